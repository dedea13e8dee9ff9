package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Conduct;
import org.baguan.rules.model.Evidence;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.MeasureKind;
import org.baguan.rules.model.MeasureSystem;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Petition;
import org.baguan.rules.model.Post;

/** Synthetic persons, posts and applications. */
final class Persons {

  static final Post POST =
      new Post("K-1", "科长", "U-1", "管钱", Level.TOWNSHIP_PRINCIPAL, null, true, true, false, false, null);

  private Persons() {}

  /** A person against whom nothing speaks, with a skill. */
  static Official fit(String id, Integer skill) {
    return Official.of(id)
        .with(career(true, true, "2018-01-01"))
        .with(new Conduct(false, false, false, false, null, false))
        .with(new Evidence(true, true, List.of(), List.of(), true, true, true))
        .withMeasures(List.of())
        .withAppraisals(List.of())
        .withAttributes(skill == null ? Map.of() : Map.of(PackOnPaper.SKILL, skill));
  }

  static Official investigated(String id, Integer skill) {
    return fit(id, skill).with(new Conduct(false, false, false, false, null, true));
  }

  static Official unfitForWork(String id, Integer skill) {
    return fit(id, skill).with(career(true, false, "2018-01-01"));
  }

  static Official untrained(String id, Integer skill) {
    return fit(id, skill).with(career(false, true, "2018-01-01"));
  }

  static Official unknownConduct(String id, Integer skill) {
    return fit(id, skill).with((Conduct) null);
  }

  static Official since(String id, Integer skill, String levelSince) {
    return fit(id, skill).with(career(true, true, levelSince));
  }

  static Official petitioned(String id, Integer skill, String receivedOn) {
    return fit(id, skill)
        .with(
            new Evidence(
                true, true, List.of(), List.of(new Petition(LocalDate.parse(receivedOn), true, true)), true, true, true));
  }

  private static Career career(boolean trained, boolean healthy, String levelSince) {
    return new Career(
        Level.TOWNSHIP_DEPUTY, levelSince == null ? null : LocalDate.parse(levelSince), null, LocalDate.of(2008, 7, 1),
        48, null, null, trained, healthy, false, null, null);
  }

  static Nomination nominated(String person) {
    return new Nomination(person, Move.PROMOTION, false, List.of(), LocalDate.of(2018, 1, 1), null);
  }

  static Application application(String... persons) {
    return new Application(
        "A-1", "U-1", POST, 1, "方案", null, Arrays.stream(persons).map(Persons::nominated).toList(), null);
  }

  static Measure measure(String id, MeasureSystem system, MeasureKind kind, String decidedOn) {
    return measure(id, system, kind, decidedOn, null);
  }

  static Measure measure(String id, MeasureSystem system, MeasureKind kind, String decidedOn, Integer stated) {
    LocalDate day = LocalDate.parse(decidedOn);
    return new Measure(id, system, kind, day, day, null, null, stated, null, null, null, null, null, null);
  }
}

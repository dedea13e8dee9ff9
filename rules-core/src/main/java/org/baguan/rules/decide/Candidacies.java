package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Period;
import org.baguan.rules.model.Post;
import org.jspecify.annotations.Nullable;

/**
 * Makes a candidacy as the rules of 资格条件 and 适岗评分 read it: with the ends of the influence periods,
 * the appraisals placed in the tenure, and the converted tenure. Safe to share between threads.
 */
final class Candidacies {

  private final Firings firings;
  private final Periods periods;
  private final TenureConversion tenure;

  Candidacies(RuleTree tree, Firings firings) {
    this.firings = firings;
    this.periods = new Periods(tree, firings);
    this.tenure = new TenureConversion(tree, firings);
  }

  /** A candidacy, and how the ends of its measures' periods came about. */
  record Prepared(Candidacy candidacy, List<Period> periods) {}

  /** Returns the candidacy of an official for a post on a day. */
  Prepared of(Official official, Nomination nomination, Post post, LocalDate asOf) {
    Periods.Ended ended = periods.of(official.measures(), asOf);
    List<Appraisal> appraisals = placed(official.appraisals(), nomination.qualifyingSince(), asOf);
    Official placed =
        ended.measures() == official.measures() && appraisals == official.appraisals()
            ? official
            : official.with(appraisals, ended.measures());
    Integer converted = tenure.converted(appraisals, nomination.qualifyingSince(), asOf);
    Candidacy candidacy = new Candidacy(placed, nomination, post, asOf, converted);
    firings.requireWithin(Step.ELIGIBILITY, candidacy);
    return new Prepared(candidacy, ended.periods());
  }

  private static @Nullable List<Appraisal> placed(@Nullable List<Appraisal> appraisals, @Nullable LocalDate since, LocalDate asOf) {
    if (appraisals == null || appraisals.isEmpty()) {
      return appraisals;
    }
    List<Appraisal> placed = new ArrayList<>(appraisals.size());
    for (Appraisal appraisal : appraisals) {
      placed.add(TenureConversion.placed(appraisal, since, asOf));
    }
    return placed;
  }

  /**
   * Returns the nomination that the library makes for an official of the pool: a promotion when the post's
   * level is above the person's, fuller use otherwise, not accelerated, qualifying since the present level;
   * the kind of move is unknown where a level is. A move to a weightier post of one's level counts as fuller
   * use since 2024-01-01, and a key post is one; a lateral move would be judged
   * more leniently than the nominees were.
   */
  static Nomination fromPool(Official official, Post post) {
    Career career = official.career();
    Level current = career == null ? null : career.level();
    Level target = post.level();
    Move move =
        current == null || target == null ? null : target.compareTo(current) > 0 ? Move.PROMOTION : Move.FULLER_USE;
    return new Nomination(official.id(), move, false, List.of(), career == null ? null : career.levelSince(), null);
  }

  /** Returns an official of whom only the id is known, where nobody supplied more. */
  static Official known(Map<String, Official> officials, String person) {
    return officials.getOrDefault(person, Official.of(person));
  }
}

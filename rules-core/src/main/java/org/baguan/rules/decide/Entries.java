package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.HumanDecision;
import org.baguan.rules.model.Justification;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Rating;

/**
 * The entries of a case up to a day, in an order that does not depend on how the file has them: by date,
 * then by what they say. Immutable.
 */
final class Entries {

  /** How a recorded human decision begins that lets people select a person whom the rules do not let pass. */
  static final String CONSENT = "同意列入";

  private final List<Entry> entries;

  private Entries(List<Entry> entries) {
    this.entries = entries;
  }

  /** Returns entries dated up to a day. */
  static Entries until(List<Entry> entries, LocalDate day) {
    return new Entries(
        entries.stream()
            .filter(e -> !e.date().isAfter(day))
            .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::toString))
            .toList());
  }

  /** Returns those dated up to an earlier day. */
  Entries until(LocalDate day) {
    return until(entries, day);
  }

  /** Returns the entries of a kind, by date. */
  <T extends Entry> List<T> of(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns the entries of a kind dated on a day or later. */
  <T extends Entry> List<T> since(LocalDate day, Class<T> kind) {
    return of(kind).stream().filter(e -> !e.date().isBefore(day)).toList();
  }

  /** Returns the days on or after a day on which something came in, and the last day itself. */
  TreeSet<LocalDate> days(LocalDate from, LocalDate last) {
    TreeSet<LocalDate> days = new TreeSet<>();
    entries.stream()
        .map(Entry::date)
        .filter(d -> !d.isBefore(from) && !d.isAfter(last))
        .forEach(days::add);
    days.add(last);
    return days;
  }

  /** Returns the officials of whom facts were supplied: the latest record of each, of one day what all agree on. */
  Map<String, Official> officials() {
    Map<String, List<Official>> latest = new HashMap<>();
    Map<String, LocalDate> dates = new HashMap<>();
    for (Entry.FactsSupplied supplied : of(Entry.FactsSupplied.class)) {
      for (Official official : supplied.officials()) {
        if (!supplied.date().equals(dates.put(official.id(), supplied.date()))) {
          latest.put(official.id(), new ArrayList<>());
        }
        latest.get(official.id()).add(official);
      }
    }
    Map<String, Official> officials = new HashMap<>();
    latest.forEach((person, records) -> officials.put(person, AgreedFacts.of(records)));
    return officials;
  }

  /** Returns what is on record about the candidates. */
  OnRecord onRecord() {
    return new OnRecord(
        ratings(),
        of(Entry.Justified.class).stream()
            .map(j -> new Justification(j.date(), j.person(), j.rule(), j.text(), j.author()))
            .toList());
  }

  /** The latest rating of an aspect governs; of one day, the lowest. */
  private Map<String, Map<Aspect, BigDecimal>> ratings() {
    Map<String, Map<Aspect, BigDecimal>> ratings = new LinkedHashMap<>();
    Map<String, LocalDate> dates = new HashMap<>();
    for (Entry.Rated rated : of(Entry.Rated.class)) {
      for (Rating rating : rated.ratings()) {
        boolean sameDay = rated.date().equals(dates.put(rated.person() + rating.aspect(), rated.date()));
        ratings
            .computeIfAbsent(rated.person(), p -> new EnumMap<>(Aspect.class))
            .merge(rating.aspect(), rating.points(), (old, now) -> sameDay ? old.min(now) : now);
      }
    }
    return ratings;
  }

  /** Returns what people decided otherwise. */
  List<HumanDecision> humanDecisions() {
    return of(Entry.Overridden.class).stream()
        .map(o -> new HumanDecision(o.date(), o.person(), o.decision(), o.reason(), o.author()))
        .toList();
  }

  /** Returns whether people decided that a person may be selected whatever the rules say: the latest day governs, all of it. */
  boolean consented(String person) {
    List<Entry.Overridden> decisions =
        of(Entry.Overridden.class).stream().filter(o -> o.person().equals(person)).toList();
    Optional<LocalDate> latest = decisions.stream().map(Entry::date).max(LocalDate::compareTo);
    return latest.isPresent()
        && decisions.stream()
            .filter(o -> o.date().equals(latest.get()))
            .allMatch(o -> o.decision().startsWith(CONSENT));
  }
}

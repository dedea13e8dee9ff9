package org.baguan.rules.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.boxes.Stretches;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;

/** Something that a pack sets, on some days: what it is, how it is set, and where that stands. */
record Entry(Phrase what, InForce days, Phrase set, Place place) {

  /** Returns what is set otherwise, day by day; days on which the same is set otherwise are one change. */
  static List<SettingChange> changes(Phrase kind, List<Entry> before, List<Entry> after) {
    List<SettingChange> changes = new ArrayList<>();
    Set<Phrase> all = new LinkedHashSet<>();
    Stream.concat(before.stream(), after.stream()).forEach(entry -> all.add(entry.what));
    for (Phrase what : all) {
      changes.addAll(changes(kind, what, of(what, before), of(what, after)));
    }
    return changes;
  }

  private static List<Entry> of(Phrase what, List<Entry> entries) {
    return entries.stream().filter(entry -> entry.what.equals(what)).toList();
  }

  private static List<SettingChange> changes(Phrase kind, Phrase what, List<Entry> before, List<Entry> after) {
    List<SettingChange> changes = new ArrayList<>();
    for (InForce stretch : stretches(before, after)) {
      LocalDate day = Stretches.dayIn(stretch);
      Optional<Entry> one = on(day, before);
      Optional<Entry> other = on(day, after);
      if (!one.map(Entry::set).equals(other.map(Entry::set))) {
        add(changes, new SettingChange(kind, what, stretch, one.map(Entry::set), other.map(Entry::set), one.map(Entry::place), other.map(Entry::place)));
      }
    }
    return changes;
  }

  private static void add(List<SettingChange> changes, SettingChange change) {
    SettingChange last = changes.isEmpty() ? change : changes.get(changes.size() - 1);
    boolean goesOn = last.days().until().isPresent() && last.days().until().equals(change.days().from()) && last.before().equals(change.before()) && last.after().equals(change.after());
    if (goesOn) {
      changes.set(
          changes.size() - 1,
          new SettingChange(
              last.kind(), last.what(), new InForce(last.days().from(), change.days().until()), last.before(), last.after(), last.placeBefore(), last.placeAfter()));
    } else {
      changes.add(change);
    }
  }

  private static Optional<Entry> on(LocalDate day, List<Entry> entries) {
    return entries.stream().filter(entry -> entry.days.contains(day)).findFirst();
  }

  private static List<InForce> stretches(List<Entry> before, List<Entry> after) {
    TreeSet<LocalDate> days = new TreeSet<>();
    Stream.concat(before.stream(), after.stream()).forEach(entry -> {
      entry.days.from().ifPresent(days::add);
      entry.days.until().ifPresent(days::add);
    });
    List<InForce> stretches = new ArrayList<>();
    Optional<LocalDate> from = Optional.empty();
    for (LocalDate day : days) {
      stretches.add(new InForce(from, Optional.of(day)));
      from = Optional.of(day);
    }
    stretches.add(new InForce(from, Optional.empty()));
    return stretches;
  }
}

package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baguan.rules.model.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Whom people selected to put forward.
 *
 * @param date the day of the selection
 * @param persons the persons, by id
 */
record Choice(LocalDate date, Set<String> persons) {

  /** The selections of one round, by day: the latest governs, and those of one day add up. */
  static final class Choices {

    private final NavigableMap<LocalDate, Set<String>> byDay = new TreeMap<>();

    /** Takes the selections from a day on that name none of those whom earlier rounds put aside. */
    Choices(Entries entries, LocalDate from, Set<String> aside) {
      for (Entry.Selected selected : entries.since(from, Entry.Selected.class)) {
        if (selected.persons().stream().noneMatch(aside::contains) && !selected.persons().isEmpty()) {
          byDay.computeIfAbsent(selected.date(), d -> new TreeSet<>()).addAll(selected.persons());
        }
      }
    }

    /** Returns the latest selection before a day. */
    Optional<Choice> before(LocalDate day) {
      return choice(byDay.lowerEntry(day));
    }

    /** Returns the latest selection on a day or before it. */
    Optional<Choice> on(LocalDate day) {
      return choice(byDay.floorEntry(day));
    }

    private static Optional<Choice> choice(Map.@Nullable Entry<LocalDate, Set<String>> entry) {
      return Optional.ofNullable(entry).map(e -> new Choice(e.getKey(), e.getValue()));
    }
  }
}

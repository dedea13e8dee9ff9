package org.baguan.rules.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days on which a rule or an amount is in force.
 *
 * @param from the first day, included; empty for always before
 * @param until the first day on which it is not in force any more; empty for open
 */
public record InForce(Optional<LocalDate> from, Optional<LocalDate> until) {

  /** In force on every day. */
  public static final InForce ALWAYS = new InForce(Optional.empty(), Optional.empty());

  /** Returns whether some day lies within both. */
  public boolean overlaps(InForce other) {
    return starts(other) && other.starts(this);
  }

  /** Returns whether this begins before another ends. */
  private boolean starts(InForce other) {
    return from.isEmpty() || other.until.isEmpty() || from.get().isBefore(other.until.get());
  }

  /** Returns the stretches between the first and the last of these that none of them contains, in order. */
  public static List<InForce> holes(Collection<InForce> all) {
    List<InForce> holes = new ArrayList<>();
    for (InForce one : all) {
      Optional<LocalDate> end = one.until;
      if (end.isPresent() && all.stream().noneMatch(other -> other.contains(end.get()))) {
        all.stream()
            .flatMap(other -> other.from.stream())
            .filter(start -> start.isAfter(end.get()))
            .min(Comparator.naturalOrder())
            .ifPresent(next -> holes.add(new InForce(end, Optional.of(next))));
      }
    }
    return holes.stream().distinct().sorted(Comparator.comparing(hole -> hole.from.orElseThrow())).toList();
  }

  /** Returns whether a day lies within. */
  public boolean contains(LocalDate day) {
    return !(from.isPresent() && day.isBefore(from.get())) && !(until.isPresent() && !day.isBefore(until.get()));
  }
}

package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The influence period of one measure.
 *
 * @param measure the measure's id
 * @param name the kind of measure, as policy staff say it
 * @param from the first day, included; empty when it is undetermined
 * @param lastDay the last day, included; empty when it is undetermined
 * @param computedLastDay the last day by the rules where the decision states a period of its own that differs
 * @param reason the rule that gave the length; empty when none could be decided
 * @param open the rules that could not be decided
 */
public record Period(
    String measure,
    String name,
    Optional<LocalDate> from,
    Optional<LocalDate> lastDay,
    Optional<LocalDate> computedLastDay,
    Optional<Reason> reason,
    List<Undetermined> open) {

  /** Copies the list. */
  public Period {
    open = List.copyOf(open);
  }
}

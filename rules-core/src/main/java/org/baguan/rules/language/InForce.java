package org.baguan.rules.language;

import java.time.LocalDate;
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

  /** Returns whether a day lies within. */
  public boolean contains(LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true) && until.map(day::isBefore).orElse(true);
  }
}

package org.baguan.rules.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts whole calendar months. The count from a start to an end is the greatest n such that
 * {@code start.plusMonths(n) <= end}; unlike {@code ChronoUnit.MONTHS} it takes 2024-02-29 to
 * 2026-02-28 for 24 months.
 */
public final class WholeMonths {

  private WholeMonths() {}

  /**
   * Returns the whole months from a start, included, to an end, included.
   *
   * @return the count; negative when the end lies before the start; null when either date is not supplied
   */
  public static @Nullable Integer between(@Nullable LocalDate start, @Nullable LocalDate end) {
    if (start == null || end == null) {
      return null;
    }
    int months = (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue();
    // The start that many months on lies in the end's month: on the start's day, or on the last day of a month that has no such day.
    boolean notYet = start.getDayOfMonth() > end.getDayOfMonth() && end.getDayOfMonth() < end.lengthOfMonth();
    return notYet ? months - 1 : months;
  }
}

package org.baguan.rules.decide;

import java.time.LocalDate;
import org.baguan.rules.language.Conclusion.Joining;
import org.baguan.rules.language.Conclusion.Stacking;
import org.baguan.rules.language.Table.MonthEnd;
import org.jspecify.annotations.Nullable;

/**
 * The running total of influence periods of one 处分体系, taken in order of start, then id (language.md,
 * section 2). A period that starts before the first free day of those so far is joined to them; one that
 * starts on it or later begins a chain of its own. Not safe to share between threads.
 */
final class Chain {

  private @Nullable LocalDate begin;
  private @Nullable LocalDate free;

  /**
   * Returns the first free day that a period would have if it were taken next.
   *
   * <p>顺延 adds its months to the first free day of those so far (纪律处分条例 21; 行政机关公务员处分条例
   * 10). A cap counts from the start of the chain's first period; it limits what joining adds, and so never
   * makes the period end before its own months from its own start, nor before those so far. 取长 and
   * 以决定载明为准 run from their own start.
   */
  LocalDate firstFree(LocalDate start, int months, Stacking stacking, MonthEnd monthEnd) {
    LocalDate own = plus(start, months, monthEnd);
    LocalDate reached = free;
    LocalDate first = begin;
    if (stacking.joining() != Joining.APPENDED || reached == null || first == null || !start.isBefore(reached)) {
      return own;
    }
    LocalDate joined = plus(reached, months, monthEnd);
    if (stacking.cap().isEmpty()) {
      return joined;
    }
    LocalDate cap = plus(first, stacking.cap().getAsInt(), monthEnd);
    return latest(own, latest(reached, joined.isAfter(cap) ? cap : joined));
  }

  /** Returns whether a period that starts on a day would start inside those so far. */
  boolean reaches(LocalDate start) {
    return free != null && start.isBefore(free);
  }

  /** Takes a period whose first free day is known. */
  void take(LocalDate start, LocalDate firstFree) {
    LocalDate reached = free;
    if (reached != null && start.isBefore(reached)) {
      free = latest(reached, firstFree);
    } else {
      begin = start;
      free = firstFree;
    }
  }

  /**
   * Returns the first free day after a number of months: the corresponding day, or, where the end month has
   * none, its last day ({@code CLAMP}) or the first day of the month after it ({@code MONTH_END}, so that
   * the period ends with the last day of the end month; 民法典 202).
   */
  static LocalDate plus(LocalDate start, int months, MonthEnd monthEnd) {
    LocalDate day = start.plusMonths(months);
    return monthEnd == MonthEnd.MONTH_END && day.getDayOfMonth() < start.getDayOfMonth() ? day.plusDays(1) : day;
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

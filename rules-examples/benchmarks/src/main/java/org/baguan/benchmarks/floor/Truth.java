package org.baguan.benchmarks.floor;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Yes, no, or open for want of a fact: numbers, so that a conjunction is the least of them. */
final class Truth {

  static final int NO = 0;
  static final int OPEN = 1;
  static final int YES = 2;

  /** A length, in months, that nobody can work out. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  private Truth() {}

  static int of(boolean known) {
    return known ? YES : NO;
  }

  static int yes(@Nullable Boolean fact) {
    return fact == null ? OPEN : of(fact);
  }

  static int no(@Nullable Boolean fact) {
    return fact == null ? OPEN : of(!fact);
  }

  static int is(@Nullable Object fact, Object wanted) {
    return fact == null ? OPEN : of(fact == wanted);
  }

  static int either(@Nullable Object fact, Object wanted, Object other) {
    return fact == null ? OPEN : of(fact == wanted || fact == other);
  }

  static int either(@Nullable Object fact, Object wanted, Object other, Object third) {
    return fact == null ? OPEN : of(fact == wanted || fact == other || fact == third);
  }

  static <E extends Enum<E>> int atLeast(@Nullable E fact, E least) {
    return fact == null ? OPEN : of(fact.ordinal() >= least.ordinal());
  }

  static <E extends Enum<E>> int below(@Nullable E fact, E bound) {
    return fact == null ? OPEN : of(fact.ordinal() < bound.ordinal());
  }

  static int below(int months, int bound) {
    return months == UNKNOWN ? OPEN : of(months < bound);
  }

  static int atLeast(int months, int least) {
    return months == UNKNOWN ? OPEN : of(months >= least);
  }

  static int below(@Nullable Integer fact, int bound) {
    return fact == null ? OPEN : of(fact < bound);
  }

  static int below(@Nullable BigDecimal fact, BigDecimal bound) {
    return fact == null ? OPEN : of(fact.compareTo(bound) < 0);
  }

  /** Returns the whole months from a day to another; {@link #UNKNOWN} where one is not known. */
  static int months(@Nullable LocalDate from, @Nullable LocalDate until) {
    if (from == null || until == null) {
      return UNKNOWN;
    }
    int months = (until.getYear() - from.getYear()) * 12 + until.getMonthValue() - from.getMonthValue();
    return Math.min(from.getDayOfMonth(), until.lengthOfMonth()) > until.getDayOfMonth() ? months - 1 : months;
  }
}

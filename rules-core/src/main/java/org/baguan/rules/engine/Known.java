package org.baguan.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What printed rules ask of the terms of a subject: whether something is known to be so. Where a term is absent, nothing is known and
 * every answer is no. So {@code Known.less( tenure, 24 )} is the certain form of a comparison, and {@code !Known.atLeast( tenure, 24 )},
 * not known to be otherwise, its possible form.
 *
 * <p>A term is read once for each question, nothing is boxed, and literals need no object: a decimal is given by its digits and its
 * scale (855, 1 is 85.5), a day as 20250131. Every comparison is exact; decimals are equal whatever their scale.
 */
public final class Known {

  private Known() {}

  /** Returns whether a whole number is known to be less than another. */
  public static boolean less(@Nullable Integer value, int than) {
    return value != null && value < than;
  }

  /** Returns whether a whole number is known to be at most another. */
  public static boolean atMost(@Nullable Integer value, int most) {
    return value != null && value <= most;
  }

  /** Returns whether a whole number is known to be at least another. */
  public static boolean atLeast(@Nullable Integer value, int least) {
    return value != null && value >= least;
  }

  /** Returns whether a whole number is known to be greater than another. */
  public static boolean greater(@Nullable Integer value, int than) {
    return value != null && value > than;
  }

  /** Returns whether a whole number is known to be another. */
  public static boolean equal(@Nullable Integer value, int to) {
    return value != null && value == to;
  }

  /** Returns whether a whole number is known not to be another. */
  public static boolean unequal(@Nullable Integer value, int to) {
    return value != null && value != to;
  }

  /** Returns whether a decimal is known to be less than the one of some digits and a scale. */
  public static boolean less(@Nullable BigDecimal value, int digits, int scale) {
    return value != null && order(value, digits, scale) < 0;
  }

  /** Returns whether a decimal is known to be at most the one of some digits and a scale. */
  public static boolean atMost(@Nullable BigDecimal value, int digits, int scale) {
    return value != null && order(value, digits, scale) <= 0;
  }

  /** Returns whether a decimal is known to be at least the one of some digits and a scale. */
  public static boolean atLeast(@Nullable BigDecimal value, int digits, int scale) {
    return value != null && order(value, digits, scale) >= 0;
  }

  /** Returns whether a decimal is known to be greater than the one of some digits and a scale. */
  public static boolean greater(@Nullable BigDecimal value, int digits, int scale) {
    return value != null && order(value, digits, scale) > 0;
  }

  /** Returns whether a decimal is known to be the one of some digits and a scale. */
  public static boolean equal(@Nullable BigDecimal value, int digits, int scale) {
    return value != null && order(value, digits, scale) == 0;
  }

  /** Returns whether a decimal is known not to be the one of some digits and a scale. */
  public static boolean unequal(@Nullable BigDecimal value, int digits, int scale) {
    return value != null && order(value, digits, scale) != 0;
  }

  /** Returns whether a day is known to lie before another, written as 20250131. */
  public static boolean less(@Nullable LocalDate value, int than) {
    return value != null && number(value) < than;
  }

  /** Returns whether a day is known to lie before another, written as 20250131, or to be it. */
  public static boolean atMost(@Nullable LocalDate value, int most) {
    return value != null && number(value) <= most;
  }

  /** Returns whether a day is known to lie after another, written as 20250131, or to be it. */
  public static boolean atLeast(@Nullable LocalDate value, int least) {
    return value != null && number(value) >= least;
  }

  /** Returns whether a day is known to lie after another, written as 20250131. */
  public static boolean greater(@Nullable LocalDate value, int than) {
    return value != null && number(value) > than;
  }

  /** Returns whether a day is known to be another, written as 20250131. */
  public static boolean equal(@Nullable LocalDate value, int to) {
    return value != null && number(value) == to;
  }

  /** Returns whether a day is known not to be another, written as 20250131. */
  public static boolean unequal(@Nullable LocalDate value, int to) {
    return value != null && number(value) != to;
  }

  /** Returns whether a value is known to be less than another that is known. */
  public static <T extends Comparable<? super T>> boolean less(@Nullable T value, @Nullable T than) {
    return value != null && than != null && value.compareTo(than) < 0;
  }

  /** Returns whether a value is known to be at most another that is known. */
  public static <T extends Comparable<? super T>> boolean atMost(@Nullable T value, @Nullable T most) {
    return value != null && most != null && value.compareTo(most) <= 0;
  }

  /** Returns whether a value is known to be at least another that is known. */
  public static <T extends Comparable<? super T>> boolean atLeast(@Nullable T value, @Nullable T least) {
    return value != null && least != null && value.compareTo(least) >= 0;
  }

  /** Returns whether a value is known to be greater than another that is known. */
  public static <T extends Comparable<? super T>> boolean greater(@Nullable T value, @Nullable T than) {
    return value != null && than != null && value.compareTo(than) > 0;
  }

  /** Returns whether a value is known to be equal to another that is known. */
  public static <T extends Comparable<? super T>> boolean equal(@Nullable T value, @Nullable T to) {
    return value != null && to != null && value.compareTo(to) == 0;
  }

  /** Returns whether a value is known to be unequal to another that is known. */
  public static <T extends Comparable<? super T>> boolean unequal(@Nullable T value, @Nullable T to) {
    return value != null && to != null && value.compareTo(to) != 0;
  }

  /** Returns whether a code of the model is known to be another that is known. */
  public static boolean same(@Nullable Enum<?> code, @Nullable Enum<?> as) {
    return code != null && code == as;
  }

  /** Returns whether a code of the model is known to be another than one that is known. */
  public static boolean other(@Nullable Enum<?> code, @Nullable Enum<?> than) {
    return code != null && than != null && code != than;
  }

  /** Returns whether a text, or a code that a pack declares, is known to be another that is known. */
  public static boolean same(@Nullable String text, @Nullable String as) {
    return text != null && text.equals(as);
  }

  /** Returns whether a text, or a code that a pack declares, is known to be another than one that is known. */
  public static boolean other(@Nullable String text, @Nullable String than) {
    return text != null && than != null && !text.equals(than);
  }

  /** Returns whether yes or no is known to be as given. */
  public static boolean same(@Nullable Boolean yes, boolean as) {
    return yes != null && yes == as;
  }

  /** Returns whether yes or no is known to be other than given. */
  public static boolean other(@Nullable Boolean yes, boolean than) {
    return yes != null && yes != than;
  }

  /** Returns whether yes or no is known to be as another that is known. */
  public static boolean same(@Nullable Boolean yes, @Nullable Boolean as) {
    return yes != null && yes.equals(as);
  }

  /** Returns whether yes or no is known to be other than another that is known. */
  public static boolean other(@Nullable Boolean yes, @Nullable Boolean than) {
    return yes != null && than != null && !yes.equals(than);
  }

  private static int order(BigDecimal value, int digits, int scale) {
    return value.compareTo(BigDecimal.valueOf(digits, scale));
  }

  private static long number(LocalDate day) {
    return (day.getYear() * 100L + day.getMonthValue()) * 100 + day.getDayOfMonth();
  }
}

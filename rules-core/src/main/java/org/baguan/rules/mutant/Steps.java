package org.baguan.rules.mutant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Type;

/** The smallest steps of units: a month, a day, one, the last decimal place that points have. */
final class Steps {

  private static final int PLACES = 2;

  private Steps() {}

  /** Returns the values a smallest step below and above; none for what has no steps. */
  static List<Comparable<?>> beside(Comparable<?> value) {
    if (value instanceof Integer number) {
      return List.of(number - 1, number + 1);
    }
    if (value instanceof LocalDate day) {
      return List.of(day.minusDays(1), day.plusDays(1));
    }
    if (value instanceof BigDecimal number) {
      BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(PLACES, number.scale()));
      return List.of(number.subtract(step), number.add(step));
    }
    return List.of();
  }

  /** Returns whether the values of a type lie a step apart, so that a bound a step further is the same as one included. */
  static boolean discrete(Type type) {
    return type instanceof Type.Whole || type instanceof Type.Day;
  }

  /** Returns the code that follows another of its list, the first after the last; empty where there is one code only. */
  static Optional<Comparable<?>> next(Comparable<?> value, Type.Code codes) {
    List<Comparable<?>> all = codes.codes().stream().<Comparable<?>>map(Type.CodeValue::value).toList();
    int at = all.indexOf(value);
    return all.size() < 2 ? Optional.empty() : Optional.of(all.get((at + 1) % all.size()));
  }
}

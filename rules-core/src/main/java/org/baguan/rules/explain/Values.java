package org.baguan.rules.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The values that a term could come to have for a test to hold, or not to: of numbers and days the nearest, of codes all.
 * Years only pass, and what was learnt or given is not taken back: lengths of time, education and the bodies that were
 * heard only grow. Safe to share between threads.
 */
final class Values {

  private static final Set<String> GROWING = Set.of("disciplineBodies");

  private final Evaluator evaluator;

  Values(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Returns how far the actual value is from the nearest with which a test holds, whether it can be reached or not; empty for none. */
  Optional<BigDecimal> distanceToHolding(Test test, @Nullable Object actual, Rule rule, Object subject) {
    return candidates(test, rule, subject).stream()
        .filter(value -> evaluator.matches(test, value, rule, subject) == Truth.TRUE)
        .map(value -> distance(test.term().type(), actual, value))
        .min(Comparator.naturalOrder());
  }

  /** Returns the values with which a test is as wanted, nearest first. */
  List<Object> making(Test test, Truth wanted, @Nullable Object actual, Rule rule, Object subject) {
    List<Object> values = new ArrayList<>();
    for (Object value : candidates(test, rule, subject)) {
      boolean other = actual == null || !actual.equals(value);
      if (other && reachable(test.term(), actual, value) && evaluator.matches(test, value, rule, subject) == wanted) {
        values.add(value);
      }
    }
    values.sort(Comparator.comparing((Object value) -> distance(test.term().type(), actual, value)).thenComparing(Object::toString));
    boolean continuous = !(test.term().type() instanceof Type.Code) && !(test.term().type() instanceof Type.YesNo);
    return continuous ? values.stream().limit(1).toList() : values;
  }

  private List<Object> candidates(Test test, Rule rule, Object subject) {
    Type type = test.term().type();
    if (type instanceof Type.YesNo) {
      return List.of(true, false);
    }
    if (type instanceof Type.Code code) {
      return code.codes().stream().map(c -> (Object) c.value()).toList();
    }
    Set<Object> values = new LinkedHashSet<>();
    if (test.matching() instanceof Test.OneOf oneOf) {
      oneOf.values().forEach(value -> around(value, values));
    }
    for (Operand operand : test.operands()) {
      Optional<Object> value = evaluator.operand(operand, rule, subject);
      value.ifPresent(v -> around(v, values));
    }
    return List.copyOf(values);
  }

  /** A bound, and the values a smallest step to either side. */
  private static void around(Object bound, Set<Object> values) {
    if (bound instanceof Integer number) {
      values.addAll(List.of(number - 1, number, number + 1));
    } else if (bound instanceof LocalDate day) {
      values.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
    } else if (bound instanceof BigDecimal number) {
      BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(1, number.scale()));
      values.addAll(List.of(number.subtract(step), number, number.add(step)));
    }
  }

  private static boolean reachable(Term term, @Nullable Object actual, Object value) {
    boolean negative = value instanceof Integer number && number < 0 || value instanceof BigDecimal decimal && decimal.signum() < 0;
    return !negative && (actual == null || !grows(term) || compare(value, actual) > 0);
  }

  private static boolean grows(Term term) {
    boolean length = term.type() instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
    boolean education = term.type() instanceof Type.Code code && code.codes().stream().anyMatch(c -> c.value() instanceof Education);
    return length || education || GROWING.contains(term.name());
  }

  /** Returns how far a value is from the actual one: in months, days, steps or ranks; 1 for what has no measure. */
  static BigDecimal distance(Type type, @Nullable Object actual, @Nullable Object value) {
    if (actual == null || value == null) {
      return BigDecimal.ONE;
    }
    if (actual instanceof Integer a && value instanceof Integer b) {
      return BigDecimal.valueOf(Math.abs((long) b - a));
    }
    if (actual instanceof BigDecimal a && value instanceof BigDecimal b) {
      return b.subtract(a).abs();
    }
    if (actual instanceof LocalDate a && value instanceof LocalDate b) {
      return BigDecimal.valueOf(Math.abs(ChronoUnit.MONTHS.between(a, b)));
    }
    if (type instanceof Type.Code code && code.ordered() && actual instanceof Enum<?> a && value instanceof Enum<?> b) {
      return BigDecimal.valueOf(Math.abs(a.ordinal() - b.ordinal()));
    }
    return actual.equals(value) ? BigDecimal.ZERO : BigDecimal.ONE;
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}

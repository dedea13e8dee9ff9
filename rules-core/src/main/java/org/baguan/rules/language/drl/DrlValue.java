package org.baguan.rules.language.drl;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.baguan.rules.language.Type;

/** How DRL writes values. */
final class DrlValue {

  private DrlValue() {}

  /** Returns whether a type is a code list whose codes are plain words, as packs declare them. */
  static boolean isDeclared(Type type) {
    return type instanceof Type.Code code && code.codes().stream().noneMatch(c -> c.value() instanceof Enum<?>);
  }

  /** Returns a value as DRL writes it. */
  static String written(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString() + "B";
    }
    if (value instanceof LocalDate day) {
      return "LocalDate.of(" + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth() + ")";
    }
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
    return value instanceof String word ? DrlNotation.quoted(word) : value.toString();
  }

  /** Returns the name of the class of a model's code list. */
  static String owner(Type.Code code) {
    return ((Enum<?>) code.codes().get(0).value()).getDeclaringClass().getSimpleName();
  }

  /** Returns a value of a type, for messages. */
  static String example(Type type) {
    if (type instanceof Type.Code code) {
      return code.codes().isEmpty() ? "\"…\"" : written(code.codes().get(0).value());
    }
    return type instanceof Type.Whole
        ? "24"
        : type instanceof Type.Decimal ? "60B" : type instanceof Type.Day ? "LocalDate.of(2024, 1, 1)" : "true";
  }
}

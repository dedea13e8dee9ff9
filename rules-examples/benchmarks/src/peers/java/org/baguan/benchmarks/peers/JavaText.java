package org.baguan.benchmarks.peers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.baguan.rules.language.Relation;

/** Writes values and relations as Java and DRL write them. */
final class JavaText {

  private JavaText() {}

  static String value(Object value) {
    if (value instanceof Enum<?> code) {
      return code.getDeclaringClass().getSimpleName() + "." + code.name();
    }
    if (value instanceof LocalDate day) {
      return "LocalDate.of(" + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth() + ")";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString() + "B";
    }
    return value instanceof String text ? '"' + text + '"' : value.toString();
  }

  static String sign(Relation relation) {
    return switch (relation) {
      case EQUAL -> "==";
      case UNEQUAL -> "!=";
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
    };
  }
}

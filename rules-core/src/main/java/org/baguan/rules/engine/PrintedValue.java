package org.baguan.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;

/** Prints terms and values as DRL expressions. */
final class PrintedValue {

  private PrintedValue() {}

  /** Returns the expression that reads a term within a pattern on its fact. */
  static String read(Term term) {
    if (!term.attribute()) {
      return term.name();
    }
    String method =
        term.type() instanceof Type.Whole
            ? "whole"
            : term.type() instanceof Type.Decimal
                ? "decimal"
                : term.type() instanceof Type.Day ? "date" : term.type() instanceof Type.YesNo ? "yesNo" : "code";
    return method + "( " + quoted(term.name()) + " )";
  }

  /** Returns a value; decimals are exact, codes of the model qualified. */
  static String of(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString() + "B";
    }
    if (value instanceof LocalDate day) {
      return "LocalDate.of( " + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth() + " )";
    }
    if (value instanceof Enum<?> code) {
      return code.getDeclaringClass().getSimpleName() + "." + code.name();
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  /**
   * Returns a string literal. A text that could break out of it, or that compilers read differently, is
   * refused: the checks let no such id, code or name through.
   */
  static String quoted(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || c == '$' || c == '{' || c == '}')) {
      throw new IllegalArgumentException("a name that cannot be printed as a literal");
    }
    return '"' + text + '"';
  }
}

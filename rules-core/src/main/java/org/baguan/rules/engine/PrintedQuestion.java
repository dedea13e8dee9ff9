package org.baguan.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Type;

/** Prints what is asked of a term as a call of {@link Known}: in the certain form that it is so, in the possible form that it is not otherwise. */
final class PrintedQuestion {

  private final boolean certain;

  PrintedQuestion(DrlPrinter.Form form) {
    this(form == DrlPrinter.Form.CERTAIN);
  }

  PrintedQuestion(boolean certain) {
    this.certain = certain;
  }

  /**
   * Returns the comparison of a term with a value.
   *
   * @param read the expression that reads the term
   */
  String of(String read, Relation relation, Comparable<?> value) {
    boolean named = value instanceof Enum<?> || value instanceof String || value instanceof Boolean;
    return asked(named, relation, read + ", " + literal(value));
  }

  /**
   * Returns the comparison of a term with another of its type.
   *
   * @param read the expression that reads the term
   * @param other the expression that reads the other
   */
  String ofTerms(String read, Relation relation, String other, Type type) {
    boolean named = type instanceof Type.Code || type instanceof Type.Text || type instanceof Type.YesNo;
    return asked(named, relation, read + ", " + other);
  }

  /** Returns the comparison of a term with what is absent: never certain, always possible. */
  List<String> ofAbsent(String read) {
    return certain ? List.of(read + " == null && " + read + " != null") : List.of();
  }

  private String asked(boolean named, Relation relation, String values) {
    return certain
        ? "Known." + word(named, relation) + "( " + values + " )"
        : "!Known." + word(named, relation.negated()) + "( " + values + " )";
  }

  /** Codes, texts, and yes and no are the same or others; where they have an order, it is asked for as that of numbers is. */
  private static String word(boolean named, Relation relation) {
    return switch (relation) {
      case EQUAL -> named ? "same" : "equal";
      case UNEQUAL -> named ? "other" : "unequal";
      case LESS -> "less";
      case AT_MOST -> "atMost";
      case GREATER -> "greater";
      case AT_LEAST -> "atLeast";
    };
  }

  /** A decimal as its digits and its scale, a day as a number; as objects where they do not fit into a whole number. */
  private static String literal(Comparable<?> value) {
    if (value instanceof BigDecimal decimal && decimal.unscaledValue().bitLength() < Integer.SIZE && decimal.scale() >= 0) {
      return decimal.unscaledValue() + ", " + decimal.scale();
    }
    if (value instanceof LocalDate day && day.getYear() > 0 && day.getYear() <= 9999) {
      return Integer.toString((day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth());
    }
    return PrintedValue.of(value);
  }
}

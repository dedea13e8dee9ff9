package org.baguan.rules.language.table;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.model.Unit;

/** Prints a test as a condition cell, in the form that people speak: 少于2年, [2年，5年), 副科、正科, 低于大专. */
final class CellPrinter {

  private CellPrinter() {}

  static String print(Test test) {
    Type type = test.term().type();
    if (test.matching() instanceof Test.OneOf oneOf) {
      return (oneOf.negated() ? "非" : "") + oneOf.values().stream().map(value -> value(value, type)).collect(Collectors.joining("、"));
    }
    if (test.matching() instanceof Test.Between between) {
      return (between.lowIncluded() ? "[" : "(") + operand(between.low(), type) + "，" + operand(between.high(), type) + (between.highIncluded() ? "]" : ")");
    }
    Test.Compare compare = (Test.Compare) test.matching();
    String operand = operand(compare.operand(), type);
    boolean literal = compare.operand() instanceof Operand.Literal;
    return switch (compare.relation()) {
      case EQUAL -> (literal ? "" : "=") + operand;
      case UNEQUAL -> "≠" + operand;
      case LESS -> (type instanceof Type.Day ? "早于" : type instanceof Type.Code ? "低于" : "少于") + operand;
      case GREATER -> (type instanceof Type.Day ? "晚于" : type instanceof Type.Code ? "高于" : "超过") + operand;
      case AT_MOST -> type instanceof Type.Day ? "不晚于" + operand : literal ? operand + "以下" : "≤" + operand;
      case AT_LEAST -> type instanceof Type.Day ? "不早于" + operand : literal ? operand + "以上" : "≥" + operand;
    };
  }

  private static String operand(Operand operand, Type type) {
    if (operand instanceof Operand.Literal literal) {
      return value(literal.value(), type);
    }
    return operand instanceof Operand.Named named ? "【" + named.amount() + "】" : ((Operand.OfSubject) operand).term().label();
  }

  static String value(Comparable<?> value, Type type) {
    return value instanceof LocalDate ? value.toString() : WordingPrinter.value(value, type);
  }

  /** Returns whether a cell can say a test: its values can be written, and read in no other way. */
  static boolean expresses(Test test) {
    Type type = test.term().type();
    if (type instanceof Type.Text) {
      return false;
    }
    if (test.matching() instanceof Test.OneOf oneOf) {
      List<Comparable<?>> values = oneOf.values();
      return values.size() > 1 && values.stream().distinct().count() == values.size() && values.stream().allMatch(value -> expresses(value, type));
    }
    if (test.matching() instanceof Test.Between between) {
      return expresses(between.low(), type) && expresses(between.high(), type) && !isEmpty(between);
    }
    Test.Compare compare = (Test.Compare) test.matching();
    boolean needsOrder = compare.relation() != Relation.EQUAL && compare.relation() != Relation.UNEQUAL;
    return expresses(compare.operand(), type) && (type.ordered() || !needsOrder);
  }

  private static boolean expresses(Operand operand, Type type) {
    return operand instanceof Operand.Literal literal ? expresses(literal.value(), type) : true;
  }

  /** Negative months have no spoken form; other values have to read back as themselves. */
  private static boolean expresses(Comparable<?> value, Type type) {
    boolean months = type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
    return !(months && (Integer) value < 0) && Literals.read(value(value, type), type).filter(value::equals).isPresent();
  }

  @SuppressWarnings("unchecked")
  private static boolean isEmpty(Test.Between between) {
    if (!(between.low() instanceof Operand.Literal low) || !(between.high() instanceof Operand.Literal high)) {
      return false;
    }
    int order = ((Comparable<Object>) low.value()).compareTo(high.value());
    return order > 0 || order == 0 && !(between.lowIncluded() && between.highIncluded());
  }
}

package org.baguan.rules.language.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.WordingPrinter;

/** Sentences in English. What a pack itself names (attributes, codes, items, amounts) stays as the pack has it. */
final class English extends Tongue {

  private static final Map<String, String> VERDICTS =
      Map.ofEntries(
          Map.entry("退回", "the application is returned"),
          Map.entry("不符合", "the person is not eligible"),
          Map.entry("须说明", "an explanation is required"),
          Map.entry("后续义务", "a duty follows"),
          Map.entry("无影响", "the answer does not affect use"),
          Map.entry("待回复", "an answer is awaited"),
          Map.entry("暂缓", "the person is deferred"),
          Map.entry("排除", "the person is excluded"),
          Map.entry("启动后续程序", "the follow-up procedure starts"),
          Map.entry("终止并重新研判", "the procedure halts and the case is assessed anew"),
          Map.entry("后备人选", "the official joins the reserve"),
          Map.entry("函询提醒", "a letter of inquiry and reminder is sent"),
          Map.entry("移交", "the matter is referred to the discipline inspection commission"),
          Map.entry("调整", "the post is adjusted"));

  English(Map<String, Amount> amounts) {
    super(amounts);
  }

  @Override
  String sentence(List<String> conditions, String conclusion) {
    return "Where " + all(conditions) + ", " + conclusion + ".";
  }

  @Override
  String all(List<String> phrases) {
    if (phrases.size() < 2) {
      return String.join("", phrases);
    }
    return String.join(", ", phrases.subList(0, phrases.size() - 1)) + ", and " + phrases.get(phrases.size() - 1);
  }

  @Override
  String name(Term term) {
    return term.attribute() ? term.label() : words(term.name());
  }

  @Override
  String name(ListTerm list) {
    return words(list.name());
  }

  /** Returns the words of an accessor's name: yearsOfService is years of service. */
  private static String words(String name) {
    return name.equals("asOf") ? "the as-of date" : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  @Override
  String absent(String name) {
    return name + " is not supplied";
  }

  @Override
  String value(Comparable<?> value, Type type) {
    return WordingPrinter.english(value, type);
  }

  @Override
  String compared(String name, Relation relation, String operand, Type type) {
    boolean day = type instanceof Type.Day;
    boolean code = type instanceof Type.Code;
    return name
        + switch (relation) {
          case EQUAL -> " is ";
          case UNEQUAL -> " is other than ";
          case LESS -> day ? " is before " : code ? " is below " : " is less than ";
          case AT_MOST -> day ? " is not after " : " is at most ";
          case GREATER -> day ? " is after " : code ? " is above " : " is more than ";
          case AT_LEAST -> day ? " is not before " : " is at least ";
        }
        + operand;
  }

  @Override
  String between(String name, boolean lowIncluded, String low, boolean highIncluded, String high, Type type) {
    if (type instanceof Type.Day) {
      return name + (lowIncluded ? " is not before " : " is after ") + low + (highIncluded ? " and not after " : " and before ") + high;
    }
    return name + (lowIncluded ? " is at least " : " is more than ") + low + (highIncluded ? " and at most " : " and less than ") + high;
  }

  @Override
  String oneOf(String name, List<String> values, boolean negated) {
    return name + (negated && values.size() == 1 ? " is other than " : negated ? " is neither " : " is ") + String.join(negated ? " nor " : " or ", values);
  }

  @Override
  String quantified(Condition.Quantified condition, List<String> tests) {
    String whose = tests.isEmpty() ? "" : " whose " + String.join(" and whose ", tests);
    String members = name(condition.list()) + whose;
    if (condition instanceof Condition.Exists) {
      return "there are " + members;
    }
    if (condition instanceof Condition.Not) {
      return "there are no " + members;
    }
    if (condition instanceof Condition.Count count) {
      return compared("the number of " + members, count.relation(), Integer.toString(count.number()), new Type.Decimal());
    }
    Condition.Sum sum = (Condition.Sum) condition;
    return compared("the sum of " + name(sum.addend()) + " over " + members, sum.relation(), sum.number().toPlainString(), new Type.Decimal());
  }

  @Override
  String conclusion(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.Verdict verdict) {
      return VERDICTS.getOrDefault(verdict.word(), verdict.word());
    }
    if (conclusion instanceof Conclusion.Points points) {
      return points.item() + " gets " + points.points().toPlainString() + " points";
    }
    if (conclusion instanceof Conclusion.Shift shift) {
      return "the tenure counts " + WordingPrinter.englishMonths(Math.abs(shift.months())) + (shift.months() < 0 ? " less" : " more");
    }
    Conclusion.Span span = (Conclusion.Span) conclusion;
    return "the influence period is " + WordingPrinter.englishMonths(span.months()) + " from the " + Vocabulary.englishOf(span.start()) + "; " + stacking(span.stacking());
  }

  private static String stacking(Conclusion.Stacking stacking) {
    return switch (stacking.joining()) {
      case APPENDED ->
          "it is added to an earlier period that still runs" + (stacking.cap().isPresent() ? ", " + WordingPrinter.englishMonths(stacking.cap().getAsInt()) + " in all at most" : "");
      case LONGEST -> "beside other periods the one that ends last governs";
      case STATED -> "a period that the decision states governs";
    };
  }

  @Override
  String required(Relation relation, String operand, Type type) {
    boolean day = type instanceof Type.Day;
    boolean code = type instanceof Type.Code;
    return switch (relation) {
          case EQUAL -> "";
          case UNEQUAL -> "other than ";
          case LESS -> day ? "before " : code ? "below " : "less than ";
          case AT_MOST -> day ? "not after " : "at most ";
          case GREATER -> day ? "after " : code ? "above " : "more than ";
          case AT_LEAST -> day ? "not before " : "at least ";
        }
        + operand;
  }

  @Override
  String requiredOneOf(List<String> values, boolean negated) {
    return (negated ? values.size() == 1 ? "other than " : "neither " : "") + String.join(negated ? " nor " : " or ", values);
  }

  @Override
  String either(String one, String other) {
    return one + ", or " + other;
  }

  @Override
  String fact(String name, String value) {
    return name + ": " + value;
  }

  @Override
  String fact(String name, String value, String required) {
    return name + ": " + value + ", required: " + required;
  }

  @Override
  String members(String list, List<String> described) {
    return list + ": " + String.join("; ", described);
  }

  @Override
  String none() {
    return "none";
  }

  @Override
  String list(List<String> things) {
    return String.join(", ", things);
  }

  @Override
  String amount(String name, List<String> values) {
    return name + (values.isEmpty() ? "" : " (" + String.join("; ", values) + ")");
  }

  @Override
  String dated(String value, InForce inForce) {
    return value + inForce.from().map(from -> " from " + from).orElse(" before");
  }
}

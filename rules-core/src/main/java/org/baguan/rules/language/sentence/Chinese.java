package org.baguan.rules.language.sentence;

import java.util.List;
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
import org.baguan.rules.model.Unit;

/** Sentences in Chinese, in the manner of regulations: 以上、以下 include the number; 不满、超过 do not. */
final class Chinese extends Tongue {

  private static final Map<String, String> VERDICTS =
      Map.ofEntries(
          Map.entry("退回", "予以退回"),
          Map.entry("不符合", "不符合资格条件"),
          Map.entry("须说明", "须作出说明"),
          Map.entry("后续义务", "负有后续义务"),
          Map.entry("无影响", "不影响使用"),
          Map.entry("待回复", "按待回复处理"),
          Map.entry("暂缓", "暂缓使用"),
          Map.entry("排除", "予以排除"),
          Map.entry("启动后续程序", "启动后续程序"),
          Map.entry("终止并重新研判", "终止选任程序，重新研判"),
          Map.entry("后备人选", "列为后备人选"),
          Map.entry("函询提醒", "予以函询提醒"),
          Map.entry("移交", "移交纪检监察机关"),
          Map.entry("调整", "予以调整"));

  Chinese(Map<String, Amount> amounts) {
    super(amounts);
  }

  @Override
  String sentence(List<String> conditions, String conclusion) {
    return String.join("，", conditions) + "的，" + conclusion + "。";
  }

  @Override
  String all(List<String> phrases) {
    return String.join("，且", phrases);
  }

  @Override
  String name(Term term) {
    return term.label();
  }

  @Override
  String name(ListTerm list) {
    return list.label();
  }

  @Override
  String absent(String name) {
    return "没有提供" + name;
  }

  @Override
  String value(Comparable<?> value, Type type) {
    String text = WordingPrinter.value(value, type);
    return value instanceof Boolean ? "“" + text + "”" : text;
  }

  @Override
  String compared(String name, Relation relation, String operand, Type type) {
    if (type instanceof Type.Day) {
      return name
          + switch (relation) {
            case EQUAL -> "为";
            case UNEQUAL -> "不是";
            case LESS -> "早于";
            case AT_MOST -> "不晚于";
            case GREATER -> "晚于";
            case AT_LEAST -> "不早于";
          }
          + operand;
    }
    boolean length = type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
    boolean counted = type instanceof Type.Whole && !length;
    return switch (relation) {
      case EQUAL -> name + "为" + operand;
      case UNEQUAL -> name + "不是" + operand;
      case LESS -> name + (length ? "不满" : counted ? "少于" : "低于") + operand;
      case AT_MOST -> name + "在" + operand + "以下";
      case GREATER -> name + (length ? "超过" : counted ? "多于" : "高于") + operand;
      case AT_LEAST -> name + "在" + operand + "以上";
    };
  }

  @Override
  String between(String name, boolean lowIncluded, String low, boolean highIncluded, String high, Type type) {
    if (type instanceof Type.Day) {
      return name + (lowIncluded ? "不早于" : "晚于") + low + (highIncluded ? "，不晚于" : "，早于") + high;
    }
    return name + (lowIncluded ? "满" : "超过") + low + (highIncluded ? "、不超过" : "、不满") + high;
  }

  @Override
  String oneOf(String name, List<String> values, boolean negated) {
    if (negated) {
      return name + (values.size() == 1 ? "不是" : "不属于") + String.join("、", values);
    }
    return name + "为" + String.join("或者", values);
  }

  @Override
  String quantified(Condition.Quantified condition, List<String> tests) {
    String members = (tests.isEmpty() ? "" : String.join("且", tests) + "的") + condition.list().label();
    if (condition instanceof Condition.Exists) {
      return "有" + members;
    }
    if (condition instanceof Condition.Not) {
      return "没有" + members;
    }
    if (condition instanceof Condition.Count count) {
      return compared(members + "的数目", count.relation(), Integer.toString(count.number()), new Type.Decimal());
    }
    Condition.Sum sum = (Condition.Sum) condition;
    return compared(members + "，其" + sum.addend().label() + "合计", sum.relation(), sum.number().toPlainString(), new Type.Decimal());
  }

  @Override
  String conclusion(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.Verdict verdict) {
      return VERDICTS.getOrDefault(verdict.word(), verdict.word());
    }
    if (conclusion instanceof Conclusion.Points points) {
      return "“" + points.item() + "”得" + points.points().toPlainString() + "分";
    }
    if (conclusion instanceof Conclusion.Shift shift) {
      return "任职年限" + (shift.months() < 0 ? "扣减" : "加计") + WordingPrinter.months(Math.abs(shift.months()));
    }
    Conclusion.Span span = (Conclusion.Span) conclusion;
    return "影响期为" + WordingPrinter.months(span.months()) + "，自" + Vocabulary.wordOf(span.start()) + "起算，" + stacking(span.stacking());
  }

  private static String stacking(Conclusion.Stacking stacking) {
    return switch (stacking.joining()) {
      case APPENDED ->
          "前一影响期未满的，顺延" + (stacking.cap().isPresent() ? "，合计最长" + WordingPrinter.months(stacking.cap().getAsInt()) : "");
      case LONGEST -> "与其他影响期各自计算，以到期晚的为准";
      case STATED -> "决定书载明期限的，以载明的为准";
    };
  }

  @Override
  String required(Relation relation, String operand, Type type) {
    boolean day = type instanceof Type.Day;
    boolean code = type instanceof Type.Code;
    boolean length = type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
    return switch (relation) {
          case EQUAL -> "为";
          case UNEQUAL -> "不是";
          case LESS -> day ? "早于" : code ? "低于" : length ? "不满" : "少于";
          case AT_MOST -> day ? "不晚于" : code ? "不高于" : "不超过";
          case GREATER -> day ? "晚于" : code ? "高于" : "超过";
          case AT_LEAST -> day ? "不早于" : code ? "不低于" : "不少于";
        }
        + operand;
  }

  @Override
  String requiredOneOf(List<String> values, boolean negated) {
    return (negated ? "不是" : "为") + String.join(negated ? "、" : "或者", values);
  }

  @Override
  String either(String one, String other) {
    return one + "，或者" + other;
  }

  @Override
  String fact(String name, String value) {
    return name + " " + value;
  }

  @Override
  String fact(String name, String value, String required) {
    return name + " " + value + "，要求" + required;
  }

  @Override
  String members(String list, List<String> described) {
    return list + "：" + String.join("；", described);
  }

  @Override
  String none() {
    return "无";
  }

  @Override
  String list(List<String> things) {
    return String.join("，", things);
  }

  @Override
  String amount(String name, List<String> values) {
    return "【" + name + "】" + (values.isEmpty() ? "" : "（" + String.join("；", values) + "）");
  }

  @Override
  String dated(String value, InForce inForce) {
    return inForce.from().map(from -> WordingPrinter.value(from, new Type.Day()) + "起").orElse("此前") + value;
  }
}

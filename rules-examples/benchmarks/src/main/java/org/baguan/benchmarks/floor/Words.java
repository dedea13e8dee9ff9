package org.baguan.benchmarks.floor;

import java.time.LocalDate;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/** How values are written in reasons. */
final class Words {

  static final String ABSENT = "未提供";

  private static final String[] LEVELS = of(Level.values());
  private static final String[] EDUCATION = of(Education.values());
  private static final String[] KINDS = of(MeasureKind.values());
  private static final String[] GRADES = of(AppraisalGrade.values());

  private Words() {}

  private static String[] of(Enum<?>[] codes) {
    String[] words = new String[codes.length];
    for (int i = 0; i < codes.length; i++) {
      words[i] = Vocabulary.wordOf(codes[i]);
    }
    return words;
  }

  static String of(@Nullable Level level) {
    return level == null ? ABSENT : LEVELS[level.ordinal()];
  }

  static String of(@Nullable Education education) {
    return education == null ? ABSENT : EDUCATION[education.ordinal()];
  }

  static String of(@Nullable MeasureKind kind) {
    return kind == null ? ABSENT : KINDS[kind.ordinal()];
  }

  static String of(@Nullable AppraisalGrade grade) {
    return grade == null ? ABSENT : GRADES[grade.ordinal()];
  }

  static String of(@Nullable String text) {
    return text == null ? ABSENT : text;
  }

  static String of(@Nullable LocalDate day) {
    return day == null ? ABSENT : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** Returns a length as years and months. */
  static String months(int months) {
    if (months < 0) {
      return "负" + months(-months);
    }
    int years = months / 12;
    int rest = months % 12;
    if (years == 0) {
      return rest + "个月";
    }
    return rest == 0 ? years + "年" : years + "年" + rest + "个月";
  }
}

package org.baguan.rules.language.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.PeriodStart;

/** Reads what a row concludes. A conclusion is never guessed, and no near miss is suggested. */
final class ConclusionReader {

  private static final Pattern CAPPED = Pattern.compile("顺延[，,]最长(\\d{1,3})个月");

  private final Step step;
  private final Consumer<Problem> problems;

  ConclusionReader(Step step, Consumer<Problem> problems) {
    this.step = step;
    this.problems = problems;
  }

  Optional<Conclusion> read(SheetTable.Row row) {
    return switch (step) {
      case SCORING -> points(row);
      case PERIOD -> span(row);
      case TENURE -> shift(row);
      default -> verdict(row);
    };
  }

  private Optional<Conclusion> verdict(SheetTable.Row row) {
    String word = row.text("结论");
    if (!step.verdicts().contains(word)) {
      tell(row, "结论", "unknown-conclusion", step.zh() + "没有“" + word + "”这个结论；可用的结论：" + String.join("、", step.verdicts()));
      return Optional.empty();
    }
    return Optional.of(new Conclusion.Verdict(word));
  }

  private Optional<Conclusion> points(SheetTable.Row row) {
    String item = row.text("项目");
    Optional<BigDecimal> points =
        Literals.decimal(row.text("得分"))
            .filter(p -> p.signum() >= 0 && p.compareTo(BigDecimal.valueOf(100)) <= 0);
    if (item.isEmpty()) {
      tell(row, "项目", "missing-item", "没有写项目");
    }
    if (points.isEmpty()) {
      tell(row, "得分", "unknown-number", "得分须是 0 至 100 的数，现为“" + row.text("得分") + "”");
    }
    return item.isEmpty() ? Optional.empty() : points.map(p -> new Conclusion.Points(item, p));
  }

  private Optional<Conclusion> shift(SheetTable.Row row) {
    Optional<Integer> months = Literals.whole(row.text("折算月数"));
    if (months.isEmpty()) {
      tell(row, "折算月数", "unknown-number", "折算月数须是整数，加写正数，扣写负数");
    }
    return months.map(Conclusion.Shift::new);
  }

  private Optional<Conclusion> span(SheetTable.Row row) {
    Optional<Integer> months = Literals.months(row.text("影响期"));
    Optional<PeriodStart> start =
        Arrays.stream(PeriodStart.values()).filter(s -> Vocabulary.wordOf(s).equals(row.text("起算"))).findFirst();
    Optional<Conclusion.Stacking> stacking = stacking(row.text("叠加"));
    if (months.isEmpty()) {
      tell(row, "影响期", "unknown-number", "影响期须写成 6个月、1年 等，现为“" + row.text("影响期") + "”");
    }
    if (start.isEmpty()) {
      tell(row, "起算", "unknown-value", "起算须是作出决定之日、批准之日、恢复权利之日之一");
    }
    if (stacking.isEmpty()) {
      tell(row, "叠加", "unknown-value", "叠加须是顺延、“顺延，最长48个月”之类、取长、以决定载明为准之一");
    }
    if (months.isEmpty() || start.isEmpty() || stacking.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Conclusion.Span(months.get(), start.get(), stacking.get()));
  }

  private static Optional<Conclusion.Stacking> stacking(String text) {
    Matcher capped = CAPPED.matcher(text);
    if (capped.matches()) {
      int most = Integer.parseInt(capped.group(1));
      return Optional.of(new Conclusion.Stacking(Conclusion.Joining.APPENDED, OptionalInt.of(most)));
    }
    return switch (text) {
      case "顺延" -> Optional.of(new Conclusion.Stacking(Conclusion.Joining.APPENDED, OptionalInt.empty()));
      case "取长" -> Optional.of(new Conclusion.Stacking(Conclusion.Joining.LONGEST, OptionalInt.empty()));
      case "以决定载明为准" -> Optional.of(new Conclusion.Stacking(Conclusion.Joining.STATED, OptionalInt.empty()));
      default -> Optional.empty();
    };
  }

  private void tell(SheetTable.Row row, String column, String code, String zh) {
    problems.accept(Problem.error(row.place(column), code, zh, "the cell under " + column + " cannot be read"));
  }
}

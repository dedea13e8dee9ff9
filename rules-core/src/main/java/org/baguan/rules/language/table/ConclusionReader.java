package org.baguan.rules.language.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
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

  private static final Pattern CAPPED = Pattern.compile("顺延[,，]最长([0-9]{1,3})个月");

  private final Step step;
  private final Consumer<Problem> problems;

  ConclusionReader(Step step, Consumer<Problem> problems) {
    this.step = step;
    this.problems = problems;
  }

  /** Returns the fixed columns in which rows of a step conclude. */
  static List<Word> columns(Step step) {
    return switch (step) {
      case SCORING -> List.of(Word.ITEM, Word.POINTS);
      case PERIOD -> List.of(Word.PERIOD, Word.START, Word.STACKING);
      case TENURE -> List.of(Word.SHIFT);
      default -> List.of(Word.TITLE, Word.CONCLUSION, Word.REASON);
    };
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
    String word = CellText.word(row.text(Word.CONCLUSION));
    Optional<String> verdict = step.verdicts().stream().filter(v -> CellText.word(v).equals(word)).findFirst();
    if (verdict.isEmpty()) {
      String listed = String.join("、", step.verdicts());
      tell(
          row,
          Word.CONCLUSION,
          Problem.error(
                  row.place(Word.CONCLUSION),
                  "unknown-conclusion",
                  step.zh() + "没有“" + row.text(Word.CONCLUSION) + "”这个结论",
                  "the step `" + step.word() + "` cannot conclude `" + row.text(Word.CONCLUSION) + "`")
              .advising("可用的结论：" + listed, "it can conclude `" + listed + "`"));
    }
    return verdict.map(Conclusion.Verdict::new);
  }

  private Optional<Conclusion> points(SheetTable.Row row) {
    String item = row.text(Word.ITEM);
    Optional<BigDecimal> points =
        Literals.decimal(row.text(Word.POINTS)).filter(p -> p.signum() >= 0 && p.compareTo(BigDecimal.valueOf(100)) <= 0);
    if (item.isEmpty()) {
      problems.accept(
          Problem.error(row.place(Word.ITEM), "missing-item", "没有写项目", "the item is missing")
              .advising("写评分方案里的项目名称", "name the item as the scheme has it"));
    }
    if (points.isEmpty()) {
      number(row, Word.POINTS, "得分须是 0 至 100 的数", "points are a number from 0 to 100");
    }
    return item.isEmpty() ? Optional.empty() : points.map(p -> new Conclusion.Points(item, p));
  }

  private Optional<Conclusion> shift(SheetTable.Row row) {
    Optional<Integer> months = Literals.whole(row.text(Word.SHIFT));
    if (months.isEmpty()) {
      number(row, Word.SHIFT, "折算月数须是整数，加写正数，扣写负数", "months added are a whole number, negative to take off");
    }
    return months.map(Conclusion.Shift::new);
  }

  private Optional<Conclusion> span(SheetTable.Row row) {
    Optional<Integer> months = Literals.months(row.text(Word.PERIOD));
    Optional<PeriodStart> start =
        Arrays.stream(PeriodStart.values()).filter(s -> CellText.same(Vocabulary.wordOf(s), row.text(Word.START))).findFirst();
    Optional<Conclusion.Stacking> stacking = stacking(row.text(Word.STACKING));
    if (months.isEmpty()) {
      number(row, Word.PERIOD, "影响期须写成 6个月、1年 等", "a period is months or years, as in `6个月`");
    }
    if (start.isEmpty()) {
      value(row, Word.START, "作出决定之日、批准之日、恢复权利之日");
    }
    if (stacking.isEmpty()) {
      value(row, Word.STACKING, "顺延，“顺延，最长48个月”之类，取长，以决定载明为准");
    }
    if (months.isEmpty() || start.isEmpty() || stacking.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Conclusion.Span(months.get(), start.get(), stacking.get()));
  }

  private static Optional<Conclusion.Stacking> stacking(String text) {
    Matcher capped = CAPPED.matcher(CellText.word(text));
    if (capped.matches()) {
      int most = Integer.parseInt(capped.group(1));
      return Optional.of(new Conclusion.Stacking(Conclusion.Joining.APPENDED, OptionalInt.of(most)));
    }
    return switch (CellText.word(text)) {
      case "顺延" -> Optional.of(new Conclusion.Stacking(Conclusion.Joining.APPENDED, OptionalInt.empty()));
      case "取长" -> Optional.of(new Conclusion.Stacking(Conclusion.Joining.LONGEST, OptionalInt.empty()));
      case "以决定载明为准" -> Optional.of(new Conclusion.Stacking(Conclusion.Joining.STATED, OptionalInt.empty()));
      default -> Optional.empty();
    };
  }

  private void number(SheetTable.Row row, Word column, String zh, String en) {
    tell(row, column, Problem.error(row.place(column), "unknown-number", zh + "，现为“" + row.text(column) + "”", en + ", not `" + row.text(column) + "`"));
  }

  private void value(SheetTable.Row row, Word column, String permitted) {
    tell(
        row,
        column,
        Problem.error(
                row.place(column),
                "unknown-value",
                "“" + column.zh() + "”列不认识“" + row.text(column) + "”",
                "the column `" + column.zh() + "` does not know `" + row.text(column) + "`")
            .advising("可用的值：" + permitted, "what can be written: `" + permitted + "`"));
  }

  private void tell(SheetTable.Row row, Word column, Problem problem) {
    problems.accept(row.text(column).isEmpty() ? blank(row, column) : problem);
  }

  private Problem blank(SheetTable.Row row, Word column) {
    return Problem.error(
            row.place(column), "blank-conclusion", "“" + column.zh() + "”列空着，结论从不猜测", "the cell under `" + column.zh() + "` is blank; a conclusion is never guessed")
        .advising("请填写", "fill it in");
  }
}

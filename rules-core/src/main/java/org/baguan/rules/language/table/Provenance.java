package org.baguan.rules.language.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Problem;
import org.baguan.rules.model.Mark;

/** What every row says of itself: its basis, its mark, its days in force. */
record Provenance(String basis, Mark mark, InForce inForce) {

  /** The columns in which it is said. */
  static final List<Word> COLUMNS = List.of(Word.BASIS, Word.MARK, Word.FROM, Word.UNTIL);

  /** Reads the columns 依据, 核实, 生效, 失效 of a row; empty, with problems told, when one is wrong. */
  static Optional<Provenance> read(SheetTable.Row row, Consumer<Problem> problems) {
    boolean[] sound = {true};
    Consumer<Problem> tell = problem -> {
      sound[0] = false;
      problems.accept(problem.within(row.line()));
    };
    String basis = row.text(Word.BASIS);
    if (basis.isEmpty()) {
      tell.accept(
          Problem.error(row.place(Word.BASIS), "missing-basis", "没有写依据", "the basis is missing")
              .advising("写到条、款，如 条例24(六)；没有核到原文的注明“待核实”", "cite article and paragraph; add `待核实` where the wording was not read"));
    }
    Optional<Mark> mark = mark(row.text(Word.MARK));
    if (mark.isEmpty()) {
      tell.accept(
          Problem.error(row.place(Word.MARK), "unknown-mark", "“核实”列只能写 A、B、C、D，现为“" + row.text(Word.MARK) + "”", "the mark is one of A, B, C, D, not `" + row.text(Word.MARK) + "`")
              .advising("A 现行原文已核，B 旧版原文已核，C 仅见二手资料，D 待核实", "A: wording in force read; B: earlier wording read; C: secondary source; D: not verified"));
    }
    Optional<LocalDate> from = day(row, Word.FROM, tell);
    Optional<LocalDate> until = day(row, Word.UNTIL, tell);
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      tell.accept(
          Problem.error(row.place(Word.UNTIL), "empty-in-force", "失效日期须晚于生效日期", "the last day in force lies before the first")
              .advising("失效当日已不生效，至少晚一天", "it ends on the day before `失效`, so that must be later than `生效`"));
    }
    return sound[0] ? Optional.of(new Provenance(basis, mark.orElseThrow(), new InForce(from, until))) : Optional.empty();
  }

  private static Optional<Mark> mark(String text) {
    String word = CellText.folded(text).strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(Mark.values()).filter(mark -> mark.name().equals(word)).findFirst();
  }

  private static Optional<LocalDate> day(SheetTable.Row row, Word column, Consumer<Problem> tell) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Literals.day(text);
    if (day.isEmpty()) {
      boolean shaped = Literals.looksLikeDay(text);
      Problem problem =
          shaped
              ? Problem.error(row.place(column), "no-such-date", "没有这一天：“" + text + "”", "there is no day `" + text + "`")
              : Problem.error(row.place(column), "unknown-date", "“" + text + "”不是日期", "`" + text + "` is not a date");
      tell.accept(problem.advising("写成 2024-01-01 或 2024年1月1日", "write it as 2024-01-01"));
    }
    return day;
  }
}

package org.baguan.rules.language.table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Problem;
import org.baguan.rules.model.Mark;

/** What every row says of itself: its basis, its mark, its days in force. */
record Provenance(String basis, Mark mark, InForce inForce) {

  /** Reads the columns 依据, 核实, 生效, 失效 of a row; empty, with problems told, when one is wrong. */
  static Optional<Provenance> read(SheetTable.Row row, Consumer<Problem> problems) {
    String basis = row.text("依据");
    if (basis.isEmpty()) {
      problems.accept(
          Problem.error(row.place("依据"), "missing-basis", "没有写依据", "the basis is missing").within(row.line()));
    }
    Optional<Mark> mark = mark(row.text("核实"));
    if (mark.isEmpty()) {
      problems.accept(
          Problem.error(row.place("核实"), "unknown-mark", "“核实”列只能写 A、B、C、D", "the mark is one of A, B, C, D")
              .within(row.line()));
    }
    Optional<LocalDate> from = day(row, "生效", problems);
    Optional<LocalDate> until = day(row, "失效", problems);
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      problems.accept(
          Problem.error(row.place("失效"), "empty-in-force", "失效日期须晚于生效日期", "the rule is never in force")
              .within(row.line()));
      return Optional.empty();
    }
    return basis.isEmpty() || mark.isEmpty()
        ? Optional.empty()
        : Optional.of(new Provenance(basis, mark.get(), new InForce(from, until)));
  }

  static Optional<Mark> mark(String text) {
    return java.util.Arrays.stream(Mark.values()).filter(mark -> mark.name().equals(text)).findFirst();
  }

  private static Optional<LocalDate> day(SheetTable.Row row, String column, Consumer<Problem> problems) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Literals.day(text);
    if (day.isEmpty()) {
      problems.accept(
          Problem.error(
                  row.place(column), "unknown-date", "“" + text + "”不是日期", "this is not a date")
              .within(row.line())
              .advising("写成 2024-01-01 或 2024年1月1日"));
    }
    return day;
  }
}

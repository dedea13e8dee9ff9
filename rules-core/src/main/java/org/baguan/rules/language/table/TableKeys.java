package org.baguan.rules.language.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Table;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;

/** Reads the lines above the header of a table of rules. */
final class TableKeys {

  private final SheetTable table;
  private final Consumer<Problem> problems;

  TableKeys(SheetTable table, Consumer<Problem> problems) {
    this.table = table;
    this.problems = problems;
  }

  /** Returns the term that is the governing date: 研判基准日 unless the table names another. */
  Optional<Term> governing(FactType subject) {
    Optional<Sheet.Cell> named = table.key(Word.GOVERNING);
    String label = named.map(Sheet.Cell::text).orElse("研判基准日");
    Optional<Term> term = Columns.term(subject, label).filter(t -> t.type() instanceof Type.Day);
    if (term.isEmpty()) {
      List<String> days = subject.terms().stream().filter(t -> t.type() instanceof Type.Day).map(Term::label).toList();
      problems.accept(
          Problem.error(
                  place(Word.GOVERNING),
                  "unknown-date-term",
                  "“" + label + "”不是" + subject.label() + "的日期",
                  "`" + label + "` is no date of the subject" + Suggestion.english(label, days))
              .advising(Suggestion.advice(label, days), "its dates are `" + String.join("、", days) + "`"));
    }
    return term;
  }

  Table.HitPolicy hitPolicy() {
    String text = text(Word.HIT, "");
    boolean unique = CellText.same(text, "唯一") || CellText.same(text, "unique");
    if (!unique && !CellText.same(text, "全部") && !CellText.same(text, "all")) {
      problems.accept(
          Problem.error(place(Word.HIT), "unknown-hit-policy", "“命中”须写“唯一”或“全部”" + met(text), "the hit policy is `唯一` (unique) or `全部` (all)")
              .advising(
                  Suggestion.asked(text, List.of("唯一", "全部")) + "唯一：恰好一行成立；全部：成立的都算",
                  "`唯一`: exactly one row holds; `全部`: every row that holds counts"));
    }
    return unique ? Table.HitPolicy.UNIQUE : Table.HitPolicy.COLLECT;
  }

  Table.MonthEnd monthEnd() {
    List<String> permitted = List.of("取当月最后一日", "按对应日");
    String text = text(Word.MONTH_END, permitted.get(1));
    if (permitted.stream().noneMatch(p -> CellText.same(p, text))) {
      problems.accept(
          Problem.error(place(Word.MONTH_END), "unknown-month-end", "“月末”须写“取当月最后一日”或“按对应日”" + met(text), "the month end is `取当月最后一日` or `按对应日`")
              .advising(
                  Suggestion.asked(text, permitted) + "结束月没有对应日的，照此确定末日",
                  "it says how a period ends whose last month lacks the day"));
    }
    return CellText.same(text, permitted.get(0)) ? Table.MonthEnd.MONTH_END : Table.MonthEnd.CLAMP;
  }

  private static String met(String text) {
    return text.isEmpty() ? "" : "，现为“" + text + "”";
  }

  private String text(Word key, String otherwise) {
    return table.key(key).map(Sheet.Cell::text).orElse(otherwise);
  }

  private Place place(Word key) {
    return table.key(key).map(Sheet.Cell::place).orElse(table.place());
  }
}

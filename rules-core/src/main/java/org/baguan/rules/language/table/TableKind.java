package org.baguan.rules.language.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;

/** What a table holds: rules of a step, values, or what facts do not occur together. */
sealed interface TableKind {

  /** The 表种 of tables of impossible facts. */
  String IMPOSSIBLE = "不存在的情形";

  /** The 表种 of tables of scenarios. */
  String SCENARIOS = "测试案例";

  /** Rules of a step. */
  record OfRules(Step step) implements TableKind {}

  /** Values. */
  record OfValues(Values values) implements TableKind {}

  /** What facts do not occur together. */
  record OfImpossible() implements TableKind {}

  /** Scenarios, which stand beside the rules in a folder of their own. */
  record OfScenarios() implements TableKind {}

  /** The kinds of values. */
  enum Values {
    /** Amounts. */
    AMOUNTS("数额", "amounts"),
    /** Scoring schemes. */
    SCHEMES("评分方案", "schemes"),
    /** Departments. */
    DEPARTMENTS("审查部门", "departments");

    private final String zh;
    private final String en;

    Values(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  /** Returns the kind that a 表种 names. */
  static Optional<TableKind> named(String text) {
    return Stream.of(
            Arrays.stream(Step.values()).filter(s -> CellText.same(s.zh(), text) || CellText.same(s.word(), text)).map(TableKind.OfRules::new),
            Arrays.stream(Values.values()).filter(v -> CellText.same(v.zh, text) || CellText.same(v.en, text)).map(TableKind.OfValues::new),
            Stream.of(new OfImpossible()).filter(i -> CellText.same(IMPOSSIBLE, text) || CellText.same("impossible", text)),
            Stream.of(new OfScenarios()).filter(i -> CellText.same(SCENARIOS, text) || CellText.same("scenarios", text)))
        .flatMap(found -> found.map(TableKind.class::cast))
        .findFirst();
  }

  /** Returns the kind of a table; empty, with a problem told, when there is none such. */
  static Optional<TableKind> of(SheetTable table, Consumer<Problem> problems) {
    Sheet.Cell cell = table.key(Word.KIND).orElseThrow();
    Optional<TableKind> kind = named(cell.text());
    if (kind.isEmpty()) {
      List<String> kinds =
          Stream.of(Arrays.stream(Step.values()).map(Step::zh), Arrays.stream(Values.values()).map(v -> v.zh), Stream.of(IMPOSSIBLE)).flatMap(s -> s).toList();
      problems.accept(
          Problem.error(cell.place(), "unknown-table", "不认识表种“" + cell.text() + "”", "unknown kind of table `" + cell.text() + "`" + Suggestion.english(cell.text(), kinds))
              .advising(
                  Suggestion.asked(cell.text(), kinds) + "可用的表种：" + String.join("、", kinds),
                  "kinds are `" + String.join("、", kinds) + "`"));
    }
    return kind;
  }
}

package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Impossible;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Vocabulary;

/** Reads a table of what facts do not occur together (不存在的情形); its line 针对 names the step. */
final class ImpossibleReader {

  private final Vocabulary vocabulary;
  private final Amounts amounts;
  private final Consumer<Problem> problems;

  ImpossibleReader(Vocabulary vocabulary, Amounts amounts, Consumer<Problem> problems) {
    this.vocabulary = vocabulary;
    this.amounts = amounts;
    this.problems = problems;
  }

  List<Impossible> read(SheetTable table) {
    Optional<Step> step =
        table.key(Word.ABOUT).flatMap(cell -> TableKind.named(cell.text())).filter(TableKind.OfRules.class::isInstance).map(kind -> ((TableKind.OfRules) kind).step());
    if (step.isEmpty()) {
      problems.accept(
          Problem.error(
                  table.key(Word.ABOUT).map(Sheet.Cell::place).orElse(table.place()),
                  "unknown-step",
                  "“不存在的情形”表要写明“针对”哪一个表种",
                  "a table `不存在的情形` names the kind of table that it is about")
              .advising(suggested(table) + "在“表种”之下写一行，如：针对,影响期", "write a line such as `针对,影响期` below `表种`"));
      return List.of();
    }
    FactType subject = vocabulary.subject(step.get());
    Optional<Columns> columns = Columns.of(table, List.of(Word.ID, Word.BASIS), List.of(), Optional.of(subject), problems);
    List<Impossible> read = new ArrayList<>();
    columns.ifPresent(found -> table.rows().forEach(row -> row(row, step.get(), subject, found).ifPresent(read::add)));
    return read;
  }

  private static String suggested(SheetTable table) {
    List<String> steps = Arrays.stream(Step.values()).map(Step::zh).toList();
    return table.key(Word.ABOUT).map(cell -> Suggestion.asked(cell.text(), steps)).orElse("");
  }

  private Optional<Impossible> row(SheetTable.Row row, Step step, FactType subject, Columns columns) {
    List<Problem> found = new ArrayList<>();
    Consumer<Problem> tell = problem -> found.add(problem.within(row.line()));
    CellReader cells = new CellReader(subject, amounts, tell);
    List<Test> tests = new ArrayList<>();
    for (Columns.Column column : columns.all()) {
      if (column.group().isPresent() || CellReader.absent(row.at(column.header()))) {
        tell.accept(
            Problem.error(row.at(column.header()).place(), "not-in-impossible", "“不存在的情形”只能写对象本身的项，不能写列表和“未提供”", "only terms of the subject itself can stand here")
                .advising("删去这一列", "take the column out"));
      } else {
        cells.read(row.at(column.header()), column.term()).ifPresent(tests::add);
      }
    }
    if (tests.isEmpty() && found.isEmpty()) {
      tell.accept(
          Problem.error(row.place(), "no-condition", "这一行没有任何条件，等于说什么情形都不存在", "a row without conditions says that nothing occurs")
              .advising("至少一列要写条件", "write a condition in one column at least"));
    }
    found.forEach(problems);
    return found.isEmpty() ? Optional.of(new Impossible(row.text(Word.ID), step, tests, row.text(Word.BASIS), row.place(Word.ID))) : Optional.empty();
  }
}

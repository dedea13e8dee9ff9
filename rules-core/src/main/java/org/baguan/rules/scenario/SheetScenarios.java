package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.table.ScenarioTable;
import org.baguan.rules.language.table.ScenarioTable.Cell;
import org.baguan.rules.language.table.Sheet;

/** Reads scenarios from a sheet: a header of terms, a row of defaults, a row for each scenario. */
final class SheetScenarios {

  private final Consumer<Problem> problems;

  SheetScenarios(Consumer<Problem> problems) {
    this.problems = problems;
  }

  Optional<Written> read(Sheet sheet) {
    Optional<ScenarioTable> table = ScenarioTable.read(sheet, problems);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Optional<Step> step = table.get().about().flatMap(cell -> ScenarioTable.step(cell.text()));
    if (step.isEmpty()) {
      problems.accept(ScenarioProblems.unknownStep(table.get().about().map(Cell::place).orElse(table.get().place()), table.get().about().map(Cell::text).orElse("")));
      return Optional.empty();
    }
    return Optional.of(new Written(step.get(), table.get().rows().stream().map(row -> row(row, table.get().header(), step.get())).toList()));
  }

  private static Written.Row row(ScenarioTable.Row row, List<Cell> header, Step step) {
    List<Written.Given> given = new ArrayList<>();
    Map<Column, Cell> said = new EnumMap<>(Column.class);
    for (int at = 0; at < header.size(); at++) {
      Cell cell = row.cells().get(at);
      Optional<Column> column = Column.named(header.get(at).text(), step);
      if (cell.text().isEmpty()) {
        continue; // What a row leaves blank is as in the defaults.
      }
      if (column.isPresent()) {
        said.put(column.get(), cell);
      } else {
        given.add(new Written.Given(header.get(at), cell, Optional.empty()));
      }
    }
    return new Written.Row(row.place(), row.line(), given, said);
  }
}

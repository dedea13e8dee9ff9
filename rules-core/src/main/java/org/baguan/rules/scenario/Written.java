package org.baguan.rules.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.table.ScenarioTable.Cell;

/**
 * A file of scenarios as it stands, whatever its notation, before its words are understood.
 *
 * @param step the step of whose subjects it tells
 * @param rows the defaults and the scenarios, in order
 */
record Written(Step step, List<Row> rows) {

  /** The name of the row that states defaults. */
  static final List<String> DEFAULTS = List.of("默认", "default");

  Written {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param line the row as one line, for messages; empty where the file has lines of its own
   * @param given what is said of the subject
   * @param said the other columns, but for blank ones
   */
  record Row(Place place, String line, List<Given> given, Map<Column, Cell> said) {
    Row {
      given = List.copyOf(given);
      said = Map.copyOf(said);
    }
  }

  /**
   * One thing that is said of a subject.
   *
   * @param label the name of the term or list
   * @param value what is said
   * @param members the members of a list, each a text 种类=警告，影响期末日=2025-06-30; empty where the value is one text
   */
  record Given(Cell label, Cell value, Optional<List<Cell>> members) {}
}

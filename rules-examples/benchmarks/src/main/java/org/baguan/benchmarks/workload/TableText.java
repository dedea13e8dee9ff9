package org.baguan.benchmarks.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes one table of a pack. Conditions that a row does not name are 不限. */
final class TableText {

  private final String kind;
  private final String hits;
  private final List<String> columns;
  private final List<String> conditions;
  private final List<Map<String, String>> rows = new ArrayList<>();

  /** Begins a table; conditions stand in the order given, between the columns before and after. */
  TableText(String kind, String hits, List<String> before, List<String> conditions, List<String> after) {
    this.kind = kind;
    this.hits = hits;
    this.conditions = conditions;
    this.columns = new ArrayList<>(before);
    columns.addAll(conditions);
    columns.addAll(after);
  }

  /** Begins a row. */
  Row row(String... cells) {
    Row row = new Row();
    for (int i = 0; i < cells.length; i += 2) {
      row.with(cells[i], cells[i + 1]);
    }
    rows.add(row.cells);
    return row;
  }

  /** One row, to be filled cell by cell. */
  final class Row {

    private final Map<String, String> cells = new LinkedHashMap<>();

    Row with(String column, String cell) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException("no such column: " + column);
      }
      cells.put(column, cell);
      return this;
    }
  }

  /** Returns the table as csv. */
  String csv() {
    StringBuilder text = new StringBuilder("表种," + kind + "\n命中," + hits + "\n适用日期,研判基准日\n\n");
    text.append(String.join(",", columns)).append('\n');
    for (Map<String, String> row : rows) {
      text.append(columns.stream().map(c -> row.getOrDefault(c, conditions.contains(c) ? "不限" : "")).collect(Collectors.joining(",")));
      text.append('\n');
    }
    return text.toString();
  }
}

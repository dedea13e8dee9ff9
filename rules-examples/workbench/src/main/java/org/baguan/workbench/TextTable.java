package org.baguan.workbench;

import java.util.ArrayList;
import java.util.List;

/** Rows whose columns stand under one another on a terminal, Chinese or not. */
final class TextTable {

  private static final String GAP = "  ";

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String indent) {
    this.indent = indent;
  }

  TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Returns the lines, without blanks at their ends. */
  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder(indent);
    for (int column = 0; column < row.size(); column++) {
      line.append(DisplayWidth.pad(row.get(column), width(column))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().filter(r -> r.size() > column).mapToInt(r -> DisplayWidth.of(r.get(column))).max().orElse(0);
  }
}

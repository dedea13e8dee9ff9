package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a table as comma-separated text in one form, so that a difference between two versions shows what was changed and
 * nothing else: UTF-8 without byte order mark, line feeds, quotes only where they are needed, one empty line before the
 * header, every row as wide as the header. What people wrote in a cell stays; signs that nobody sees go. Writing what was
 * read of this form gives the same bytes.
 */
public final class CanonicalCsv {

  private CanonicalCsv() {}

  /** Returns the text of a sheet. */
  public static String print(Sheet sheet) {
    List<List<String>> rows = trimmed(sheet);
    Sheet clean = new Sheet(sheet.file(), sheet.name(), rows);
    int header = 1;
    while (header <= rows.size() && !TableLocator.isHeader(clean.filled(header))) {
      header++;
    }
    StringBuilder text = new StringBuilder();
    boolean table = header <= rows.size();
    int width = table ? rows.get(header - 1).size() : 0;
    for (int row = 1; row <= rows.size(); row++) {
      List<String> cells = rows.get(row - 1);
      if (cells.isEmpty()) {
        continue;
      }
      if (row == header && row > 1) {
        text.append('\n');
      }
      line(row >= header && table ? padded(cells, width) : cells, text);
    }
    return text.toString();
  }

  /** Returns the rows as people see them, without empty columns at either side. */
  private static List<List<String>> trimmed(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> cells : sheet.rows()) {
      List<String> seen = cells.stream().map(CellText::visible).collect(Collectors.toCollection(ArrayList::new));
      while (!seen.isEmpty() && seen.get(seen.size() - 1).isEmpty()) {
        seen.remove(seen.size() - 1);
      }
      rows.add(seen);
    }
    int empty = rows.stream().filter(row -> !row.isEmpty()).mapToInt(CanonicalCsv::leadingEmpty).min().orElse(0);
    rows.replaceAll(row -> row.isEmpty() ? row : row.subList(empty, row.size()));
    return rows;
  }

  private static int leadingEmpty(List<String> row) {
    int empty = 0;
    while (empty < row.size() && row.get(empty).isEmpty()) {
      empty++;
    }
    return empty;
  }

  private static List<String> padded(List<String> cells, int width) {
    List<String> padded = new ArrayList<>(cells);
    padded.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
    return padded;
  }

  private static void line(List<String> cells, StringBuilder text) {
    text.append(cells.stream().map(CanonicalCsv::quoted).collect(Collectors.joining(","))).append('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}

package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/** A sheet read as a table: lines of key and value, an empty line, the header, rows. */
final class SheetTable {

  private final Sheet sheet;
  private final Map<String, Sheet.Cell> keys;
  private final int headerRow;
  private final List<Sheet.Cell> header;
  private final List<Row> rows;

  private SheetTable(
      Sheet sheet, Map<String, Sheet.Cell> keys, int headerRow, List<Sheet.Cell> header, List<Row> rows) {
    this.sheet = sheet;
    this.keys = keys;
    this.headerRow = headerRow;
    this.header = header;
    this.rows = rows;
  }

  /** One row, its cells found by header. */
  final class Row {
    private final int number;

    private Row(int number) {
      this.number = number;
    }

    /** Returns the cell under a header; empty when the table has no such column. */
    Optional<Sheet.Cell> find(String column) {
      return header.stream()
          .filter(cell -> cell.text().equals(column))
          .findFirst()
          .map(cell -> sheet.cell(number, cell.place().column()));
    }

    Sheet.Cell at(Sheet.Cell headerCell) {
      return sheet.cell(number, headerCell.place().column());
    }

    /** Returns the text under a header; empty when blank or without such a column. */
    String text(String column) {
      return find(column).map(Sheet.Cell::text).orElse("");
    }

    Place place() {
      return Place.cell(sheet.file(), sheet.name(), number, 0);
    }

    Place place(String column) {
      return find(column).map(Sheet.Cell::place).orElse(place());
    }

    String line() {
      return sheet.line(number);
    }
  }

  /** Reads a sheet; empty, with a problem told, when it is not a table of rules or values. */
  static Optional<SheetTable> read(Sheet sheet, Consumer<Problem> problems) {
    Map<String, Sheet.Cell> keys = new LinkedHashMap<>();
    int count = sheet.rows().size();
    int row = 1;
    while (row <= count && !sheet.blank(row)) {
      Sheet.Cell key = sheet.cell(row, 1);
      if (keys.put(key.text(), sheet.cell(row, 2)) != null) {
        problems.accept(
            Problem.error(key.place(), "duplicate-key", "“" + key.text() + "”写了两次", "`" + key.text() + "` stands twice"));
      }
      row++;
    }
    while (row <= count && sheet.blank(row)) {
      row++;
    }
    if (!keys.containsKey("表种") || row > count) {
      problems.accept(
          Problem.error(
                  sheet.place(),
                  "not-a-table",
                  "表头之前须有“表种”一行，并以空行与表头隔开",
                  "a table begins with a line 表种, then an empty line, then the header")
              .advising("参照：表种,资格条件"));
      return Optional.empty();
    }
    List<Sheet.Cell> header = header(sheet, row, problems);
    SheetTable table = new SheetTable(sheet, keys, row, header, new ArrayList<>());
    for (int number = row + 1; number <= count; number++) {
      if (!sheet.blank(number) && table.withinHeader(number, problems)) {
        table.rows.add(table.new Row(number));
      }
    }
    return Optional.of(table);
  }

  private static List<Sheet.Cell> header(Sheet sheet, int row, Consumer<Problem> problems) {
    List<Sheet.Cell> header = new ArrayList<>();
    for (int column = 1; column <= sheet.rows().get(row - 1).size(); column++) {
      Sheet.Cell cell = sheet.cell(row, column);
      if (cell.blank() || cell.text().startsWith("备注")) {
        continue;
      }
      if (header.stream().anyMatch(other -> other.text().equals(cell.text()))) {
        problems.accept(
            Problem.error(
                cell.place(), "duplicate-header", "列“" + cell.text() + "”出现两次", "column `" + cell.text() + "` stands twice"));
        continue;
      }
      header.add(cell);
    }
    return header;
  }

  /**
   * Returns whether every cell of a row has a header above it. Where one has none a stray comma may have moved the
   * cells to the right: that is told, and nothing of the row is read under a header that it does not belong to.
   */
  private boolean withinHeader(int number, Consumer<Problem> problems) {
    for (int column = 1; column <= sheet.rows().get(number - 1).size(); column++) {
      Sheet.Cell cell = sheet.cell(number, column);
      if (!cell.blank() && sheet.cell(headerRow, column).blank()) {
        problems.accept(
            Problem.error(
                    cell.place(),
                    "cell-without-header",
                    "单元格“" + cell.text() + "”上方没有表头，整行未读",
                    "there is no header above this cell; the row was not read")
                .within(sheet.line(number))
                .advising("检查该行是否多了一个逗号；单元格内的逗号请用全角“，”，不读的列以“备注”为表头"));
        return false;
      }
    }
    return true;
  }

  String file() {
    return sheet.file();
  }

  Place place() {
    return sheet.place();
  }

  Optional<Sheet.Cell> key(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  Map<String, Sheet.Cell> keys() {
    return keys;
  }

  List<Sheet.Cell> header() {
    return header;
  }

  List<Row> rows() {
    return rows;
  }
}

package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.language.Place;

/**
 * A table as it stands in a file: rows of cells, nothing interpreted.
 *
 * @param file the file's path within the pack
 * @param name the sheet's name in a workbook; empty for a file that is one table
 * @param rows all rows, blank ones included, so that the first has number 1
 */
public record Sheet(String file, String name, List<List<String>> rows) {

  /** Copies the list. */
  public Sheet {
    rows = List.copyOf(rows);
  }

  /** Returns the place of the whole table. */
  Place place() {
    return name.isEmpty() ? Place.file(file) : Place.sheet(file, name);
  }

  /** A cell with its place. */
  record Cell(String text, Place place) {
    boolean blank() {
      return text.isEmpty();
    }
  }

  /** Returns a cell as people see it; an empty one beyond the row's end. Row and column count from 1. */
  Cell cell(int row, int column) {
    List<String> cells = rows.get(row - 1);
    String text = column <= cells.size() ? CellText.visible(cells.get(column - 1)) : "";
    return new Cell(text, Place.cell(file, name, row, column));
  }

  /** Returns the cells of a row that do not look blank, in order. */
  List<Cell> filled(int row) {
    List<Cell> filled = new ArrayList<>();
    for (int column = 1; column <= rows.get(row - 1).size(); column++) {
      Cell cell = cell(row, column);
      if (!cell.blank()) {
        filled.add(cell);
      }
    }
    return filled;
  }

  /** Returns a row as one line, for messages. */
  String line(int row) {
    return String.join(" │ ", rows.get(row - 1));
  }
}

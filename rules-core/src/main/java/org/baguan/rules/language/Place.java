package org.baguan.rules.language;

import java.util.Comparator;

/**
 * Where something stands in a pack.
 *
 * @param file the file's path within the pack
 * @param sheet the name of the sheet in a workbook; empty in any other file
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1: a character in text, a cell in a table; 0 for the line as a whole
 * @param table whether the column is a cell's
 */
public record Place(String file, String sheet, int line, int column, boolean table) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing((Place place) -> place.file())
          .thenComparing(place -> place.sheet())
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** Returns the place of a whole file. */
  public static Place file(String file) {
    return new Place(file, "", 0, 0, false);
  }

  /** Returns a place in text. */
  public static Place text(String file, int line, int column) {
    return new Place(file, "", line, column, false);
  }

  /** Returns the place of a whole sheet of a workbook. */
  public static Place sheet(String file, String sheet) {
    return new Place(file, sheet, 0, 0, true);
  }

  /** Returns the place of a cell, row and column counted from 1. */
  public static Place cell(String file, int row, int column) {
    return cell(file, "", row, column);
  }

  /** Returns the place of a cell of a sheet, row and column counted from 1. */
  public static Place cell(String file, String sheet, int row, int column) {
    return new Place(file, sheet, row, column, true);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code file:line:column}, {@code file!E7} for a cell, or {@code file!sheet!E7} for a cell of a workbook. */
  @Override
  public String toString() {
    String where = sheet.isEmpty() ? file : file + "!" + sheet;
    if (line == 0) {
      return where;
    }
    if (table) {
      return where + "!" + (column == 0 ? "" : letters(column)) + line;
    }
    return where + ":" + line + (column == 0 ? "" : ":" + column);
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}

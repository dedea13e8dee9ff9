package org.baguan.rules.language;

/**
 * Where something stands in a pack.
 *
 * @param file the file's path within the pack
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1: a character in text, a cell in a table; 0 for the line as a whole
 * @param table whether the column is a cell's
 */
public record Place(String file, int line, int column, boolean table) implements Comparable<Place> {

  /** Returns the place of a whole file. */
  public static Place file(String file) {
    return new Place(file, 0, 0, false);
  }

  /** Returns a place in text. */
  public static Place text(String file, int line, int column) {
    return new Place(file, line, column, false);
  }

  /** Returns the place of a cell, row and column counted from 1. */
  public static Place cell(String file, int row, int column) {
    return new Place(file, row, column, true);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    int byLine = Integer.compare(line, other.line);
    return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** Returns {@code file:line:column}, or {@code file!E7} for a cell. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    if (table) {
      return column == 0 ? file + "!" + line : file + "!" + letters(column) + line;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}

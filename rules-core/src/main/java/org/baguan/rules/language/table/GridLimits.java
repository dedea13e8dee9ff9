package org.baguan.rules.language.table;

import java.util.function.Consumer;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/** How large a table may be: far beyond what people write, and small enough for a modest heap. */
final class GridLimits {

  /** Rows of one table. */
  static final int ROWS = 20_000;

  /** Columns of one table. */
  static final int COLUMNS = 300;

  /** Characters of one cell: as many as a spreadsheet's cell takes. */
  static final int CHARACTERS = 32_767;

  /** Cells of one table that are not empty. */
  static final int CELLS = 400_000;

  private final Place place;
  private final Consumer<Problem> problems;
  private int cells;

  GridLimits(Place place, Consumer<Problem> problems) {
    this.place = place;
    this.problems = problems;
  }

  /** Returns whether a cell is accepted; tells why not. */
  boolean admit(int row, int column, String text) {
    cells++;
    if (row > ROWS) {
      return refuse(row, 0, "行数超过 " + ROWS, "more than " + ROWS + " rows");
    }
    if (cells > CELLS) {
      return refuse(row, column, "单元格超过 " + CELLS + " 个", "more than " + CELLS + " cells");
    }
    if (column > COLUMNS) {
      return refuse(row, column, "列数超过 " + COLUMNS, "more than " + COLUMNS + " columns");
    }
    return text.length() <= CHARACTERS
        || refuse(row, column, "一格超过 " + CHARACTERS + " 字", "a cell of more than " + CHARACTERS + " characters");
  }

  private boolean refuse(int row, int column, String zh, String en) {
    problems.accept(
        Problem.error(Place.cell(place.file(), place.sheet(), row, column), "too-large", "表格过大，没有读：" + zh, "the table is too large and was not read: " + en)
            .advising("规则表不会有这样大，核对是否放错了文件，或删去多余的行列", "no table of rules is as large; see whether it is the right file, and take out what is not needed"));
    return false;
  }
}

package org.baguan.rules.language.table;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/**
 * Resolves merged cells: one that goes down a column stands for each row that it covers; one that goes across columns of the
 * table, or into its header, is refused; above the header they are titles and harmless.
 */
final class MergedCells {

  private final Sheet sheet;
  private final int header;
  private final Consumer<Problem> problems;

  MergedCells(Sheet sheet, int header, Consumer<Problem> problems) {
    this.sheet = sheet;
    this.header = header;
    this.problems = problems;
  }

  /** Writes what merged cells stand for into each row; returns the rows that cannot be read. */
  Set<Integer> resolve(List<CellRangeAddress> merged, List<List<String>> rows) {
    Set<Integer> unread = new TreeSet<>();
    for (CellRangeAddress range : merged) {
      int first = range.getFirstRow() + 1;
      int column = range.getFirstColumn() + 1;
      int last = Math.min(range.getLastRow() + 1, rows.size());
      if (header == 0 || last < header || first > rows.size() || sheet.cell(first, column).blank()) {
        continue;
      }
      Place place = Place.cell(sheet.file(), sheet.name(), first, column);
      if (first <= header || range.getFirstColumn() != range.getLastColumn()) {
        problems.accept(
            Problem.error(place, "merged-across", "合并单元格“" + range.formatAsString() + "”跨了列或表头，分不清是哪一格的内容", "the merged cells " + range.formatAsString() + " go across columns or the header")
                .advising("取消合并，每格各写各的", "take the merge off and fill in each cell"));
        IntStream.rangeClosed(Math.max(first, header + 1), last).forEach(unread::add);
        continue;
      }
      String text = rows.get(first - 1).get(column - 1);
      for (int row = first + 1; row <= last; row++) {
        List<String> cells = rows.get(row - 1);
        while (cells.size() < column) {
          cells.add("");
        }
        cells.set(column - 1, text);
      }
      problems.accept(
          Problem.note(place, "merged-cells", "合并单元格“" + range.formatAsString() + "”，各行都按“" + sheet.cell(first, column).text() + "”读", "the merged cells " + range.formatAsString() + " stand for each row that they cover")
              .advising("不是这个意思的，取消合并后逐行填写", "where that is not meant, take the merge off"));
    }
    return unread;
  }
}

package org.baguan.workbench;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Comments on cells, large enough to be read; one that is there already is kept and added to. */
final class Notes {

  private static final String AUTHOR = "把关";
  private static final int CHARACTERS_A_LINE = 24;

  private Notes() {}

  /** Adds a text to the comment of a cell; row and column count from 0. */
  static XSSFCell add(XSSFSheet sheet, int row, int column, String text) {
    XSSFRow at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = at.getCell(column) == null ? at.createCell(column) : at.getCell(column);
    XSSFComment before = cell.getCellComment();
    String whole = before == null ? text : before.getString().getString() + "\n\n" + text;
    if (before != null) {
      cell.removeCellComment();
    }
    int lines = whole.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
    XSSFClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(column + 1);
    anchor.setCol2(column + 5);
    anchor.setRow1(row);
    anchor.setRow2(row + Math.max(4, lines + 2));
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(whole);
    comment.setAuthor(AUTHOR);
    cell.setCellComment(comment);
    return cell;
  }
}

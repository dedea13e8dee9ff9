package org.baguan.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.language.table.TableGuide;
import org.baguan.rules.language.table.Workbooks;

/**
 * Writes tables as sheets that are good to edit: header frozen, columns as wide as their text, a comment with its meaning on
 * every header, lists of permitted values. Every cell is text, so that no program turns what it says into something else.
 */
final class SheetWriter {

  /** Rows below the last that lists and formats reach, for rules still to be written. */
  private static final int SPARE_ROWS = 200;

  /** The widest of a column of short cells, and of one of sentences, in characters. */
  private static final int WIDEST = 16;
  private static final int WIDEST_SENTENCES = 38;

  /** A sheet of more columns is printed on A3. */
  private static final int COLUMNS_ON_A4 = 12;

  private static final int NARROWEST = 8;

  private final XSSFWorkbook workbook;
  private final Vocabulary vocabulary;
  private final CellStyle text;
  private final CellStyle wrapped;
  private final CellStyle header;
  private final CellStyle key;
  private final Set<String> names = new HashSet<>();
  private int lists;

  SheetWriter(XSSFWorkbook workbook, Vocabulary vocabulary) {
    this.workbook = workbook;
    this.vocabulary = vocabulary;
    this.text = style(false, Optional.empty());
    this.wrapped = style(false, Optional.empty());
    wrapped.setWrapText(true);
    this.header = style(true, Optional.of(IndexedColors.GREY_25_PERCENT));
    header.setWrapText(true);
    this.key = style(true, Optional.empty());
  }

  /** Writes a sheet under a name like the wanted one, and returns it. */
  XSSFSheet write(Sheet sheet, String wanted) {
    XSSFSheet written = workbook.createSheet(free(wanted));
    Optional<TableGuide> guide = TableGuide.of(sheet, vocabulary);
    int headerRow = guide.map(TableGuide::headerRow).orElse(0);
    for (int row = 0; row < sheet.rows().size(); row++) {
      row(written, sheet.rows().get(row), row, headerRow);
    }
    widths(written, sheet, headerRow);
    guide.ifPresent(g -> {
      written.createFreezePane(1, g.headerRow());
      printing(written, g.headerRow());
      g.columns().forEach(column -> guide(written, column, sheet.rows().size() + SPARE_ROWS));
      g.keys().forEach(line -> list(written, line, line.row(), line.row()));
    });
    return written;
  }

  private void row(XSSFSheet written, List<String> cells, int at, int headerRow) {
    XSSFRow row = written.createRow(at);
    for (int column = 0; column < cells.size(); column++) {
      String value = cells.get(column);
      boolean inTable = headerRow > 0 && at >= headerRow - 1;
      if (value.isEmpty() && !inTable) {
        continue;
      }
      XSSFCell cell = row.createCell(column);
      cell.setCellValue(escaped(value));
      cell.setCellStyle(at == headerRow - 1 ? header : !inTable && column == 0 ? key : DisplayWidth.of(value) > WIDEST - 3 ? wrapped : text);
    }
  }

  /** Text that looks like an escape of the file format is written so that it is read as text. */
  private static String escaped(String value) {
    return value.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
  }

  private static void widths(XSSFSheet written, Sheet sheet, int headerRow) {
    int columns = sheet.rows().stream().mapToInt(List::size).max().orElse(0);
    for (int column = 0; column < columns; column++) {
      int widest = NARROWEST;
      for (int row = Math.max(0, headerRow - 1); row < sheet.rows().size(); row++) {
        List<String> cells = sheet.rows().get(row);
        widest = Math.max(widest, column < cells.size() ? DisplayWidth.of(cells.get(column)) + 3 : 0);
      }
      int most = widest > 2 * WIDEST ? WIDEST_SENTENCES : WIDEST;
      written.setColumnWidth(column, Math.min(widest, most) * 256);
    }
  }

  private static void printing(XSSFSheet written, int headerRow) {
    written.setRepeatingRows(new CellRangeAddress(headerRow - 1, headerRow - 1, -1, -1));
    written.getPrintSetup().setLandscape(true);
    boolean wide = written.getRow(headerRow - 1).getLastCellNum() > COLUMNS_ON_A4;
    written.getPrintSetup().setPaperSize(wide ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    written.setFitToPage(true);
    written.getPrintSetup().setFitWidth((short) 1);
    written.getPrintSetup().setFitHeight((short) 0);
  }

  private void guide(XSSFSheet written, TableGuide.Column column, int lastRow) {
    Notes.add(written, column.row() - 1, column.column() - 1, column.meaning());
    list(written, column, column.row() + 1, lastRow);
  }

  /** Offers a column's values as a list; only where nothing else can be written is anything else refused. */
  private void list(XSSFSheet written, TableGuide.Column column, int firstRow, int lastRow) {
    if (column.values().isEmpty()) {
      return;
    }
    DataValidationHelper helper = written.getDataValidationHelper();
    String joined = String.join(",", column.values());
    boolean fits = joined.length() < 250 && column.values().stream().noneMatch(value -> value.contains(","));
    DataValidationConstraint constraint =
        fits ? helper.createExplicitListConstraint(column.values().toArray(String[]::new)) : helper.createFormulaListConstraint(listed(column.values()));
    DataValidation validation =
        helper.createValidation(constraint, new CellRangeAddressList(firstRow - 1, lastRow - 1, column.column() - 1, column.column() - 1));
    validation.setShowErrorBox(column.closed());
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.createErrorBox("只能写列表里的值", "请从列表里选，一字不差。");
    validation.setEmptyCellAllowed(true);
    written.addValidationData(validation);
  }

  /** Writes a long list into the hidden sheet of lists, and returns its name. */
  private String listed(List<String> values) {
    XSSFSheet sheet = workbook.getSheet(Workbooks.LISTS);
    if (sheet == null) {
      sheet = workbook.createSheet(Workbooks.LISTS);
      workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }
    for (int row = 0; row < values.size(); row++) {
      XSSFRow at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
      at.createCell(lists).setCellValue(values.get(row));
    }
    Name name = workbook.createName();
    name.setNameName("list_" + lists);
    String letters = org.apache.poi.ss.util.CellReference.convertNumToColString(lists);
    name.setRefersToFormula("'" + Workbooks.LISTS + "'!$" + letters + "$1:$" + letters + "$" + values.size());
    lists++;
    return name.getNameName();
  }

  private String free(String wanted) {
    String safe = WorkbookUtil.createSafeSheetName(wanted);
    List<String> tried = new ArrayList<>();
    for (int i = 2; !names.add(safe.toLowerCase(Locale.ROOT)); i++) {
      tried.add(safe);
      safe = WorkbookUtil.createSafeSheetName(wanted.substring(0, Math.min(wanted.length(), 26)) + " " + i);
    }
    return safe;
  }

  private CellStyle style(boolean bold, Optional<IndexedColors> fill) {
    XSSFFont font = workbook.createFont();
    font.setFontName("微软雅黑");
    font.setFontHeightInPoints((short) 10);
    font.setBold(bold);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    fill.ifPresent(colour -> {
      style.setFillForegroundColor(colour.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setBorderBottom(BorderStyle.MEDIUM);
    });
    return style;
  }
}

package org.baguan.rules.verify.spoiled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Puts one table of a pack into a workbook, the way people type it (numbers as numbers, days as days), and spoils it the
 * way spreadsheets do.
 */
final class SpoiledWorkbooks {

  private final Map<String, byte[]> pack;
  private final List<String> tables;
  private final Random random;

  SpoiledWorkbooks(Map<String, byte[]> pack, long seed) {
    this.pack = pack;
    this.tables = pack.keySet().stream().filter(name -> name.endsWith(".csv")).toList();
    this.random = new Random(seed);
  }

  private enum Slip {
    NOTHING, NUMBERS_AS_TEXT, UNIT_IN_FORMAT, THOUSANDS, FORMULA, ERROR_CELL, ROUNDED_BY_FORMAT, HIDDEN_BY_FORMAT,
    HIDDEN_ROW, HIDDEN_COLUMN, HIDDEN_SHEET, MERGED_DOWN, MERGED_ACROSS, MERGED_TITLE, STRUCK_OUT,
    OTHER_SHEET, EMPTY_SHEET, MOVED_RIGHT, COMMENT, COLOURED, BOOLEAN, TIME_OF_DAY
  }

  /** Returns spoiled packs, so many of each kind as can be made in the pack. */
  List<Spoiled> all(int ofEachKind) {
    List<Spoiled> all = new ArrayList<>();
    for (Slip slip : Slip.values()) {
      for (int i = 0, tries = 0; i < ofEachKind && tries < 60; tries++) {
        Optional<Spoiled> spoiled = spoil(slip);
        if (spoiled.isPresent()) {
          all.add(spoiled.get());
          i++;
        }
      }
    }
    return all;
  }

  private Optional<Spoiled> spoil(Slip slip) {
    String file = tables.get(random.nextInt(tables.size()));
    Grid grid = new Grid(pack.get(file));
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("规则");
      typed(grid, sheet, slip == Slip.MOVED_RIGHT ? 1 : 0, slip == Slip.NUMBERS_AS_TEXT);
      int row = grid.anyRow(random);
      int[] place = place(slip, grid, row);
      if (place.length == 0) {
        return Optional.empty();
      }
      spoil(slip, workbook, sheet, grid, place[0], place[1]);
      String what = slip + " " + file + " row " + place[0] + " column " + place[1];
      boolean whole = slip == Slip.HIDDEN_ROW || slip == Slip.HIDDEN_SHEET || place[1] == 0;
      return Optional.of(
          new Spoiled(what, with(file, bytes(workbook)), file.replace(".csv", ".xlsx"), place[0], whole ? 0 : place[1], Optional.empty(), false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns row and column to be spoiled, both 0 for the whole; nothing where this table has no such cell. */
  private int[] place(Slip slip, Grid grid, int row) {
    String wanted =
        switch (slip) {
          case UNIT_IN_FORMAT, THOUSANDS, ROUNDED_BY_FORMAT -> "[0-9]{1,3}";
          case FORMULA, ERROR_CELL, HIDDEN_BY_FORMAT, MERGED_DOWN, MERGED_ACROSS, STRUCK_OUT, HIDDEN_ROW, HIDDEN_COLUMN, COMMENT, COLOURED -> ".+";
          case BOOLEAN -> "是|否";
          case TIME_OF_DAY -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
          default -> "";
        };
    if (wanted.isEmpty()) {
      return new int[] {0, 0};
    }
    List<Integer> columns = grid.columns(row, (header, cell) -> cell.matches(wanted));
    if (columns.isEmpty() || slip == Slip.MERGED_DOWN && row == grid.rows() || slip == Slip.MERGED_ACROSS && columns.get(0) == grid.row(row).size()) {
      return new int[0];
    }
    int column = slip == Slip.MERGED_ACROSS ? columns.get(0) : columns.get(random.nextInt(columns.size()));
    return new int[] {row, column};
  }

  private void spoil(Slip slip, XSSFWorkbook workbook, XSSFSheet sheet, Grid grid, int row, int column) {
    Cell cell = row == 0 ? null : sheet.getRow(row - 1).getCell(column - 1);
    switch (slip) {
      case UNIT_IN_FORMAT -> format(cell, "0\"分\"");
      case THOUSANDS -> format(cell, "#,##0");
      case FORMULA -> cell.setCellFormula("1+1");
      case ERROR_CELL -> cell.setCellErrorValue((byte) 42);
      case ROUNDED_BY_FORMAT -> {
        cell.setCellValue(cell.getNumericCellValue() + 0.456);
        format(cell, "0");
      }
      case HIDDEN_BY_FORMAT -> format(cell, ";;;");
      case HIDDEN_ROW -> sheet.getRow(row - 1).setZeroHeight(true);
      case HIDDEN_COLUMN -> sheet.setColumnHidden(column - 1, true);
      case HIDDEN_SHEET -> {
        workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("说明");
        workbook.setSheetHidden(0, true);
        workbook.setActiveSheet(1);
      }
      case MERGED_DOWN -> merge(sheet, row, row + 1, column, column);
      case MERGED_ACROSS -> merge(sheet, row, row, column, column + 1);
      case MERGED_TITLE -> {
        sheet.shiftRows(0, sheet.getLastRowNum(), 2);
        sheet.createRow(0).createCell(0).setCellValue("重点岗位规则");
        merge(sheet, 1, 1, 1, 5);
      }
      case STRUCK_OUT -> {
        Font font = workbook.createFont();
        font.setStrikeout(true);
        style(cell).setFont(font);
      }
      case OTHER_SHEET -> workbook.createSheet("填表说明").createRow(3).createCell(2).setCellValue("请逐项填写");
      case EMPTY_SHEET -> workbook.createSheet("Sheet2");
      case COMMENT -> {
        var drawing = sheet.createDrawingPatriarch();
        var comment = drawing.createCellComment(workbook.getCreationHelper().createClientAnchor());
        comment.setString(workbook.getCreationHelper().createRichTextString("待商"));
        cell.setCellComment(comment);
      }
      case COLOURED -> style(cell).setFillForegroundColor((short) 13);
      case BOOLEAN -> cell.setCellValue(cell.getStringCellValue().equals("是"));
      case TIME_OF_DAY -> {
        cell.setCellValue(cell.getNumericCellValue() + 0.5);
        format(cell, "yyyy/m/d h:mm");
      }
      default -> {
        // A table typed as people type it, unspoiled.
      }
    }
  }

  private static void merge(XSSFSheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        Cell cell = sheet.getRow(row - 1).getCell(column - 1);
        if (cell != null && (row > firstRow || column > firstColumn)) {
          cell.setBlank();
        }
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(firstRow - 1, lastRow - 1, firstColumn - 1, lastColumn - 1));
  }

  private static void format(Cell cell, String format) {
    style(cell).setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
  }

  private static CellStyle style(Cell cell) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    cell.setCellStyle(style);
    return style;
  }

  private static void typed(Grid grid, XSSFSheet sheet, int right, boolean asText) {
    CellStyle day = sheet.getWorkbook().createCellStyle();
    day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy/m/d"));
    for (int row = 1; row <= grid.rows(); row++) {
      Row made = sheet.createRow(row - 1);
      for (int column = 1; column <= grid.row(row).size(); column++) {
        String text = grid.cell(row, column);
        if (text.isEmpty()) {
          continue;
        }
        Cell cell = made.createCell(column - 1 + right);
        if (!asText && text.matches("-?[0-9]{1,9}(\\.[0-9]+)?")) {
          cell.setCellValue(Double.parseDouble(text));
        } else if (!asText && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
          cell.setCellValue(LocalDate.parse(text));
          cell.setCellStyle(day);
        } else {
          cell.setCellValue(text);
        }
      }
    }
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private Map<String, byte[]> with(String file, byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>(pack);
    files.remove(file);
    files.put(file.replace(".csv", ".xlsx"), bytes);
    return files;
  }
}

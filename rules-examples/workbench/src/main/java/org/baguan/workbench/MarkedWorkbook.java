package org.baguan.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Problem.Severity;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.pack.RulePack;

/**
 * A copy of a pack's tables with every problem as a comment in its cell, and a list of all problems before them. Where the
 * tables are one workbook it is a copy of that, with its own looks; else each table has a sheet.
 */
final class MarkedWorkbook {

  private static final Map<Severity, byte[]> COLOURS = new EnumMap<>(Severity.class);

  static {
    COLOURS.put(Severity.ERROR, new byte[] {(byte) 0xF8, (byte) 0xB4, (byte) 0xAA});
    COLOURS.put(Severity.WARNING, new byte[] {(byte) 0xFF, (byte) 0xE3, (byte) 0x9B});
    COLOURS.put(Severity.NOTE, new byte[] {(byte) 0xC9, (byte) 0xDE, (byte) 0xF2});
  }

  private final Words words;
  private final XSSFWorkbook workbook;
  private final Map<String, String> sheets;
  private final Map<CellStyle, Map<Severity, CellStyle>> coloured = new HashMap<>();

  private MarkedWorkbook(Words words, XSSFWorkbook workbook, Map<String, String> sheets) {
    this.words = words;
    this.workbook = workbook;
    this.sheets = sheets;
  }

  /** Returns the bytes of the marked copy. */
  static byte[] of(PackInHand pack, Words words) throws IOException {
    List<String> books = pack.files().names().stream().filter(name -> name.endsWith(".xlsx")).toList();
    boolean csv = pack.files().names().stream().anyMatch(name -> name.endsWith(".csv"));
    boolean one = books.size() == 1 && !csv && TableFiles.readable(pack.files(), books.get(0));
    try (XSSFWorkbook workbook = one ? new XSSFWorkbook(new ByteArrayInputStream(pack.files().bytes(books.get(0)))) : new XSSFWorkbook()) {
      Map<String, String> sheets = one ? own(workbook, books.get(0)) : written(workbook, pack);
      MarkedWorkbook marked = new MarkedWorkbook(words, workbook, sheets);
      List<Problem> problems = pack.withScenarios();
      problems.forEach(marked::mark);
      marked.list(problems.stream().sorted(Comparator.comparing(Problem::severity).thenComparing(Comparator.naturalOrder())).toList());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static Map<String, String> own(XSSFWorkbook workbook, String file) {
    Map<String, String> sheets = new LinkedHashMap<>();
    workbook.sheetIterator().forEachRemaining(sheet -> sheets.put(key(file, sheet.getSheetName()), sheet.getSheetName()));
    return sheets;
  }

  private static Map<String, String> written(XSSFWorkbook workbook, PackInHand pack) {
    RulePack files = pack.files();
    Vocabulary vocabulary = pack.vocabulary();
    SheetWriter writer = new SheetWriter(workbook, vocabulary);
    Map<String, String> sheets = new LinkedHashMap<>();
    for (Sheet sheet : TableFiles.sheets(files)) {
      String wanted = sheet.file().replaceAll("\\.[a-z]+$", "") + (sheet.name().isEmpty() ? "" : " " + sheet.name());
      sheets.put(key(sheet.file(), sheet.name()), writer.write(sheet, wanted).getSheetName());
    }
    return sheets;
  }

  private static String key(String file, String sheet) {
    return file + "!" + sheet;
  }

  private void mark(Problem problem) {
    Place place = problem.place();
    String name = sheets.get(key(place.file(), place.sheet()));
    if (name == null) {
      return;
    }
    XSSFCell cell = Notes.add(workbook.getSheet(name), Math.max(0, place.line() - 1), Math.max(0, place.column() - 1), told(problem));
    cell.setCellStyle(coloured(cell.getCellStyle(), problem.severity()));
  }

  private String told(Problem problem) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("severity." + problem.severity()) + words.say("colon") + sentence(problem));
    (chinese() ? problem.advice() : problem.adviceEn()).ifPresent(lines::add);
    lines.add(problem.code());
    return String.join("\n", lines);
  }

  private boolean chinese() {
    return words.language() == Words.Language.zh;
  }

  private String sentence(Problem problem) {
    return chinese() ? problem.zh() : problem.en();
  }

  /** Returns a style like another, in the colour of the worst that was told of its cell. */
  private CellStyle coloured(CellStyle style, Severity severity) {
    for (Map.Entry<CellStyle, Map<Severity, CellStyle>> one : coloured.entrySet()) {
      boolean worse = one.getValue().entrySet().stream().anyMatch(c -> c.getValue().equals(style) && c.getKey().compareTo(severity) <= 0);
      if (worse) {
        return style;
      }
    }
    return coloured.computeIfAbsent(style, none -> new EnumMap<>(Severity.class)).computeIfAbsent(severity, none -> {
      XSSFCellStyle filled = workbook.createCellStyle();
      filled.cloneStyleFrom(style);
      filled.setFillForegroundColor(new XSSFColor(COLOURS.get(severity), null));
      filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      return filled;
    });
  }

  /** Puts a list of all problems before the tables, each with a link to its cell. */
  private void list(List<Problem> problems) {
    String title = words.say("mark.sheet");
    XSSFSheet list = workbook.createSheet(workbook.getSheet(title) == null ? title : title + " " + words.say("mark.again"));
    workbook.setSheetOrder(list.getSheetName(), 0);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    row(list, 0, words.say("mark.place"), words.say("mark.severity"), words.say("mark.says"), words.say("mark.advice"), words.say("mark.code"));
    CellStyle bold = workbook.createCellStyle();
    var font = workbook.createFont();
    font.setBold(true);
    bold.setFont(font);
    list.getRow(0).cellIterator().forEachRemaining(cell -> cell.setCellStyle(bold));
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      XSSFRow row = row(
          list,
          i + 1,
          problem.place().toString(),
          words.say("severity." + problem.severity()),
          sentence(problem) + problem.context().filter(line -> !problem.place().table()).map(line -> "\n" + line).orElse(""),
          (chinese() ? problem.advice() : problem.adviceEn()).orElse(""),
          problem.code());
      link(row.getCell(0), problem.place());
      row.getCell(1).setCellStyle(coloured(row.getCell(1).getCellStyle(), problem.severity()));
    }
    int[] widths = {30, 8, 70, 50, 20};
    for (int column = 0; column < widths.length; column++) {
      list.setColumnWidth(column, widths[column] * 256);
    }
    list.createFreezePane(0, 1);
    list.getPrintSetup().setLandscape(true);
    list.setFitToPage(true);
    list.getPrintSetup().setFitHeight((short) 0);
  }

  private XSSFRow row(XSSFSheet sheet, int at, String... cells) {
    XSSFRow row = sheet.createRow(at);
    CellStyle wrapped = wrapped();
    for (int column = 0; column < cells.length; column++) {
      row.createCell(column).setCellValue(cells[column]);
      row.getCell(column).setCellStyle(wrapped);
    }
    return row;
  }

  private CellStyle wrapped() {
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      CellStyle style = workbook.getCellStyleAt(i);
      if (style.getWrapText() && style.getFillPattern() == FillPatternType.NO_FILL && style.getFontIndex() == 0) {
        return style;
      }
    }
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(org.apache.poi.ss.usermodel.VerticalAlignment.TOP);
    return style;
  }

  private void link(XSSFCell cell, Place place) {
    String name = sheets.get(key(place.file(), place.sheet()));
    if (name == null) {
      return;
    }
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    String column = org.apache.poi.ss.util.CellReference.convertNumToColString(Math.max(0, place.column() - 1));
    link.setAddress(String.format(Locale.ROOT, "'%s'!%s%d", name.replace("'", "''"), column, Math.max(1, place.line())));
    cell.setHyperlink(link);
  }
}

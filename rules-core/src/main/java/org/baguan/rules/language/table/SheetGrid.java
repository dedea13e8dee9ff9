package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.baguan.rules.language.HiddenCharacter;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads one sheet of a workbook (ECMA-376 part 1, 18.3) into rows of texts, as people see them. A row with a cell that
 * cannot be read is told at that cell, and left out.
 */
final class SheetGrid extends DefaultHandler {

  private final String file;
  private final String name;
  private final SharedTexts texts;
  private final CellStyles styles;
  private final Consumer<Problem> problems;
  private final GridLimits limits;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final Set<Integer> hiddenRows = new TreeSet<>();
  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private final StringBuilder value = new StringBuilder();
  private boolean tooLarge;
  private boolean inValue;
  private int readings;
  private int row;
  private int column;
  private int style;
  private String type = "n";
  private boolean formula;
  private boolean struck;
  private final Set<Integer> unread = new TreeSet<>();

  SheetGrid(String file, String name, SharedTexts texts, CellStyles styles, Consumer<Problem> problems) {
    this.file = file;
    this.name = name;
    this.texts = texts;
    this.styles = styles;
    this.problems = problems;
    this.limits = new GridLimits(Place.sheet(file, name), problems);
  }

  /** The sheet is larger than accepted; no more of it is read. */
  static final class Enough extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /** Returns the sheet, merged cells resolved and hidden rows and columns told; empty when it was too large. */
  Optional<Sheet> sheet() {
    if (tooLarge) {
      return Optional.empty();
    }
    Sheet sheet = new Sheet(file, name, rows);
    int header = 0;
    for (int at = 1; at <= rows.size() && header == 0; at++) {
      header = TableLocator.isHeader(sheet.filled(at)) ? at : 0;
    }
    unread.addAll(new MergedCells(sheet, header, problems).resolve(merged, rows));
    unread.stream().filter(at -> at <= rows.size()).forEach(at -> rows.get(at - 1).clear());
    Sheet resolved = new Sheet(file, name, rows);
    hidden(resolved, header);
    return Optional.of(resolved);
  }

  private void hidden(Sheet sheet, int header) {
    for (int at : hiddenRows) {
      if (at <= rows.size() && !sheet.filled(at).isEmpty()) {
        problems.accept(
            Problem.note(Place.cell(file, name, at, 0), "hidden-row", "这一行是隐藏的（或被筛选掉），照样是规则", "this row is hidden or filtered away, and is read all the same")
                .advising("不要的，删去整行；要的，取消隐藏", "take the row out, or show it"));
      }
    }
    for (int at : hiddenColumns) {
      if (header > 0 && !sheet.cell(header, at).blank()) {
        problems.accept(
            Problem.note(Place.cell(file, name, header, at), "hidden-column", "“" + sheet.cell(header, at).text() + "”列是隐藏的，照样读入", "the column `" + sheet.cell(header, at).text() + "` is hidden, and is read all the same")
                .advising("不要的，删去整列；要的，取消隐藏", "take the column out, or show it"));
      }
    }
  }

  @Override
  public void startElement(String uri, String element, String qualified, Attributes attributes) throws SAXException {
    switch (element) {
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      case "v" -> inValue = true;
      case "t" -> inValue = readings == 0;
      case "rPh" -> readings++;
      case "strike" -> struck |= SharedTexts.on(attributes.getValue("val"));
      case "col" -> columns(attributes);
      case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
      default -> {
        // Widths, validations, comments and the like change nothing.
      }
    }
  }

  private void startRow(Attributes attributes) {
    String number = attributes.getValue("r");
    int before = row;
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = 0;
    if (row <= before) {
      throw new IllegalStateException("rows run backwards");
    }
    if ("1".equals(attributes.getValue("hidden")) || "true".equals(attributes.getValue("hidden"))) {
      hiddenRows.add(row);
    }
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    int before = column;
    CellReference cell = reference == null ? new CellReference(row - 1, before) : new CellReference(reference);
    column = cell.getCol() + 1;
    if (column <= before || cell.getRow() != row - 1) {
      throw new IllegalStateException("cells run backwards or leave their row");
    }
    String numbered = attributes.getValue("s");
    style = numbered == null ? 0 : Integer.parseInt(numbered);
    type = Optional.ofNullable(attributes.getValue("t")).orElse("n");
    value.setLength(0);
    formula = false;
    struck = false;
  }

  private void columns(Attributes attributes) {
    if (!"1".equals(attributes.getValue("hidden")) && !"true".equals(attributes.getValue("hidden"))) {
      return;
    }
    int first = Math.max(1, Integer.parseInt(attributes.getValue("min")));
    int last = Math.min(Integer.parseInt(attributes.getValue("max")), GridLimits.COLUMNS);
    for (int at = first; at <= last; at++) {
      hiddenColumns.add(at);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inValue && value.length() <= GridLimits.CHARACTERS) {
      value.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String element, String qualified) throws SAXException {
    switch (element) {
      case "v", "t" -> inValue = false;
      case "rPh" -> readings--;
      case "c" -> endCell();
      default -> {
        // See startElement.
      }
    }
  }

  private void endCell() throws SAXException {
    if (value.length() == 0 && !formula) {
      return;
    }
    put(text());
  }

  private void put(String text) throws SAXException {
    if (!limits.admit(row, column, text)) {
      tooLarge = true;
      throw new Enough();
    }
    while (rows.size() < row) {
      rows.add(new ArrayList<>());
    }
    List<String> cells = rows.get(row - 1);
    while (cells.size() < column) {
      cells.add("");
    }
    cells.set(column - 1, text);
  }

  private String text() {
    String stored = value.toString();
    Place place = Place.cell(file, name, row, column);
    if (formula) {
      unread.add(row);
      problems.accept(
          Problem.error(place, "formula-cell", "单元格是公式，不读公式算出的值，整行未读", "the cell holds a formula, whose value is not trusted; the row was not read")
              .advising("选择性粘贴为“值”", "paste it as a value"));
      return "";
    }
    if (styles.struck(style)) {
      struck = true;
    }
    String text =
        switch (type) {
          case "s" -> shared(place, stored);
          case "str", "inlineStr" -> SharedTexts.decoded(stored);
          case "b" -> stored.equals("1") ? "是" : "否";
          case "e" -> error(place, stored);
          case "d" -> stored.length() > 10 ? stored.substring(0, 10) : stored;
          default -> number(place, stored);
        };
    Optional<HiddenCharacter> hidden = HiddenCharacter.in(text);
    if (hidden.isPresent()) {
      unread.add(row);
      problems.accept(hidden.get().at(place));
      return "";
    }
    if (struck && !text.isBlank()) {
      unread.add(row);
      problems.accept(
          Problem.error(place, "struck-through", "“" + text + "”加了删除线，分不清是要还是不要，整行未读", "`" + text + "` is struck out, and may be meant or not; the row was not read")
              .advising("不要的，删去内容；要的，去掉删除线", "take the text out, or the line through it"));
    }
    return text;
  }

  private String shared(Place place, String index) {
    Optional<SharedTexts.Text> text = texts.text(index);
    struck |= text.map(SharedTexts.Text::struck).orElse(false);
    return text.map(SharedTexts.Text::text).orElseGet(() -> error(place, index));
  }

  private String error(Place place, String stored) {
    unread.add(row);
    problems.accept(
        Problem.error(place, "error-cell", "单元格是错误值“" + stored + "”，整行未读", "the cell holds the error `" + stored + "`; the row was not read")
            .advising("写上应有的内容", "write what is meant"));
    return "";
  }

  private String number(Place place, String stored) {
    CellStyles.Shown shown = styles.shown(stored, style);
    shown.otherwise().ifPresent(seen -> {
      unread.add(row);
      problems.accept(
          Problem.error(place, "shown-otherwise", shown.text().isEmpty() ? "单元格里的数“" + seen + "”过大，整行未读" : "单元格里存的是 " + shown.text() + "，显示的是“" + seen + "”，整行未读", shown.text().isEmpty() ? "the cell holds a number that is too large, `" + seen + "`; the row was not read" : "the cell holds " + shown.text() + " and shows `" + seen + "`; the row was not read")
              .advising("把格式改为“常规”，写上实际要用的值", "set its format to General and write the value that is meant"));
    });
    return shown.text();
  }
}

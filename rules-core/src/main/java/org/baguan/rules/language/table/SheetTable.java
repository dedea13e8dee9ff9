package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/** A sheet read as a table: lines of key and value, the header, rows; wherever it stands in the sheet. */
final class SheetTable {

  private final Sheet sheet;
  private final Map<Word, Sheet.Cell> keys;
  private final int headerRow;
  private final List<Sheet.Cell> header;
  private final List<Row> rows = new ArrayList<>();
  private boolean complete = true;

  private SheetTable(Sheet sheet, Map<Word, Sheet.Cell> keys, int headerRow, List<Sheet.Cell> header) {
    this.sheet = sheet;
    this.keys = keys;
    this.headerRow = headerRow;
    this.header = header;
  }

  /** One row, its cells found by header. */
  final class Row {
    private final int number;

    private Row(int number) {
      this.number = number;
    }

    /** Returns the cell under a fixed header; empty when the table has no such column. */
    Optional<Sheet.Cell> find(Word column) {
      return column(column).map(this::at);
    }

    Sheet.Cell at(Sheet.Cell headerCell) {
      return sheet.cell(number, headerCell.place().column());
    }

    /** Returns the text under a header; empty when blank or without such a column. */
    String text(Word column) {
      return find(column).map(Sheet.Cell::text).orElse("");
    }

    Place place() {
      return Place.cell(sheet.file(), sheet.name(), number, 0);
    }

    Place place(Word column) {
      return find(column).map(Sheet.Cell::place).orElse(place());
    }

    String line() {
      return sheet.line(number);
    }
  }

  /** Reads a sheet; empty, with a problem told, when it is not a table of rules or values. */
  static Optional<SheetTable> read(Sheet sheet, Consumer<Problem> problems) {
    TableLocator locator = new TableLocator(sheet, problems);
    return locator.locate().map(found -> {
      SheetTable table = new SheetTable(sheet, new EnumMap<>(found.keys()), found.headerRow(), header(sheet, found.headerRow(), problems));
      table.rows(problems);
      return table;
    });
  }

  private static List<Sheet.Cell> header(Sheet sheet, int row, Consumer<Problem> problems) {
    List<Sheet.Cell> header = new ArrayList<>();
    for (Sheet.Cell cell : sheet.filled(row)) {
      if (Word.remark(cell.text())) {
        continue;
      }
      Optional<Sheet.Cell> before = header.stream().filter(other -> CellText.same(other.text(), cell.text())).findFirst();
      if (before.isPresent()) {
        problems.accept(
            Problem.error(
                    cell.place(),
                    "duplicate-header",
                    "列“" + cell.text() + "”出现两次，前一次在 " + before.get().place(),
                    "column `" + cell.text() + "` stands twice, first at " + before.get().place())
                .advising("删去一列，或改正列名", "take one of the columns out, or mend its name"));
        continue;
      }
      header.add(cell);
    }
    return header;
  }

  private void rows(Consumer<Problem> problems) {
    for (int number = headerRow + 1; number <= sheet.rows().size(); number++) {
      List<Sheet.Cell> filled = sheet.filled(number);
      if (filled.isEmpty()) {
        continue;
      }
      if (Word.KIND.is(filled.get(0).text())) {
        complete = false;
        problems.accept(
            Problem.error(filled.get(0).place(), "two-tables", "从这里起是另一张表，没有读", "another table begins here, which was not read")
                .advising("一张表一个文件，或一张表一个工作表", "give each table a file or a sheet of its own"));
        return;
      }
      Optional<Sheet.Cell> formula = filled.stream().filter(cell -> CellText.formula(cell.text())).findFirst();
      if (formula.isPresent()) {
        complete = false;
        problems.accept(
            Problem.error(formula.get().place(), "formula-cell", "单元格“" + formula.get().text() + "”像公式，电子表格软件打开时会去算，整行未读", "the cell `" + formula.get().text() + "` looks like a formula, which a spreadsheet program would run; the row was not read")
                .advising("写上要的值；确是文字的，不以 =、+、-、@ 开头", "write the value that is meant; begin a text with something else than =, +, - and @"));
      } else if (stray(filled) || beyondHeader(filled, number)) {
        complete = false;
        problems.accept(stray(filled) ? strayRow(filled.get(0), number) : withoutHeader(filled, number));
      } else {
        rows.add(new Row(number));
      }
    }
  }

  /** A row with one cell, in a table of several columns, is a remark or a title that strayed. */
  private boolean stray(List<Sheet.Cell> filled) {
    return filled.size() == 1 && header.size() > 3 && !underRemark(filled.get(0));
  }

  private boolean underRemark(Sheet.Cell cell) {
    return Word.remark(sheet.cell(headerRow, cell.place().column()).text());
  }

  private Problem strayRow(Sheet.Cell cell, int number) {
    return Problem.error(cell.place(), "stray-row", "这一行只有一格“" + cell.text() + "”，不像一条规则，没有读", "this row has one cell only and is no rule; it was not read")
        .within(sheet.line(number))
        .advising("说明文字写在表头以前，或写在以“备注”开头的列里；是规则的，补齐各格", "move remarks above the header or into a column that begins with `备注`; fill in the cells of a rule");
  }

  /** Returns whether a cell has no header above it: a stray comma may have moved the cells to the right. */
  private boolean beyondHeader(List<Sheet.Cell> filled, int number) {
    return filled.stream().anyMatch(cell -> sheet.cell(headerRow, cell.place().column()).blank());
  }

  private Problem withoutHeader(List<Sheet.Cell> filled, int number) {
    Sheet.Cell cell = filled.stream().filter(c -> sheet.cell(headerRow, c.place().column()).blank()).findFirst().orElseThrow();
    return Problem.error(
            cell.place(),
            "cell-without-header",
            "单元格“" + cell.text() + "”上方没有表头，整行未读",
            "there is no header above `" + cell.text() + "`; the row was not read")
        .within(sheet.line(number))
        .advising(
            "检查该行是否多了一个逗号；单元格内的逗号请用全角“，”，不读的列以“备注”为表头",
            "look for a comma too many in the row; a column that is not to be read has a header that begins with `备注`");
  }

  Sheet sheet() {
    return sheet;
  }

  Place place() {
    return sheet.place();
  }

  Place headerPlace() {
    return Place.cell(sheet.file(), sheet.name(), headerRow, 0);
  }

  Optional<Sheet.Cell> key(Word key) {
    return Optional.ofNullable(keys.get(key));
  }

  Map<Word, Sheet.Cell> keys() {
    return keys;
  }

  List<Sheet.Cell> header() {
    return header;
  }

  /** Returns the header cell of a fixed column. */
  Optional<Sheet.Cell> column(Word word) {
    return header.stream().filter(cell -> word.is(cell.text())).findFirst();
  }

  List<Row> rows() {
    return rows;
  }

  /** Returns whether every row was read. */
  boolean complete() {
    return complete;
  }
}

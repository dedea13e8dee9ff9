package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.language.table.TableGuide;

/** One table of a pack as it stands in its file, each cell in the colour of what scenarios show of it. */
final class CoverageSheet {

  /** A table of more columns is printed on A3. */
  private static final int COLUMNS_ON_A4 = 12;

  private static final List<String> SENTENCES = List.of("名称", "理由", "英文理由", "依据");

  private final Sheet sheet;
  private final int headerRow;
  private final CoverageMarks marks;

  private CoverageSheet(Sheet sheet, int headerRow, CoverageMarks marks) {
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.marks = marks;
  }

  /** Returns the table; empty where it holds neither a rule nor the cell of a mutant. */
  static Optional<Html> of(Sheet sheet, Vocabulary vocabulary, CoverageMarks marks) {
    return TableGuide.of(sheet, vocabulary).map(guide -> new CoverageSheet(sheet, guide.headerRow(), marks)).filter(CoverageSheet::concerns).map(CoverageSheet::section);
  }

  private boolean concerns() {
    return rows().anyMatch(row -> marks.concerns(Place.cell(sheet.file(), sheet.name(), row, 0)));
  }

  private IntStream rows() {
    return IntStream.rangeClosed(headerRow + 1, sheet.rows().size()).filter(row -> !sheet.rows().get(row - 1).stream().allMatch(String::isBlank));
  }

  private Html section() {
    String name = sheet.name().isEmpty() ? sheet.file() : sheet.file() + " · " + sheet.name();
    String keys = sheet.rows().subList(0, headerRow - 1).stream()
        .map(row -> row.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("：")))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("　"));
    List<String> header = sheet.rows().get(headerRow - 1);
    Html head = el("tr");
    for (int column = 0; column < header.size(); column++) {
      head.add(el("th", column == 0 ? "id" : SENTENCES.contains(header.get(column)) ? "sentence" : "short").text(header.get(column)));
    }
    List<Html> body = new ArrayList<>();
    rows().forEach(row -> body.add(row(row, header.size())));
    Html table = el("table").add(el("thead").add(head), el("tbody").add(body));
    boolean wide = header.size() > COLUMNS_ON_A4;
    return el("section", wide ? "wide" : "narrow").add(
        el("h2").text(name), el("p", "quiet").text(keys), el("div", "sheet").set("tabindex", "0").add(table));
  }

  private Html row(int row, int columns) {
    List<String> cells = sheet.rows().get(row - 1);
    Html line = el("tr").add(marks.first(Place.cell(sheet.file(), sheet.name(), row, 1), cells.get(0)));
    for (int column = 2; column <= columns; column++) {
      String text = column <= cells.size() ? cells.get(column - 1) : "";
      line.add(marks.cell(Place.cell(sheet.file(), sheet.name(), row, column), text));
    }
    return line;
  }
}

package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;

/**
 * A table of scenarios (测试案例) as it stands, and the words in which scenarios say what a term is: those of rule tables.
 *
 * @param place where the table stands
 * @param about the line 针对; empty where there is none
 * @param header the columns, but for remarks
 * @param rows the rows, in order
 */
public record ScenarioTable(Place place, Optional<Cell> about, List<Cell> header, List<Row> rows) {

  /** Copies the lists. */
  public ScenarioTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** A text with its place; empty for a blank cell. */
  public record Cell(String text, Place place) {}

  /**
   * A row.
   *
   * @param cells the cells, one for each column of the header
   */
  public record Row(Place place, String line, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Reads a sheet; empty, with a problem told, when it is no table of scenarios. */
  public static Optional<ScenarioTable> read(Sheet sheet, Consumer<Problem> problems) {
    Optional<SheetTable> table = SheetTable.read(sheet, problems);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Sheet.Cell kind = table.get().key(Word.KIND).orElseThrow();
    if (TableKind.named(kind.text()).filter(TableKind.OfScenarios.class::isInstance).isEmpty()) {
      problems.accept(
          Problem.error(kind.place(), "unknown-table", "scenarios 文件夹里只放测试案例，这里是“" + kind.text() + "”", "the folder scenarios holds scenarios only, and this is `" + kind.text() + "`")
              .advising(
                  Suggestion.asked(kind.text(), List.of(TableKind.SCENARIOS)) + "表种写“测试案例”；规则表移到上一层文件夹",
                  "write `测试案例` as the kind, or move a table of rules to the folder above"));
      return Optional.empty();
    }
    return Optional.of(of(table.get()));
  }

  private static ScenarioTable of(SheetTable table) {
    List<Row> rows = new ArrayList<>();
    for (SheetTable.Row row : table.rows()) {
      rows.add(new Row(row.place(), row.line(), table.header().stream().map(header -> cell(row.at(header))).toList()));
    }
    return new ScenarioTable(table.place(), table.key(Word.ABOUT).map(ScenarioTable::cell), table.header().stream().map(ScenarioTable::cell).toList(), rows);
  }

  private static Cell cell(Sheet.Cell cell) {
    return new Cell(cell.text(), cell.place());
  }

  /** Returns the step that a 表种 of rules names. */
  public static Optional<Step> step(String text) {
    return TableKind.named(text).filter(TableKind.OfRules.class::isInstance).map(kind -> ((TableKind.OfRules) kind).step());
  }

  /** Returns whether two words are the same to who wrote them: half width or full, with a space or without. */
  public static boolean same(String one, String other) {
    return CellText.same(one, other);
  }

  /** Returns a text with its wide signs in half width: ；，＝ as ; , =. */
  public static String folded(String text) {
    return CellText.folded(text);
  }

  /** Returns whether a text says that nobody supplied a fact. */
  public static boolean absent(String text) {
    return CellReader.ABSENT.contains(CellText.word(text));
  }

  /** Returns the term that a word names: by its Chinese label or its English name. */
  public static Optional<Term> term(FactType type, String word) {
    return Columns.term(type, word);
  }

  /** Returns the list that a word names. */
  public static Optional<ListTerm> list(FactType type, String word) {
    return Columns.list(type, CellText.word(word));
  }

  /** Returns the value of a type that a text says; empty when it is none. */
  public static Optional<Comparable<?>> value(String text, Type type) {
    return type instanceof Type.Text ? Optional.of(text).filter(t -> !t.isEmpty()).map(t -> t) : Literals.read(CellText.folded(text).strip(), type);
  }

  /** Returns a value as a cell says it, so that it reads back. */
  public static String text(Comparable<?> value, Type type) {
    return CellPrinter.value(value, type);
  }

  /** Returns what can be written for a type, for advice; empty where any number, day or text can. */
  public static List<String> permitted(Type type) {
    return CellProblems.permitted(type);
  }
}

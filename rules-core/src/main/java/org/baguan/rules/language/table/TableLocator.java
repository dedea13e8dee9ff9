package org.baguan.rules.language.table;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Suggestion;

/**
 * Finds a table in a sheet: the line 表种, the other key lines below it, then the header, which is the first row with two fixed
 * columns. Titles and blank rows may stand before, between and beside.
 */
final class TableLocator {

  /** A table that begins below this row is not looked for. */
  private static final int FIRST_ROWS = 200;

  private static final Set<Word> KEYS = EnumSet.of(Word.KIND, Word.HIT, Word.GOVERNING, Word.MONTH_END, Word.ABOUT);
  private static final List<String> KEY_WORDS = KEYS.stream().map(Word::zh).toList();

  private final Sheet sheet;
  private final Consumer<Problem> problems;

  TableLocator(Sheet sheet, Consumer<Problem> problems) {
    this.sheet = sheet;
    this.problems = problems;
  }

  /** A table that was found: its key lines and the row of its header. */
  record Found(Map<Word, Sheet.Cell> keys, int headerRow) {}

  /** Returns the value of a sheet's line 表种; empty where it has none. */
  static Optional<Sheet.Cell> kind(Sheet sheet) {
    TableLocator locator = new TableLocator(sheet, problem -> {});
    int row = locator.kindRow();
    return row == 0 ? Optional.empty() : locator.value(row);
  }

  Optional<Found> locate() {
    int kind = kindRow();
    if (kind == 0) {
      problems.accept(notATable());
      return Optional.empty();
    }
    Map<Word, Sheet.Cell> keys = new EnumMap<>(Word.class);
    boolean keyLines = true;
    for (int row = kind; row <= sheet.rows().size(); row++) {
      List<Sheet.Cell> filled = sheet.filled(row);
      if (row > kind && isHeader(filled)) {
        return Optional.of(new Found(keys, row));
      }
      keyLines &= !filled.isEmpty();
      if (!filled.isEmpty()) {
        line(filled, row, keyLines, keys);
      }
    }
    problems.accept(
        Problem.error(sheet.place(), "no-header", "“表种”一行之下没有找到表头", "no header was found below the line `表种`")
            .advising("表头是一行列名，其中有“编号”“依据”等", "a header is a row of column names, `编号` and `依据` among them"));
    return Optional.empty();
  }

  /** Takes a line above the header: a key with its value, a misspelt key, or a title, which is passed over. */
  private void line(List<Sheet.Cell> filled, int row, boolean amongKeys, Map<Word, Sheet.Cell> keys) {
    Sheet.Cell key = filled.get(0);
    Optional<Word> word = Word.of(key.text()).filter(KEYS::contains);
    if (word.isPresent()) {
      Sheet.Cell value = value(row).orElseGet(() -> sheet.cell(row, key.place().column() + 1));
      if (keys.putIfAbsent(word.get(), value) != null) {
        problems.accept(
            Problem.error(key.place(), "duplicate-key", "“" + key.text() + "”写了两次", "`" + key.text() + "` stands twice")
                .advising("删去一行", "take one of the lines out"));
      }
    } else if (!Word.remark(key.text()) && filled.size() > 1 && amongKeys) {
      problems.accept(
          Problem.error(key.place(), "unknown-key", "不认识“" + key.text() + "”", "unknown key `" + key.text() + "`" + Suggestion.english(key.text(), KEY_WORDS))
              .within(sheet.line(row))
              .advising(
                  Suggestion.asked(key.text(), KEY_WORDS) + "可用：表种、命中、适用日期、月末；说明文字以“备注”开头",
                  "keys are `表种`, `命中`, `适用日期`, `月末`; a remark begins with `备注`"));
    }
  }

  /** Returns the value of a key line: the second cell that is filled. */
  private Optional<Sheet.Cell> value(int row) {
    List<Sheet.Cell> filled = sheet.filled(row);
    return filled.size() < 2 ? Optional.empty() : Optional.of(filled.get(1));
  }

  private int kindRow() {
    for (int row = 1; row <= Math.min(FIRST_ROWS, sheet.rows().size()); row++) {
      List<Sheet.Cell> filled = sheet.filled(row);
      if (!filled.isEmpty() && Word.KIND.is(filled.get(0).text())) {
        return row;
      }
    }
    return 0;
  }

  static boolean isHeader(List<Sheet.Cell> filled) {
    return filled.stream().filter(cell -> Word.of(cell.text()).filter(word -> !KEYS.contains(word)).isPresent()).count() >= 2;
  }

  /** Says that the line 表种 is missing: at a cell that may be meant for it, if there is one. */
  private Problem notATable() {
    for (int row = 1; row <= Math.min(FIRST_ROWS, sheet.rows().size()); row++) {
      List<Sheet.Cell> filled = sheet.filled(row);
      if (filled.size() == 2 && Suggestion.nearest(filled.get(0).text(), List.of(Word.KIND.zh())).isPresent()) {
        Sheet.Cell cell = filled.get(0);
        return Problem.error(cell.place(), "unknown-key", "不认识“" + cell.text() + "”", "unknown key `" + cell.text() + "`; did you mean `表种`?")
            .within(sheet.line(row))
            .advising("是否想写“表种”？", "the first line is `表种` with the kind of the table");
      }
    }
    return Problem.error(sheet.place(), "not-a-table", "表头之前没有“表种”一行", "there is no line `表种` above the header")
        .advising("在表头之前写一行：表种,资格条件（或别的表种）", "write a line such as `表种,资格条件` above the header");
  }
}

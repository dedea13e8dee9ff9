package org.baguan.rules.verify.spoiled;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Spoils the tables of a pack the way people's fingers and spreadsheet programs do: one slip at a time, from a seed.
 * It knows rows, columns and the names of the fixed columns, and nothing of what a cell may say.
 */
final class SpoiledTables {

  private static final Set<String> FREE_TEXT = Set.of("编号", "名称", "理由", "依据", "核实", "生效", "失效", "项目", "数值", "权重", "最低分", "部门", "审查重点", "岗位类别");
  private static final Set<String> OUTCOME = Set.of("结论", "得分", "影响期", "起算", "叠加", "折算月数");
  private static final String COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";

  private final Map<String, byte[]> pack;
  private final List<String> tables;
  private final Random random;

  SpoiledTables(Map<String, byte[]> pack, long seed) {
    this.pack = pack;
    this.tables = pack.keySet().stream().filter(name -> name.endsWith(".csv")).toList();
    this.random = new Random(seed);
  }

  /** Returns spoiled packs, so many of each kind of slip as can be made in the pack. */
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

  private enum Slip {
    WORD_CHARACTER, WORD_DROPPED, WORD_DOUBLED, WORD_SWAPPED,
    HEADER_CHARACTER, HEADER_DROPPED, KEY_CHARACTER, KEY_VALUE_CHARACTER,
    OUTCOME_CHARACTER, OUTCOME_DROPPED,
    DIGIT, FULL_WIDTH_DIGITS, UNIT_EXCHANGED, UNIT_DROPPED, UNIT_DAYS, DATE_IMPOSSIBLE, DATE_SLASHES, DATE_CHINESE, DATE_SHORT,
    BRACKET_TURNED, BRACKET_DROPPED, BRACKET_WIDE, SIGN_TURNED, AMOUNT_BRACKET, AMOUNT_CHARACTER, COMMA_NARROW,
    CELL_LOST, CELL_REMOVED, COMMA_INSERTED, CELLS_EXCHANGED, ROW_DOUBLED, ROW_LOST, ROWS_EXCHANGED, COLUMN_DOUBLED, COLUMN_LOST, COLUMNS_EXCHANGED,
    ZERO_WIDTH, SPACES, HARD_SPACES, BYTE_ORDER_MARK, GB18030, CARRIAGE_RETURNS,
    TITLE_ROWS, BLANK_ROWS, REMARK_COLUMN, FOOTER, PLACEHOLDER, QUOTE
  }

  private Optional<Spoiled> spoil(Slip slip) {
    String file = tables.get(random.nextInt(tables.size()));
    Grid grid = new Grid(pack.get(file));
    int row = grid.anyRow(random);
    return switch (slip) {
      case WORD_CHARACTER -> word(slip, file, grid, row, this::otherCharacter);
      case WORD_DROPPED -> word(slip, file, grid, row, this::dropped);
      case WORD_DOUBLED -> word(slip, file, grid, row, this::doubled);
      case WORD_SWAPPED -> word(slip, file, grid, row, this::swapped);
      case HEADER_CHARACTER -> header(slip, file, grid, this::otherCharacter);
      case HEADER_DROPPED -> header(slip, file, grid, this::dropped);
      case KEY_CHARACTER -> key(slip, file, grid, 1);
      case KEY_VALUE_CHARACTER -> key(slip, file, grid, 2);
      case OUTCOME_CHARACTER -> outcome(slip, file, grid, row, this::otherCharacter);
      case OUTCOME_DROPPED -> outcome(slip, file, grid, row, this::dropped);
      case DIGIT -> cell(slip, file, grid, row, "[0-9]", t -> t.replaceFirst("[0-9]", Integer.toString(random.nextInt(10))));
      case FULL_WIDTH_DIGITS -> cell(slip, file, grid, row, "[0-9]", SpoiledTables::wide);
      case UNIT_EXCHANGED -> cell(slip, file, grid, row, "[0-9]年", t -> t.replaceFirst("([0-9])年", "$1个月"));
      case UNIT_DROPPED -> cell(slip, file, grid, row, "[0-9](年|个月)", t -> t.replaceFirst("([0-9])(年|个月)", "$1"));
      case UNIT_DAYS -> cell(slip, file, grid, row, "[0-9](年|个月)", t -> t.replaceFirst("([0-9])(年|个月)", "$1天"));
      case DATE_IMPOSSIBLE -> date(slip, file, grid, row, "2024-02-30");
      case DATE_SLASHES -> date(slip, file, grid, row, "2023/5/7");
      case DATE_CHINESE -> date(slip, file, grid, row, "2023年5月7日");
      case DATE_SHORT -> date(slip, file, grid, row, "23-5-7");
      case BRACKET_TURNED -> cell(slip, file, grid, row, "^\\[.*\\)$", t -> "(" + t.substring(1, t.length() - 1) + "]");
      case BRACKET_DROPPED -> cell(slip, file, grid, row, "^\\[.*\\)$", t -> t.substring(0, t.length() - 1));
      case BRACKET_WIDE -> cell(slip, file, grid, row, "^\\[.*\\)$", t -> t.replace("[", "［").replace(")", "）"));
      case SIGN_TURNED -> cell(slip, file, grid, row, "[<≥≤]", t -> t.replace('≥', '≤').replace('<', '>'));
      case AMOUNT_BRACKET -> cell(slip, file, grid, row, "【.*】", t -> t.replace("】", ""));
      case AMOUNT_CHARACTER -> amount(slip, file, grid, row);
      case COMMA_NARROW -> inRow(cell(slip, file, grid, row, "[，、]", t -> t.replaceFirst("[，、]", ",")));
      case CELL_LOST -> condition(slip, file, grid, row, t -> "");
      case CELL_REMOVED -> shifted(slip, file, grid, row, true);
      case COMMA_INSERTED -> shifted(slip, file, grid, row, false);
      case CELLS_EXCHANGED -> exchanged(slip, file, grid, row);
      case ROW_DOUBLED -> rowDoubled(slip, file, grid, row);
      case ROW_LOST -> rowLost(slip, file, grid, row);
      case ROWS_EXCHANGED -> rowsExchanged(slip, file, grid, row);
      case COLUMN_DOUBLED, COLUMN_LOST, COLUMNS_EXCHANGED -> columns(slip, file, grid);
      case ZERO_WIDTH -> cell(slip, file, grid, row, ".", t -> t.charAt(0) + "\u200B" + t.substring(1));
      case SPACES -> cell(slip, file, grid, row, ".", t -> "  " + t + " ");
      case HARD_SPACES -> cell(slip, file, grid, row, ".", t -> "\u00A0" + t + "\u3000");
      case BYTE_ORDER_MARK -> whole(slip, file, ("\uFEFF" + grid.text()).getBytes(UTF_8));
      case GB18030 -> whole(slip, file, grid.text().getBytes(Charset.forName("GB18030")));
      case CARRIAGE_RETURNS -> whole(slip, file, grid.text().replace("\n", "\r\n").getBytes(UTF_8));
      case TITLE_ROWS, BLANK_ROWS, REMARK_COLUMN, FOOTER -> layout(slip, file, grid);
      case PLACEHOLDER -> cell(slip, file, grid, row, "\\{.*}", t -> t.replaceFirst("\\{(.)", "{" + otherThan('{')));
      case QUOTE -> cell(slip, file, grid, row, ".", t -> "\"" + t);
    };
  }

  private Optional<Spoiled> word(Slip slip, String file, Grid grid, int row, UnaryOperator<String> how) {
    List<Integer> columns =
        grid.columns(row, (h, c) -> !FREE_TEXT.contains(h) && !OUTCOME.contains(h) && c.matches("[\\p{IsHan}]{2,}") && !c.equals("不限"));
    return at(slip, file, grid, row, columns, how, true);
  }

  private Optional<Spoiled> condition(Slip slip, String file, Grid grid, int row, UnaryOperator<String> how) {
    return at(slip, file, grid, row, grid.columns(row, (h, c) -> !FREE_TEXT.contains(h) && !OUTCOME.contains(h) && !c.isEmpty()), how, false);
  }

  private Optional<Spoiled> outcome(Slip slip, String file, Grid grid, int row, UnaryOperator<String> how) {
    return at(slip, file, grid, row, grid.columns(row, (h, c) -> OUTCOME.contains(h) && c.length() > 1), how, false);
  }

  private Optional<Spoiled> cell(Slip slip, String file, Grid grid, int row, String having, UnaryOperator<String> how) {
    return at(slip, file, grid, row, grid.columns(row, (h, c) -> !c.isEmpty() && c.matches(".*" + having.replaceAll("^\\^|\\$$", "") + ".*")), how, false);
  }

  private Optional<Spoiled> date(Slip slip, String file, Grid grid, int row, String date) {
    return inRow(at(slip, file, grid, row, grid.columns(row, (h, c) -> h.equals("生效") && !c.isEmpty()), t -> date, false));
  }

  /** A comma moves what follows it; a day is wrong together with the other day of its row. */
  private static Optional<Spoiled> inRow(Optional<Spoiled> spoiled) {
    return spoiled.map(s -> new Spoiled(s.what(), s.files(), s.file(), s.row(), 0, s.word(), s.outcome()));
  }

  private Optional<Spoiled> amount(Slip slip, String file, Grid grid, int row) {
    List<Integer> columns = grid.columns(row, (h, c) -> c.matches(".*【..+】.*") && !FREE_TEXT.contains(h));
    return at(slip, file, grid, row, columns, t -> t.replaceFirst("【(.)", "【" + otherThan('【')), false);
  }

  private Optional<Spoiled> at(
      Slip slip, String file, Grid grid, int row, List<Integer> columns, UnaryOperator<String> how, boolean word) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    int column = columns.get(random.nextInt(columns.size()));
    String before = grid.cell(row, column);
    String after = how.apply(before);
    if (after.equals(before)) {
      return Optional.empty();
    }
    grid.set(row, column, after);
    boolean outcome = OUTCOME.contains(grid.cell(grid.headerRow(), column));
    String what = slip + " " + file + " row " + row + " column " + column + ": " + before + " -> " + after;
    return Optional.of(new Spoiled(what, with(file, grid.csv()), file, row, column, word ? Optional.of(before) : Optional.empty(), outcome));
  }

  private Optional<Spoiled> header(Slip slip, String file, Grid grid, UnaryOperator<String> how) {
    int row = grid.headerRow();
    List<Integer> columns = grid.columns(row, (h, c) -> c.length() > 2);
    return columns.isEmpty() ? Optional.empty() : at(slip, file, grid, row, columns, how, true);
  }

  private Optional<Spoiled> key(Slip slip, String file, Grid grid, int column) {
    int row = 1 + random.nextInt(grid.headerRow() - 2);
    String before = grid.cell(row, column);
    String after = otherCharacter(before);
    grid.set(row, column, after);
    String what = slip + " " + file + " row " + row + ": " + before + " -> " + after;
    return Optional.of(new Spoiled(what, with(file, grid.csv()), file, row, column, before.length() > 2 ? Optional.of(before) : Optional.empty(), false));
  }

  private Optional<Spoiled> shifted(Slip slip, String file, Grid grid, int row, boolean removed) {
    List<String> cells = grid.row(row);
    int column = 1 + random.nextInt(cells.size() - 1);
    if (removed) {
      cells.remove(column - 1);
    } else {
      cells.add(column - 1, "");
    }
    return Optional.of(new Spoiled(slip + " " + file + " row " + row + " column " + column, with(file, grid.csv()), file, row, 0, Optional.empty(), false));
  }

  private Optional<Spoiled> exchanged(Slip slip, String file, Grid grid, int row) {
    int one = 1 + random.nextInt(grid.row(row).size());
    int other = 1 + random.nextInt(grid.row(row).size());
    String kept = grid.cell(row, one);
    if (kept.equals(grid.cell(row, other))) {
      return Optional.empty();
    }
    grid.set(row, one, grid.cell(row, other));
    grid.set(row, other, kept);
    return Optional.of(new Spoiled(slip + " " + file + " row " + row + " columns " + one + " and " + other, with(file, grid.csv()), file, row, 0, Optional.empty(), false));
  }

  private Optional<Spoiled> rowDoubled(Slip slip, String file, Grid grid, int row) {
    grid.insertRow(row + 1, grid.row(row).toArray(String[]::new));
    return Optional.of(new Spoiled(slip + " " + file + " row " + row, with(file, grid.csv()), file, row + 1, 0, Optional.empty(), false));
  }

  private Optional<Spoiled> rowLost(Slip slip, String file, Grid grid, int row) {
    grid.removeRow(row);
    return Optional.of(new Spoiled(slip + " " + file + " row " + row, with(file, grid.csv()), file, 0, 0, Optional.empty(), false));
  }

  private Optional<Spoiled> rowsExchanged(Slip slip, String file, Grid grid, int row) {
    int other = grid.anyRow(random);
    List<String> moved = List.copyOf(grid.row(row));
    grid.row(row).clear();
    grid.row(row).addAll(grid.row(other));
    grid.row(other).clear();
    grid.row(other).addAll(moved);
    return other == row ? Optional.empty() : Optional.of(new Spoiled(slip + " " + file + " rows " + row + " and " + other, with(file, grid.csv()), file, 0, 0, Optional.empty(), false));
  }

  private Optional<Spoiled> columns(Slip slip, String file, Grid grid) {
    int width = grid.row(grid.headerRow()).size();
    int one = 1 + random.nextInt(width);
    int other = 1 + random.nextInt(width);
    if (one == other) {
      return Optional.empty();
    }
    for (int row = grid.headerRow(); row <= grid.rows(); row++) {
      List<String> cells = grid.row(row);
      switch (slip) {
        case COLUMN_DOUBLED -> cells.add(other - 1, cells.get(one - 1));
        case COLUMN_LOST -> cells.remove(one - 1);
        default -> java.util.Collections.swap(cells, one - 1, other - 1);
      }
    }
    return Optional.of(new Spoiled(slip + " " + file + " columns " + one + " and " + other, with(file, grid.csv()), file, 0, 0, Optional.empty(), false));
  }

  private Optional<Spoiled> layout(Slip slip, String file, Grid grid) {
    int width = grid.row(grid.headerRow()).size();
    int at = 0;
    switch (slip) {
      case TITLE_ROWS -> {
        grid.insertRow(1, "重点岗位规则（" + random.nextInt(100) + "）");
        grid.insertRow(2, "");
      }
      case BLANK_ROWS -> {
        grid.insertRow(grid.anyRow(random), "");
        grid.insertRow(grid.headerRow() + 1, ",".repeat(width - 1).split(",", -1));
      }
      case REMARK_COLUMN -> {
        int column = random.nextInt(width + 1);
        for (int row = grid.headerRow(); row <= grid.rows(); row++) {
          grid.row(row).add(column, row == grid.headerRow() ? "备注" : "说明" + row);
        }
      }
      default -> {
        grid.insertRow(grid.rows() + 1, "制表：组织部门");
        at = grid.rows();
      }
    }
    return Optional.of(new Spoiled(slip + " " + file, with(file, grid.csv()), file, at, 0, Optional.empty(), false));
  }

  private Optional<Spoiled> whole(Slip slip, String file, byte[] bytes) {
    return Optional.of(new Spoiled(slip + " " + file, with(file, bytes), file, 0, 0, Optional.empty(), false));
  }

  private Map<String, byte[]> with(String file, byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>(pack);
    files.put(file, bytes);
    return files;
  }

  private String otherCharacter(String word) {
    int at = random.nextInt(word.length());
    return word.substring(0, at) + otherThan(word.charAt(at)) + word.substring(at + 1);
  }

  private String dropped(String word) {
    int at = random.nextInt(word.length());
    return word.substring(0, at) + word.substring(at + 1);
  }

  private String doubled(String word) {
    int at = random.nextInt(word.length());
    return word.substring(0, at) + word.charAt(at) + word.substring(at);
  }

  private String swapped(String word) {
    int at = random.nextInt(word.length() - 1);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private char otherThan(char c) {
    char other = COMMON.charAt(random.nextInt(COMMON.length()));
    return other == c ? otherThan(c) : other;
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    for (char c : text.toCharArray()) {
      wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c);
    }
    return wide.toString();
  }
}

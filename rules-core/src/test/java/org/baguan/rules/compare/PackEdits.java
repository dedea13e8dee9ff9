package org.baguan.rules.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/** Edits of the reference pack's files, as people make them. The same seed makes the same edit. */
final class PackEdits {

  private static final Path PACK = Path.of("packs/key-posts");
  private static final List<String> ALL_ROWS_MAY_HOLD =
      List.of("eligibility.csv", "eligibility-accelerated.csv", "eligibility-bars.csv", "eligibility-sanctions.csv", "evidence.csv", "ranks.csv", "tracking.csv", "compliance.csv", "tenure.csv");
  private static final List<String> RULES =
      Stream.concat(ALL_ROWS_MAY_HOLD.stream(), Stream.of("scoring-money.csv", "scoring-people.csv", "scoring-resources.csv", "scoring-shared.csv", "periods.csv", "review.csv", "outcome.csv")).toList();
  private static final List<String> FIXED =
      List.of("编号", "名称", "项目", "结论", "得分", "影响期", "起算", "叠加", "折算月数", "理由", "理由（英文）", "依据", "核实", "生效", "失效");

  private final Map<String, String> files;
  private final Random random;

  private PackEdits(Map<String, String> files, Random random) {
    this.files = files;
    this.random = random;
  }

  /** A kind of edit. */
  enum Kind {
    ROW_ORDER(true),
    COLUMN_ORDER(true),
    SPLIT_ROW(true),
    JOINED_ROWS(true),
    RENAMED_FILE(true),
    TABLE_IN_TWO_FILES(true),
    RENAMED_ID(true),
    OTHER_UNIT(true),
    RENAMED_AMOUNT(true),
    AMOUNT(false),
    THRESHOLD(false),
    CODE_LEFT_OUT(false),
    CONDITION_DROPPED(false),
    CONDITION_ADDED(false),
    ROW_DROPPED(false),
    DATE(false),
    END(false),
    REASON(false),
    BASIS(false),
    CONCLUSION(false),
    POINTS(false),
    MONTHS(false),
    DRL(false),
    WEIGHT(false),
    DEPARTMENT(false);

    private final boolean rearranges;

    Kind(boolean rearranges) {
      this.rearranges = rearranges;
    }

    /** Returns whether nothing that is decided changes. */
    boolean rearranges() {
      return rearranges;
    }
  }

  /**
   * An edit: the files before and after.
   *
   * @param kind its kind
   * @param seed its seed
   * @param what what was done
   */
  record Edit(Kind kind, int seed, String what, Map<String, String> before, Map<String, String> after) {

    /** Returns the packs, where both are without errors. */
    Optional<Packs> packs() {
      Optional<VerifiedPack> older = kind == Kind.JOINED_ROWS ? verified(before) : REFERENCE;
      Optional<VerifiedPack> newer = kind == Kind.JOINED_ROWS ? REFERENCE : verified(after);
      return older.isPresent() && newer.isPresent() ? Optional.of(new Packs(older.get(), newer.get())) : Optional.empty();
    }

    @Override
    public String toString() {
      return kind + " " + seed + ": " + what;
    }
  }

  record Packs(VerifiedPack older, VerifiedPack newer) {}

  private static Optional<VerifiedPack> verified(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Verifier.verify(RulePack.of(bytes)).pack();
  }

  /** The reference pack, checked once for all edits. */
  private static final Optional<VerifiedPack> REFERENCE = verified(reference());

  /** Returns the files of the reference pack. */
  static Map<String, String> reference() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(PACK)) {
      for (Path file : all.filter(path -> path.toString().matches(".*\\.(csv|drl|yaml)")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Returns the reference pack as it is, and with a text of a file replaced. */
  static Packs replaced(String file, String text, String by) {
    Map<String, String> after = new TreeMap<>(reference());
    String before = java.util.Objects.requireNonNull(after.get(file));
    if (!before.contains(text)) {
      throw new IllegalArgumentException("text: not in " + file);
    }
    after.put(file, before.replace(text, by));
    return new Packs(REFERENCE.orElseThrow(), verified(after).orElseThrow());
  }

  /** Makes an edit of a kind; empty where the place that the seed chose does not allow it. */
  static Optional<Edit> edit(Map<String, String> reference, Kind kind, int seed) {
    Map<String, String> after = new TreeMap<>(reference);
    Optional<String> what = new PackEdits(after, new Random(31L * seed + kind.ordinal())).apply(kind);
    Optional<Edit> edit = what.filter(none -> !after.equals(reference)).map(done -> new Edit(kind, seed, done, reference, after));
    return kind == Kind.JOINED_ROWS ? edit.map(split -> new Edit(kind, seed, split.what(), split.after(), split.before())) : edit;
  }

  private Optional<String> apply(Kind kind) {
    return switch (kind) {
      case ROW_ORDER -> Optional.of(any(RULES)).map(file -> rows(file, rows -> shuffled(rows)));
      case COLUMN_ORDER -> columnOrder(any(RULES));
      case SPLIT_ROW, JOINED_ROWS -> split(any(RULES));
      case RENAMED_FILE -> renamedFile(any(RULES));
      case TABLE_IN_TWO_FILES -> inTwoFiles(any(RULES));
      case RENAMED_ID -> cell(any(RULES), "编号", id -> id + "x");
      case OTHER_UNIT -> condition(any(RULES), cell -> otherUnit(cell));
      case RENAMED_AMOUNT -> renamedAmount();
      case AMOUNT -> cell("amounts.csv", "数值", number -> Integer.toString(Integer.parseInt(number) + 1));
      case THRESHOLD -> condition(any(ALL_ROWS_MAY_HOLD), cell -> threshold(cell));
      case CODE_LEFT_OUT -> condition(any(ALL_ROWS_MAY_HOLD), cell -> cell.contains("、") && !cell.startsWith("非") ? cell.substring(0, cell.lastIndexOf('、')) : cell);
      case CONDITION_DROPPED -> condition(any(ALL_ROWS_MAY_HOLD), cell -> "不限");
      case CONDITION_ADDED -> conditionAdded(any(ALL_ROWS_MAY_HOLD));
      case ROW_DROPPED -> Optional.of(any(ALL_ROWS_MAY_HOLD)).map(file -> rows(file, rows -> rows.remove(random.nextInt(rows.size())).get(0)));
      case DATE -> cell(any(ALL_ROWS_MAY_HOLD), "生效", day -> LocalDate.parse(day).plusDays(1).toString());
      case END -> cell(any(ALL_ROWS_MAY_HOLD), "失效", day -> day.isEmpty() ? "2030-01-01" : day);
      case REASON -> cell(any(RULES), "理由", reason -> reason + "（修订）");
      case BASIS -> cell(any(RULES), "依据", basis -> basis + "；修订");
      case CONCLUSION -> cell(any(ALL_ROWS_MAY_HOLD), "结论", verdict -> verdict.equals("不符合") ? "须说明" : verdict.equals("须说明") ? "不符合" : verdict);
      case POINTS -> cell(any(List.of("scoring-money.csv", "scoring-people.csv", "scoring-shared.csv")), "得分", points -> Integer.toString(Integer.parseInt(points) - 5));
      case MONTHS -> cell("periods.csv", "影响期", months -> "30个月");
      case DRL -> drl();
      case WEIGHT -> weight();
      case DEPARTMENT -> cell("departments.csv", "允许答不涉及", yes -> yes.equals("是") ? "否" : "是");
    };
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Changes the rows of a table in place. */
  private interface RowChange {
    String of(List<List<String>> rows);
  }

  /** Changes a cell's text; the same text where there is nothing to change. */
  private interface CellChange {
    String of(String cell);
  }

  private String rows(String file, RowChange change) {
    List<String> lines = new ArrayList<>(List.of(text(file).split("\n")));
    int header = lines.indexOf("") + 1;
    List<List<String>> rows = new ArrayList<>();
    lines.subList(header + 1, lines.size()).forEach(line -> rows.add(cells(line)));
    String what = change.of(rows);
    List<String> changed = new ArrayList<>(lines.subList(0, header + 1));
    rows.forEach(row -> changed.add(String.join(",", row)));
    files.put(file, String.join("\n", changed) + "\n");
    return file + " " + what;
  }

  private String text(String file) {
    return java.util.Objects.requireNonNull(files.get(file));
  }

  private static List<String> cells(String line) {
    return new ArrayList<>(List.of(line.split(",", -1)));
  }

  private List<String> header(String file) {
    List<String> lines = List.of(text(file).split("\n"));
    return cells(lines.get(lines.indexOf("") + 1));
  }

  private String shuffled(List<List<String>> rows) {
    Collections.shuffle(rows, random);
    return "shuffled";
  }

  private Optional<String> cell(String file, String column, CellChange change) {
    int at = header(file).indexOf(column);
    return at < 0 ? Optional.empty() : Optional.of(rows(file, rows -> changed(any(rows), at, column, change)));
  }

  private static String changed(List<String> row, int at, String column, CellChange change) {
    String before = row.get(at);
    row.set(at, change.of(before));
    return row.get(0) + " " + column + " " + before + " -> " + row.get(at);
  }

  /** Changes one of the conditions of a table that the change does change. */
  private Optional<String> condition(String file, CellChange change) {
    List<String> header = header(file);
    List<String> what = new ArrayList<>();
    rows(file, rows -> {
      List<int[]> places = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < header.size(); column++) {
          String cell = rows.get(row).get(column);
          if (!FIXED.contains(header.get(column)) && !cell.equals("不限") && !change.of(cell).equals(cell)) {
            places.add(new int[] {row, column});
          }
        }
      }
      if (!places.isEmpty()) {
        int[] place = any(places);
        what.add(file + " " + changed(rows.get(place[0]), place[1], header.get(place[1]), change));
      }
      return "";
    });
    return what.stream().findFirst();
  }

  private static String otherUnit(String cell) {
    java.util.regex.Matcher years = java.util.regex.Pattern.compile("(\\d+)年").matcher(cell);
    return years.replaceAll(found -> 12 * Integer.parseInt(found.group(1)) + "个月");
  }

  private static String threshold(String cell) {
    java.util.regex.Matcher number = java.util.regex.Pattern.compile("(?<![\\d-])(\\d+)(年|个月|天|$|以上|以下)").matcher(cell);
    return number.find() ? cell.substring(0, number.start()) + (Integer.parseInt(number.group(1)) + 1) + number.group(2) + cell.substring(number.end()) : cell;
  }

  private Optional<String> conditionAdded(String file) {
    List<String> header = header(file);
    List<String> what = new ArrayList<>();
    rows(file, rows -> {
      List<int[]> places = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < header.size(); column++) {
          int on = column;
          boolean yesNo = rows.stream().anyMatch(one -> one.get(on).equals("是") || one.get(on).equals("否"));
          if (!FIXED.contains(header.get(column)) && yesNo && rows.get(row).get(column).equals("不限") && !header.get(column).startsWith("无")) {
            places.add(new int[] {row, column});
          }
        }
      }
      if (!places.isEmpty()) {
        int[] place = any(places);
        what.add(file + " " + changed(rows.get(place[0]), place[1], header.get(place[1]), none -> "是"));
      }
      return "";
    });
    return what.stream().findFirst();
  }

  private Optional<String> columnOrder(String file) {
    List<String> lines = new ArrayList<>(List.of(text(file).split("\n")));
    int header = lines.indexOf("") + 1;
    List<Integer> conditions = new ArrayList<>();
    List<String> names = header(file);
    for (int column = 0; column < names.size(); column++) {
      boolean ofList = names.get(column).startsWith("有") || names.get(column).startsWith("无");
      if (!FIXED.contains(names.get(column)) && !ofList) {
        conditions.add(column);
      }
    }
    if (conditions.size() < 2) {
      return Optional.empty();
    }
    int one = conditions.get(0);
    int other = conditions.get(conditions.size() - 1);
    for (int line = header; line < lines.size(); line++) {
      List<String> cells = cells(lines.get(line));
      Collections.swap(cells, one, other);
      lines.set(line, String.join(",", cells));
    }
    files.put(file, String.join("\n", lines) + "\n");
    return Optional.of(file + " " + names.get(one) + " <-> " + names.get(other));
  }

  /** Splits a row at a cell 甲、乙 of a term of the subject. */
  private Optional<String> split(String file) {
    List<String> header = header(file);
    List<String> what = new ArrayList<>();
    rows(file, rows -> {
      List<int[]> places = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < header.size(); column++) {
          String name = header.get(column);
          String cell = rows.get(row).get(column);
          if (!FIXED.contains(name) && !name.contains("：") && cell.contains("、") && !cell.startsWith("非")) {
            places.add(new int[] {row, column});
          }
        }
      }
      if (!places.isEmpty()) {
        int[] place = any(places);
        List<String> row = rows.get(place[0]);
        List<String> second = new ArrayList<>(row);
        String cell = row.get(place[1]);
        second.set(0, row.get(0) + "x");
        second.set(place[1], cell.substring(cell.indexOf('、') + 1));
        row.set(place[1], cell.substring(0, cell.indexOf('、')));
        rows.add(random.nextInt(rows.size() + 1), second);
        what.add(file + " " + row.get(0) + " " + header.get(place[1]) + " " + cell);
      }
      return "";
    });
    return what.stream().findFirst();
  }

  private Optional<String> renamedFile(String file) {
    files.put("a-" + file, text(file));
    files.remove(file);
    return Optional.of(file);
  }

  private Optional<String> inTwoFiles(String file) {
    List<String> lines = List.of(text(file).split("\n"));
    int first = lines.indexOf("") + 2;
    if (lines.size() - first < 2 || !ALL_ROWS_MAY_HOLD.contains(file)) {
      return Optional.empty();
    }
    int half = first + 1 + random.nextInt(lines.size() - first - 1);
    List<String> second = new ArrayList<>(lines.subList(0, first));
    second.addAll(lines.subList(half, lines.size()));
    files.put(file, String.join("\n", lines.subList(0, half)) + "\n");
    files.put("more-" + file, String.join("\n", second) + "\n");
    return Optional.of(file + " from line " + half);
  }

  private Optional<String> renamedAmount() {
    List<String> rows = List.of(text("amounts.csv").split("\n"));
    String name = cells(any(rows.subList(rows.indexOf("") + 2, rows.size()))).get(0);
    files.replaceAll((file, text) -> file.endsWith(".yaml") ? text : text.replace("【" + name + "】", "【" + name + "甲】").replace("{" + name + "}", "{" + name + "甲}"));
    files.put("amounts.csv", text("amounts.csv").replace("\n" + name + ",", "\n" + name + "甲,"));
    return Optional.of(name);
  }

  private Optional<String> drl() {
    List<List<String>> changes =
        List.of(
            List.of("eligibility.drl", "$n < 2", "$n < 3"),
            List.of("eligibility.drl", "targetLevel >= Level.COUNTY_DEPUTY", "targetLevel > Level.COUNTY_DEPUTY"),
            List.of("eligibility.drl", "specialPost == false, ", ""),
            List.of("eligibility.drl", "emigrated == false", "emigrated == true"),
            List.of("eligibility.drl", "@from(\"2019-03-03\")", "@from(\"2019-03-04\")"),
            List.of("eligibility.drl", "Obstacle.of", "Rebuttable.of"),
            List.of("compliance.drl", "nomineeCount <= vacancies", "nomineeCount < vacancies"),
            List.of("compliance.drl", "人选应多于空缺", "人选应当多于空缺"));
    List<String> change = any(changes);
    files.put(change.get(0), text(change.get(0)).replace(change.get(1), change.get(2)));
    return Optional.of(change.toString());
  }

  private Optional<String> weight() {
    return Optional.of(rows("schemes.csv", rows -> {
      int first = random.nextInt(rows.size() - 1);
      if (!rows.get(first).get(0).equals(rows.get(first + 1).get(0))) {
        first--;
      }
      rows.get(first).set(3, Integer.toString(Integer.parseInt(rows.get(first).get(3)) + 5));
      rows.get(first + 1).set(3, Integer.toString(Integer.parseInt(rows.get(first + 1).get(3)) - 5));
      return rows.get(first).get(1);
    }));
  }
}

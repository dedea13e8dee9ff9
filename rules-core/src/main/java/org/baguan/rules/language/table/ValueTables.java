package org.baguan.rules.language.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Unit;

/** The tables that hold values, not rules: amounts (数额), scoring schemes (评分方案), departments (审查部门). */
final class ValueTables {

  private static final List<String> MONTHS = List.of("年", "个月", "月");
  private static final List<String> COUNTS = List.of("个", "人", "次", "名", "项", "件", "级", "家");
  private static final List<String> DECIMALS = List.of("分", "%");
  private static final List<String> DIMENSIONS = List.of("岗位性质", "具体职能", "素质要求");

  private final Map<String, Amount> amounts = new LinkedHashMap<>();
  private final List<SchemeItem> scheme = new ArrayList<>();
  private final List<DepartmentFocus> departments = new ArrayList<>();
  private final Consumer<Problem> problems;
  private boolean complete = true;

  ValueTables(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** Says that some table could not be read, so that what is missing here may stand there. */
  void incomplete() {
    complete = false;
  }

  /** Reads one table. */
  void read(SheetTable table, TableKind.Values kind) {
    switch (kind) {
      case AMOUNTS -> rows(table, List.of(Word.TITLE, Word.VALUE, Word.UNIT), this::amount);
      case SCHEMES -> rows(table, List.of(Word.CATEGORY, Word.ITEM, Word.DIMENSION, Word.WEIGHT, Word.MINIMUM), this::schemeItem);
      case DEPARTMENTS -> rows(table, List.of(Word.DEPARTMENT, Word.FOCUS, Word.NOT_APPLICABLE), this::department);
    }
  }

  /** Returns the amounts read. */
  Amounts named() {
    return new Amounts(amounts, complete);
  }

  /** Returns the scheme items read. */
  List<SchemeItem> scheme() {
    return scheme;
  }

  /** Returns the departments read. */
  List<DepartmentFocus> departments() {
    return departments;
  }

  private void rows(SheetTable table, List<Word> columns, BiPredicate<SheetTable.Row, Provenance> reader) {
    complete &= table.complete();
    List<Word> fixed = new ArrayList<>(columns);
    fixed.addAll(Provenance.COLUMNS);
    if (Columns.of(table, fixed, List.of(), Optional.empty(), problems).isEmpty()) {
      complete = false;
      return;
    }
    for (SheetTable.Row row : table.rows()) {
      complete &= Provenance.read(row, problems).map(provenance -> reader.test(row, provenance)).orElse(false);
    }
  }

  private boolean amount(SheetTable.Row row, Provenance provenance) {
    String name = row.text(Word.TITLE);
    Optional<Type> type = type(row);
    Optional<Comparable<?>> value = type.flatMap(t -> value(row, t));
    if (type.isPresent() && value.isEmpty()) {
      tell(row, Word.VALUE, "unknown-number", "“" + row.text(Word.VALUE) + "”不是数", "`" + row.text(Word.VALUE) + "` is not a number", "只写数，单位写在“单位”列；一年半写 1.5、年或 18、个月", "write the number alone, its unit under `单位`");
    }
    if (name.isEmpty()) {
      tell(row, Word.TITLE, "missing-name", "没有写名称", "the name is missing", "规则里用【名称】引用，须写", "rules name it as 【name】");
    }
    if (name.isEmpty() || value.isEmpty()) {
      return false;
    }
    Amount before = amounts.get(name);
    if (before != null && !before.type().equals(type.get())) {
      tell(row, Word.UNIT, "type-mismatch", "“" + name + "”先后用了不同类的单位", "the unit of `" + name + "` changes its kind", "年与个月可以混用，其余前后一致", "years and months can be mixed; others stay the same");
      return false;
    }
    List<Amount.Value> values = new ArrayList<>(before == null ? List.of() : before.values());
    values.add(new Amount.Value(value.get(), provenance.inForce(), provenance.basis(), provenance.mark(), row.place()));
    amounts.put(name, new Amount(name, type.get(), values));
    return true;
  }

  private Optional<Type> type(SheetTable.Row row) {
    String unit = CellText.word(row.text(Word.UNIT));
    if (MONTHS.contains(unit) || unit.matches("(?:year|month)s?")) {
      return Optional.of(new Type.Whole(Unit.MONTHS));
    }
    if (COUNTS.contains(unit)) {
      return Optional.of(new Type.Whole(Unit.COUNT));
    }
    if (DECIMALS.contains(unit) || unit.equals("points")) {
      return Optional.of(new Type.Decimal());
    }
    String permitted = String.join("、", MONTHS) + "（月数），" + String.join("、", COUNTS) + "（整数），" + String.join("、", DECIMALS) + "（小数）";
    tell(row, Word.UNIT, "unknown-unit", "不认识单位“" + row.text(Word.UNIT) + "”", "unknown unit `" + row.text(Word.UNIT) + "`", suggested(row.text(Word.UNIT)) + "可用的单位：" + permitted, "units are `" + permitted + "`");
    return Optional.empty();
  }

  private static String suggested(String unit) {
    List<String> all = Stream.of(MONTHS, COUNTS, DECIMALS).flatMap(List::stream).toList();
    return Suggestion.asked(unit, all);
  }

  private static Optional<Comparable<?>> value(SheetTable.Row row, Type type) {
    String number = row.text(Word.VALUE);
    if (type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS) {
      String unit = CellText.word(row.text(Word.UNIT));
      return Literals.months(number + (unit.startsWith("年") || unit.startsWith("year") ? "年" : "个月")).map(n -> n);
    }
    return Literals.read(number, type);
  }

  private boolean schemeItem(SheetTable.Row row, Provenance provenance) {
    Optional<BigDecimal> weight = number(row, Word.WEIGHT);
    boolean none = CellText.same(row.text(Word.MINIMUM), "无") || CellText.same(row.text(Word.MINIMUM), "none");
    Optional<BigDecimal> least = none ? Optional.empty() : number(row, Word.MINIMUM);
    boolean named = named(row, Word.CATEGORY) & named(row, Word.ITEM) & dimension(row);
    if (weight.isEmpty() || least.isEmpty() && !none || !named) {
      return false;
    }
    scheme.add(
        new SchemeItem(
            row.text(Word.CATEGORY), row.text(Word.ITEM), row.text(Word.DIMENSION), weight.get(), least,
            provenance.basis(), provenance.mark(), provenance.inForce(), row.place()));
    return true;
  }

  private boolean named(SheetTable.Row row, Word column) {
    boolean named = !row.text(column).isEmpty();
    if (!named) {
      tell(row, column, "missing-name", "“" + column.zh() + "”空着", "the cell under `" + column.zh() + "` is blank", "请填写", "fill it in");
    }
    return named;
  }

  private boolean dimension(SheetTable.Row row) {
    String dimension = row.text(Word.DIMENSION);
    boolean known = DIMENSIONS.stream().anyMatch(d -> CellText.same(d, dimension));
    if (!known) {
      tell(
          row,
          Word.DIMENSION,
          "unknown-value",
          "“维度”列不认识“" + dimension + "”",
          "the column `维度` does not know `" + dimension + "`" + Suggestion.english(dimension, DIMENSIONS),
          Suggestion.advice(dimension, DIMENSIONS),
          "what can be written: `" + String.join("、", DIMENSIONS) + "`");
    }
    return known;
  }

  private Optional<BigDecimal> number(SheetTable.Row row, Word column) {
    Optional<BigDecimal> number =
        Literals.decimal(row.text(column)).filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(100)) <= 0);
    if (number.isEmpty()) {
      tell(
          row,
          column,
          "unknown-number",
          "“" + column.zh() + "”须是 0 至 100 的数，现为“" + row.text(column) + "”",
          "a number from 0 to 100 is expected under `" + column.zh() + "`, not `" + row.text(column) + "`",
          column == Word.MINIMUM ? "没有最低分的写“无”" : "只写数",
          column == Word.MINIMUM ? "write `无` where there is no minimum" : "write the number alone");
    }
    return number;
  }

  private boolean department(SheetTable.Row row, Provenance provenance) {
    boolean named = named(row, Word.DEPARTMENT) & named(row, Word.FOCUS);
    Optional<Comparable<?>> allowed = Literals.read(row.text(Word.NOT_APPLICABLE), new Type.YesNo());
    if (allowed.isEmpty()) {
      tell(
          row,
          Word.NOT_APPLICABLE,
          "unknown-value",
          "“允许答不涉及”列不认识“" + row.text(Word.NOT_APPLICABLE) + "”",
          "the column `允许答不涉及` does not know `" + row.text(Word.NOT_APPLICABLE) + "`",
          "写是或者否",
          "write `是` (yes) or `否` (no)");
    }
    if (!named || allowed.isEmpty()) {
      return false;
    }
    departments.add(
        new DepartmentFocus(
            row.text(Word.DEPARTMENT), row.text(Word.FOCUS), (Boolean) allowed.get(),
            provenance.basis(), provenance.mark(), provenance.inForce(), row.place()));
    return true;
  }

  private void tell(SheetTable.Row row, Word column, String code, String zh, String en, String advice, String adviceEn) {
    problems.accept(Problem.error(row.place(column), code, zh, en).within(row.line()).advising(advice, adviceEn));
  }
}

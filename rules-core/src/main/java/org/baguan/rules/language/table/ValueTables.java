package org.baguan.rules.language.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Unit;

/**
 * The tables that hold values, not rules: amounts (数额), scoring schemes (评分方案), departments (审查部门).
 * They are read before the rules, which name them.
 */
public final class ValueTables {

  private final Map<String, Amount> amounts = new LinkedHashMap<>();
  private final List<SchemeItem> scheme = new ArrayList<>();
  private final List<DepartmentFocus> departments = new ArrayList<>();
  private final Consumer<Problem> problems;

  /** Creates a reader that tells problems to a consumer. */
  public ValueTables(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** Returns whether a sheet's 表种 is one of value tables. */
  public static boolean holdsValues(Sheet sheet) {
    return sheet.rows().stream()
        .filter(row -> row.size() > 1 && CellText.visible(row.get(0)).equals("表种"))
        .findFirst()
        .map(row -> List.of("数额", "评分方案", "审查部门").contains(CellText.visible(row.get(1))))
        .orElse(false);
  }

  /** Reads one sheet. */
  public void read(Sheet sheet) {
    Optional<SheetTable> found = SheetTable.read(sheet, problems);
    if (found.isEmpty()) {
      return;
    }
    SheetTable table = found.get();
    switch (table.key("表种").map(Sheet.Cell::text).orElse("")) {
      case "数额" -> rows(table, List.of("名称", "数值", "单位"), this::amount);
      case "评分方案" -> rows(table, List.of("岗位类别", "项目", "维度", "权重", "最低分"), this::schemeItem);
      default -> rows(table, List.of("部门", "审查重点", "允许答不涉及"), this::department);
    }
  }

  /** Returns the amounts read, by name. */
  public Map<String, Amount> amounts() {
    return amounts;
  }

  /** Returns the scheme items read. */
  public List<SchemeItem> scheme() {
    return scheme;
  }

  /** Returns the departments read. */
  public List<DepartmentFocus> departments() {
    return departments;
  }

  private interface RowReader {
    void read(SheetTable.Row row, Provenance provenance);
  }

  private void rows(SheetTable table, List<String> columns, RowReader reader) {
    List<String> all = new ArrayList<>(columns);
    all.addAll(List.of("依据", "核实", "生效", "失效"));
    for (String column : all) {
      if (table.header().stream().noneMatch(cell -> cell.text().equals(column))) {
        problems.accept(
            Problem.error(
                table.place(), "missing-column", "缺少“" + column + "”列", "column `" + column + "` is missing"));
        return;
      }
    }
    for (Sheet.Cell cell : table.header()) {
      if (!all.contains(cell.text())) {
        problems.accept(
            Problem.error(cell.place(), "unknown-header", "不认识列名“" + cell.text() + "”", "unknown column `" + cell.text() + "`")
                .advising("可用的列：" + String.join("、", all) + "；不读的列以“备注”开头"));
      }
    }
    for (SheetTable.Row row : table.rows()) {
      Provenance.read(row, problems).ifPresent(provenance -> reader.read(row, provenance));
    }
  }

  private void amount(SheetTable.Row row, Provenance provenance) {
    String name = row.text("名称");
    String unit = row.text("单位");
    String number = row.text("数值");
    Type type =
        switch (unit) {
          case "年", "个月", "月" -> new Type.Whole(Unit.MONTHS);
          case "个", "人", "次", "名", "项" -> new Type.Whole(Unit.COUNT);
          default -> new Type.Decimal();
        };
    Optional<Comparable<?>> value =
        type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS
            ? Literals.months(number + (unit.equals("年") ? "年" : "个月")).map(n -> n)
            : Literals.read(number, type);
    if (name.isEmpty() || value.isEmpty()) {
      problems.accept(
          Problem.error(row.place("数值"), "unknown-number", "“" + number + "”不是数", "this is not a number").within(row.line()));
      return;
    }
    Amount.Value one = new Amount.Value(value.get(), provenance.inForce(), provenance.basis(), provenance.mark(), row.place());
    Amount before = amounts.get(name);
    if (before != null && !before.type().equals(type)) {
      problems.accept(
          Problem.error(row.place("单位"), "type-mismatch", "“" + name + "”先后用了不同的单位", "the unit of this amount changes")
              .within(row.line()));
      return;
    }
    List<Amount.Value> values = new ArrayList<>(before == null ? List.of() : before.values());
    values.add(one);
    amounts.put(name, new Amount(name, type, values));
  }

  private void schemeItem(SheetTable.Row row, Provenance provenance) {
    Optional<BigDecimal> weight = number(row, "权重", 100);
    String minimum = row.text("最低分");
    Optional<BigDecimal> least = minimum.equals("无") ? Optional.empty() : number(row, "最低分", 100);
    if (weight.isEmpty() || least.isEmpty() && !minimum.equals("无")) {
      return;
    }
    scheme.add(
        new SchemeItem(
            row.text("岗位类别"), row.text("项目"), row.text("维度"), weight.get(), least,
            provenance.basis(), provenance.mark(), provenance.inForce(), row.place()));
  }

  private Optional<BigDecimal> number(SheetTable.Row row, String column, int most) {
    Optional<BigDecimal> number =
        Literals.decimal(row.text(column))
            .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(most)) <= 0);
    if (number.isEmpty()) {
      problems.accept(
          Problem.error(
                  row.place(column),
                  "unknown-number",
                  "“" + column + "”须是 0 至 " + most + " 的数，现为“" + row.text(column) + "”",
                  "a number from 0 to " + most + " is expected")
              .within(row.line()));
    }
    return number;
  }

  private void department(SheetTable.Row row, Provenance provenance) {
    Optional<Comparable<?>> allowed = Literals.read(row.text("允许答不涉及"), new Type.YesNo());
    if (allowed.isEmpty() || row.text("部门").isEmpty() || row.text("审查重点").isEmpty()) {
      problems.accept(
          Problem.error(
                  row.place("允许答不涉及"), "unknown-value", "部门、审查重点不能空，“允许答不涉及”写是或否", "department, focus and yes or no are expected")
              .within(row.line()));
      return;
    }
    departments.add(
        new DepartmentFocus(
            row.text("部门"), row.text("审查重点"), (Boolean) allowed.get(),
            provenance.basis(), provenance.mark(), provenance.inForce(), row.place()));
  }
}

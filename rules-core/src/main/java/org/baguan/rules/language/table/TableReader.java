package org.baguan.rules.language.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Vocabulary;

/** Reads the tables of a pack: first those that hold values, which rules name, then those of rules. */
public final class TableReader {

  private final Consumer<Problem> problems;
  private final ValueTables values;
  private final Map<SheetTable, TableKind> others = new LinkedHashMap<>();

  /**
   * Reads what sheets hold of values, and keeps those with rules.
   *
   * @param whole whether every file and every row was read into the sheets
   */
  public TableReader(List<Sheet> sheets, boolean whole, Consumer<Problem> problems) {
    this.problems = problems;
    this.values = new ValueTables(problems);
    if (!whole) {
      values.incomplete();
    }
    for (Sheet sheet : sheets) {
      Optional<SheetTable> table = SheetTable.read(sheet, problems);
      Optional<TableKind> kind = table.flatMap(t -> TableKind.of(t, problems));
      if (kind.isEmpty()) {
        values.incomplete();
      } else if (kind.get() instanceof TableKind.OfScenarios) {
        problems.accept(
            Problem.error(sheet.place(), "scenarios-misplaced", "测试案例不与规则放在一处", "scenarios do not stand among the rules")
                .advising("移到规则包的 scenarios 文件夹里", "move the file to the pack's folder scenarios"));
      } else if (kind.get() instanceof TableKind.OfValues of) {
        values.read(table.get(), of.values());
      } else {
        others.put(table.get(), kind.get());
      }
    }
  }

  /** Returns the departments, in the order of the files. */
  public List<DepartmentFocus> departments() {
    return values.departments();
  }

  /** Reads the tables of rules, in the words of a vocabulary. */
  public RuleTree read(Vocabulary vocabulary) {
    Amounts amounts = values.named();
    RuleTree tree =
        new RuleTree(vocabulary, List.of(), List.of(), amounts.byName(), values.scheme(), values.departments(), List.of());
    for (Map.Entry<SheetTable, TableKind> other : others.entrySet()) {
      tree =
          tree.plus(
              other.getValue() instanceof TableKind.OfRules of
                  ? new RuleTableReader(vocabulary, amounts, of.step(), problems).read(other.getKey())
                  : impossible(other.getKey(), vocabulary, amounts));
    }
    return tree;
  }

  private RuleTree impossible(SheetTable table, Vocabulary vocabulary, Amounts amounts) {
    return new RuleTree(
        vocabulary, List.of(), List.of(), Map.of(), List.of(), List.of(), new ImpossibleReader(vocabulary, amounts, problems).read(table));
  }
}

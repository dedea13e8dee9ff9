package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Table;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.Wording;
import org.baguan.rules.language.WordingReader;

/** Reads a table of rules into the tree. */
public final class RuleTableReader {

  private static final Set<String> FIXED =
      Set.of(
          "编号", "名称", "项目", "结论", "得分", "影响期", "起算", "叠加", "折算月数", "理由", "依据", "核实", "生效", "失效");
  private static final Set<String> KEYS = Set.of("表种", "命中", "适用日期", "月末");

  private final Vocabulary vocabulary;
  private final Map<String, Amount> amounts;
  private final Consumer<Problem> problems;

  /** Creates a reader that tells problems to a consumer. */
  public RuleTableReader(Vocabulary vocabulary, Map<String, Amount> amounts, Consumer<Problem> problems) {
    this.vocabulary = vocabulary;
    this.amounts = amounts;
    this.problems = problems;
  }

  /** Reads one sheet; a row with a problem yields no rule. */
  public RuleTree read(Sheet sheet) {
    RuleTree nothing = RuleTree.empty(vocabulary);
    Optional<SheetTable> found = SheetTable.read(sheet, problems);
    if (found.isEmpty()) {
      return nothing;
    }
    SheetTable table = found.get();
    Optional<Step> step = table.key("表种").flatMap(cell -> step(cell));
    if (step.isEmpty()) {
      return nothing;
    }
    checkKeys(table);
    FactType subject = vocabulary.subject(step.get());
    Optional<Term> governing = governing(table, subject);
    Optional<Columns> columns = Columns.of(table, step.get(), subject, problems);
    if (governing.isEmpty() || columns.isEmpty()) {
      return nothing;
    }
    List<Rule> rules = new ArrayList<>();
    for (SheetTable.Row row : table.rows()) {
      rule(row, step.get(), governing.get(), columns.get()).ifPresent(rules::add);
    }
    Table described =
        new Table(
            sheet.file(), step.get(), hitPolicy(table), monthEnd(table), rules.stream().map(Rule::id).toList());
    return new RuleTree(vocabulary, rules, List.of(described), Map.of(), List.of(), List.of());
  }

  private Optional<Step> step(Sheet.Cell cell) {
    Optional<Step> step = Step.named(cell.text());
    if (step.isEmpty()) {
      List<String> kinds = java.util.Arrays.stream(Step.values()).map(Step::zh).toList();
      problems.accept(
          Problem.error(cell.place(), "unknown-table", "不认识表种“" + cell.text() + "”", "unknown kind of table")
              .advising(
                  Suggestion.nearest(cell.text(), kinds).map(s -> "是否想写“" + s + "”？").orElse("")
                      + "可用的表种：" + String.join("、", kinds) + "、数额、评分方案、审查部门"));
    }
    return step;
  }

  private void checkKeys(SheetTable table) {
    table.keys().forEach(
        (key, cell) -> {
          if (!KEYS.contains(key) && !key.startsWith("备注")) {
            problems.accept(
                Problem.error(cell.place(), "unknown-key", "不认识“" + key + "”", "unknown key `" + key + "`")
                    .advising("可用：表种、命中、适用日期、月末"));
          }
        });
  }

  private Optional<Term> governing(SheetTable table, FactType subject) {
    Optional<Sheet.Cell> named = table.key("适用日期");
    String label = named.map(Sheet.Cell::text).orElse("研判基准日");
    Optional<Term> term = subject.term(label).filter(t -> t.type() instanceof Type.Day);
    if (term.isEmpty()) {
      problems.accept(
          Problem.error(
              named.map(Sheet.Cell::place).orElse(table.place()),
              "unknown-date-term",
              "“" + label + "”不是" + subject.label() + "的日期",
              "the governing date is not a date of the subject"));
    }
    return term;
  }

  private Table.HitPolicy hitPolicy(SheetTable table) {
    String text = table.key("命中").map(Sheet.Cell::text).orElse("");
    if (!text.equals("唯一") && !text.equals("全部")) {
      problems.accept(
          Problem.error(
              table.key("命中").map(Sheet.Cell::place).orElse(table.place()),
              "unknown-hit-policy",
              "“命中”须写“唯一”或“全部”",
              "the hit policy is 唯一 or 全部"));
    }
    return text.equals("唯一") ? Table.HitPolicy.UNIQUE : Table.HitPolicy.COLLECT;
  }

  private Table.MonthEnd monthEnd(SheetTable table) {
    String text = table.key("月末").map(Sheet.Cell::text).orElse("按对应日");
    if (!text.equals("取当月最后一日") && !text.equals("按对应日")) {
      problems.accept(
          Problem.error(
              table.key("月末").map(Sheet.Cell::place).orElse(table.place()),
              "unknown-month-end",
              "“月末”须写“取当月最后一日”或“按对应日”",
              "the month-end convention is 取当月最后一日 or 按对应日"));
    }
    return text.equals("取当月最后一日") ? Table.MonthEnd.MONTH_END : Table.MonthEnd.CLAMP;
  }

  static boolean fixed(String header) {
    return FIXED.contains(header);
  }

  private Optional<Rule> rule(SheetTable.Row row, Step step, Term governing, Columns columns) {
    List<Problem> found = new ArrayList<>();
    Consumer<Problem> tell = problem -> found.add(problem.context().isPresent() ? problem : problem.within(row.line()));
    String id = row.text("编号");
    if (id.isEmpty()) {
      tell.accept(Problem.error(row.place("编号"), "missing-id", "没有写编号", "the id is missing"));
    }
    List<Condition> conditions = conditions(row, columns, tell);
    Optional<Conclusion> conclusion = new ConclusionReader(step, tell).read(row);
    Optional<Provenance> provenance = Provenance.read(row, tell);
    String title = row.text("名称").isEmpty() ? row.text("项目") : row.text("名称");
    if (conditions.isEmpty() && found.isEmpty()) {
      tell.accept(
          Problem.error(row.place(), "no-condition", "这一行没有任何条件，对所有对象都成立", "a row without conditions holds of everybody")
              .advising("至少一列要写条件"));
    }
    Set<String> named = Condition.amountsNamed(conditions);
    Optional<Wording> wording =
        row.text("理由").isEmpty()
            ? Optional.of(ownWords(title, conditions))
            : WordingReader.read(
                row.text("理由"), vocabulary.subject(step), conditions, named, row.place("理由"), tell);
    found.forEach(problems);
    if (!found.isEmpty() || conclusion.isEmpty() || provenance.isEmpty() || wording.isEmpty()) {
      return Optional.empty();
    }
    Provenance from = provenance.get();
    return Optional.of(
        new Rule(
            id, title, step, governing, from.inForce(), conditions, conclusion.get(), wording.get(),
            from.basis(), from.mark(), row.place("编号")));
  }

  /** Where no reason is written, the rule's name and the values of what it tests. */
  private static Wording ownWords(String title, List<Condition> conditions) {
    List<Wording.Part> parts = new ArrayList<>();
    parts.add(new Wording.Plain(title));
    for (Condition condition : conditions) {
      if (condition instanceof Test test) {
        parts.add(new Wording.Plain((parts.size() == 1 ? "：" : "，") + test.term().label()));
        parts.add(new Wording.OfTerm(test.term()));
      }
    }
    return new Wording(parts);
  }

  private List<Condition> conditions(SheetTable.Row row, Columns columns, Consumer<Problem> tell) {
    CellReader cells = new CellReader(columns.subject(), amounts, tell);
    List<Condition> conditions = new ArrayList<>();
    Map<Columns.Group, List<Test>> grouped = new LinkedHashMap<>();
    for (Columns.Column column : columns.all()) {
      Sheet.Cell cell = row.at(column.header());
      if (cell.text().equals(CellReader.ABSENT)) {
        absent(column, cell, conditions, tell);
        continue;
      }
      Optional<Test> test = cells.read(cell, column.term());
      if (column.group().isEmpty()) {
        test.ifPresent(conditions::add);
      } else {
        Columns.Group group = column.group().get();
        test.ifPresent(t -> {
          if (!grouped.containsKey(group)) {
            grouped.put(group, new ArrayList<>());
          }
          grouped.get(group).add(t);
        });
      }
    }
    grouped.forEach(
        (group, tests) ->
            conditions.add(
                group.some() ? new Condition.Exists(group.list(), tests) : new Condition.Not(group.list(), tests)));
    return conditions;
  }

  private void absent(Columns.Column column, Sheet.Cell cell, List<Condition> conditions, Consumer<Problem> tell) {
    if (column.group().isPresent()) {
      tell.accept(
          Problem.error(cell.place(), "absent-in-list", "列表之内不能写“未提供”", "未提供 may not stand inside a list"));
      return;
    }
    conditions.add(new Condition.AbsentTerm(column.term()));
  }
}

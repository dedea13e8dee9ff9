package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Table;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.Wording;
import org.baguan.rules.language.WordingReader;

/** Reads a table of rules of one step. */
final class RuleTableReader {

  private final Vocabulary vocabulary;
  private final Amounts amounts;
  private final Step step;
  private final FactType subject;
  private final Consumer<Problem> problems;

  RuleTableReader(Vocabulary vocabulary, Amounts amounts, Step step, Consumer<Problem> problems) {
    this.vocabulary = vocabulary;
    this.amounts = amounts;
    this.step = step;
    this.subject = vocabulary.subject(step);
    this.problems = problems;
  }

  /** Reads a table; a row with a problem yields no rule. */
  RuleTree read(SheetTable table) {
    RuleTree nothing = RuleTree.empty(vocabulary);
    List<Word> fixed = new ArrayList<>(List.of(Word.ID));
    fixed.addAll(ConclusionReader.columns(step));
    fixed.addAll(Provenance.COLUMNS);
    TableKeys keys = new TableKeys(table, problems);
    Optional<Term> governing = keys.governing(subject);
    Table.HitPolicy hitPolicy = keys.hitPolicy();
    Table.MonthEnd monthEnd = keys.monthEnd();
    Optional<Columns> columns = Columns.of(table, fixed, List.of(Word.TITLE, Word.REASON, Word.ENGLISH), Optional.of(subject), problems);
    if (governing.isEmpty() || columns.isEmpty()) {
      return nothing;
    }
    List<Rule> rules = new ArrayList<>();
    for (SheetTable.Row row : table.rows()) {
      rule(row, governing.get(), columns.get()).ifPresent(rules::add);
    }
    Table described = new Table(table.sheet().file(), step, hitPolicy, monthEnd, rules.stream().map(Rule::key).toList());
    return new RuleTree(vocabulary, rules, List.of(described), Map.of(), List.of(), List.of(), List.of());
  }

  private Optional<Rule> rule(SheetTable.Row row, Term governing, Columns columns) {
    List<Problem> found = new ArrayList<>();
    Consumer<Problem> tell = problem -> found.add(problem.context().isPresent() ? problem : problem.within(row.line()));
    String id = row.text(Word.ID);
    if (id.isEmpty()) {
      tell.accept(
          Problem.error(row.place(Word.ID), "missing-id", "没有写编号", "the id is missing")
              .advising("写一个全包唯一的编号，如 Q-01", "give it an id of its own, such as Q-01"));
    }
    List<Condition> conditions = conditions(row, columns, tell);
    Optional<Conclusion> conclusion = new ConclusionReader(step, tell).read(row);
    conclusion.filter(c -> !c.mayFollowFromAbsence()).ifPresent(c -> absentNotAllowed(row, columns, tell));
    Optional<Provenance> provenance = Provenance.read(row, tell);
    String title = row.text(Word.TITLE).isEmpty() ? row.text(Word.ITEM) : row.text(Word.TITLE);
    if (conditions.isEmpty() && found.isEmpty()) {
      tell.accept(
          Problem.error(row.place(), "no-condition", "这一行没有任何条件，对所有对象都成立", "a row without conditions holds of everybody")
              .advising("至少一列要写条件", "write a condition in one column at least"));
    }
    Set<String> named = Condition.amountsNamed(conditions);
    Optional<Wording> wording =
        row.text(Word.REASON).isEmpty()
            ? Optional.of(ownWords(title, conditions))
            : reason(row, Word.REASON, conditions, named, found.isEmpty(), tell);
    if (row.text(Word.REASON).isEmpty() && ConclusionReader.columns(step).contains(Word.REASON)) {
      tell.accept(
          Problem.error(row.place(Word.REASON), "empty-reason", "理由是空的", "the reason is empty")
              .advising("写一句话，说明为什么得出这个结论，如：工龄{工龄}，不足{县处级工龄}", "say in a sentence why the rule concludes what it does, as in `工龄{工龄}，不足{县处级工龄}`"));
    } else if (!row.text(Word.ENGLISH).isEmpty()) {
      Optional<Wording> english = reason(row, Word.ENGLISH, conditions, named, found.isEmpty(), tell);
      wording = wording.flatMap(zh -> english.map(zh::withEnglish));
    }
    found.forEach(problems);
    if (!found.isEmpty() || conclusion.isEmpty() || provenance.isEmpty() || wording.isEmpty()) {
      return Optional.empty();
    }
    Provenance from = provenance.get();
    return Optional.of(
        new Rule(
            id, title, step, governing, from.inForce(), conditions, conclusion.get(), wording.get(),
            from.basis(), from.mark(), row.place(Word.ID)));
  }

  /** Reads the reason; not where a condition could not be read, since what may be named there is not known. */
  private Optional<Wording> reason(
      SheetTable.Row row, Word column, List<Condition> conditions, Set<String> named, boolean sound, Consumer<Problem> tell) {
    return sound
        ? WordingReader.read(row.text(column), subject, conditions, named, row.place(column), tell)
        : Optional.empty();
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
    CellReader cells = new CellReader(subject, amounts, tell);
    List<Condition> conditions = new ArrayList<>();
    Map<Columns.Group, List<Test>> grouped = new LinkedHashMap<>();
    for (Columns.Column column : columns.all()) {
      Sheet.Cell cell = row.at(column.header());
      if (CellReader.absent(cell)) {
        absent(column, cell, conditions, tell);
        continue;
      }
      Optional<Test> test = cells.read(cell, column.term());
      if (column.group().isEmpty()) {
        test.ifPresent(conditions::add);
      } else {
        test.ifPresent(t -> grouped.computeIfAbsent(column.group().get(), none -> new ArrayList<>()).add(t));
      }
    }
    grouped.forEach(
        (group, tests) ->
            conditions.add(
                group.some() ? new Condition.Exists(group.list(), tests) : new Condition.Not(group.list(), tests)));
    return conditions;
  }

  private void absentNotAllowed(SheetTable.Row row, Columns columns, Consumer<Problem> tell) {
    for (Columns.Column column : columns.all()) {
      Sheet.Cell cell = row.at(column.header());
      if (CellReader.absent(cell) && column.group().isEmpty()) {
        tell.accept(
            Problem.error(cell.place(), "absent-not-allowed", "本行的结论不能由“未提供”得出", "the conclusion of this row may not follow from the absence of a fact")
                .advising("只有退回、不符合、须说明、待回复可以", "only `退回`, `不符合`, `须说明` and `待回复` may"));
      }
    }
  }

  private void absent(Columns.Column column, Sheet.Cell cell, List<Condition> conditions, Consumer<Problem> tell) {
    if (column.group().isPresent()) {
      tell.accept(
          Problem.error(cell.place(), "absent-in-list", "列表之内不能写“未提供”", "`未提供` may not stand inside a list")
              .advising("要催要整个列表的，用 .drl 写 列表 == null", "to ask for the whole list, write list == null in a .drl file"));
      return;
    }
    conditions.add(new Condition.AbsentTerm(column.term()));
  }
}

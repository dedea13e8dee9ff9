package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.WordingPrinter;

/**
 * Prints rules in the table notation of language.md section 3, one row each. What is printed reads back into rules of the
 * same meaning. Safe to share between threads.
 */
public final class TableNotation {

  private static final String ANY = "不限";

  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final FactType subject;
  private final Step step;

  private TableNotation(Step step, FactType subject) {
    this.step = step;
    this.subject = subject;
  }

  /**
   * What was printed.
   *
   * @param sheet the table
   * @param leftOut the rules that a table cannot express, in the order given: those that count, add up, or test one term
   *     twice, and those of another governing date than the first
   */
  public record Printed(Sheet sheet, List<Rule> leftOut) {
    /** Copies the list. */
    public Printed {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** A condition column: a term of the subject, or of a list of which some member, or none, is meant. */
  private record Column(Term term, Optional<ListTerm> list, boolean some) {

    String header() {
      return list.map(of -> (some ? "有" : "无") + of.label() + "：" + term.label()).orElse(term.label());
    }
  }

  /**
   * Prints a table with those of the rules that a table can express.
   *
   * @param file the file's name
   * @param step the step of all the rules
   * @param rules the rules
   * @throws IllegalArgumentException if a rule is of another step
   */
  public static Printed print(String file, Step step, List<Rule> rules, Vocabulary vocabulary) {
    TableNotation notation = new TableNotation(step, vocabulary.subject(step));
    List<Rule> printed = new ArrayList<>();
    List<Rule> leftOut = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.step() != step) {
        throw new IllegalArgumentException("rules: " + rule.id() + " is not of the step " + step);
      }
      boolean sameDate = printed.isEmpty() || printed.get(0).governing().equals(rule.governing());
      (sameDate && notation.expresses(rule) ? printed : leftOut).add(rule);
    }
    printed.forEach(notation::columns);
    String governing = printed.isEmpty() ? "研判基准日" : printed.get(0).governing().label();
    return new Printed(new Sheet(file, "", notation.sheet(printed, governing)), leftOut);
  }

  private List<List<String>> sheet(List<Rule> rules, String governing) {
    rows.add(List.of(Word.KIND.zh(), step.zh()));
    rows.add(List.of(Word.HIT.zh(), step == Step.SCORING || step == Step.PERIOD ? "唯一" : "全部"));
    rows.add(List.of(Word.GOVERNING.zh(), governing));
    rows.add(List.of());
    List<String> header = new ArrayList<>(List.of(Word.ID.zh(), Word.TITLE.zh()));
    if (step == Step.SCORING) {
      header.add(Word.ITEM.zh());
    }
    columns.forEach(column -> header.add(column.header()));
    ConclusionReader.columns(step).stream().filter(word -> word != Word.TITLE && word != Word.REASON && word != Word.ITEM).forEach(word -> header.add(word.zh()));
    boolean english = rules.stream().anyMatch(rule -> !rule.reason().english().isEmpty());
    header.add(Word.REASON.zh());
    if (english) {
      header.add(Word.ENGLISH.zh());
    }
    header.addAll(List.of(Word.BASIS.zh(), Word.MARK.zh(), Word.FROM.zh(), Word.UNTIL.zh()));
    rows.add(header);
    rules.forEach(rule -> row(rule, english));
    return rows;
  }

  private void columns(Rule rule) {
    Set<Column> all = new LinkedHashSet<>(columns);
    all.addAll(cells(rule).keySet());
    columns.clear();
    columns.addAll(all);
  }

  private void row(Rule rule, boolean english) {
    Map<Column, String> cells = cells(rule);
    List<String> row = new ArrayList<>(List.of(rule.id(), rule.title()));
    if (rule.conclusion() instanceof Conclusion.Points points) {
      row.add(points.item());
    }
    columns.forEach(column -> row.add(cells.getOrDefault(column, ANY)));
    row.addAll(conclusion(rule.conclusion()));
    row.add(rule.reason().template());
    if (english) {
      row.add(rule.reason().englishTemplate());
    }
    row.add(rule.basis());
    row.add(rule.mark().name());
    row.add(rule.inForce().from().map(Object::toString).orElse(""));
    row.add(rule.inForce().until().map(Object::toString).orElse(""));
    rows.add(row);
  }

  private static List<String> conclusion(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.Verdict verdict) {
      return List.of(verdict.word());
    }
    if (conclusion instanceof Conclusion.Points points) {
      return List.of(points.points().toPlainString());
    }
    if (conclusion instanceof Conclusion.Shift shift) {
      return List.of(Integer.toString(shift.months()));
    }
    Conclusion.Span span = (Conclusion.Span) conclusion;
    return List.of(WordingPrinter.months(span.months()), Vocabulary.wordOf(span.start()), span.stacking().zh());
  }

  private static Map<Column, String> cells(Rule rule) {
    Map<Column, String> cells = new LinkedHashMap<>();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.AbsentTerm absent) {
        cells.put(new Column(absent.term(), Optional.empty(), true), "未提供");
      } else if (condition instanceof Test test) {
        cells.put(new Column(test.term(), Optional.empty(), true), CellPrinter.print(test));
      } else if (condition instanceof Condition.Quantified of) {
        of.tests().forEach(test -> cells.put(new Column(test.term(), Optional.of(of.list()), condition instanceof Condition.Exists), CellPrinter.print(test)));
      }
    }
    return cells;
  }

  /** Returns whether a table can express a rule: each condition has cells of its own, and each cell reads back. */
  private boolean expresses(Rule rule) {
    int cells = 0;
    for (Condition condition : rule.conditions()) {
      boolean list = condition instanceof Condition.Exists || condition instanceof Condition.Not;
      if (!list && !(condition instanceof Test) && !(condition instanceof Condition.AbsentTerm) || list && condition.tests().isEmpty()) {
        return false;
      }
      if (!condition.tests().stream().allMatch(CellPrinter::expresses)) {
        return false;
      }
      cells += condition instanceof Condition.AbsentTerm ? 1 : condition.tests().size();
    }
    boolean oneGroupEach = rule.conditions().stream().filter(Condition.Quantified.class::isInstance).map(c -> c.getClass() + " " + ((Condition.Quantified) c).list()).distinct().count()
        == rule.conditions().stream().filter(Condition.Quantified.class::isInstance).count();
    boolean ownColumn = cells(rule).size() == cells && cells(rule).keySet().stream().noneMatch(this::takenByFixed);
    boolean points = !(rule.conclusion() instanceof Conclusion.Points of) || of.points().scale() <= 6;
    return cells > 0 && oneGroupEach && ownColumn && points && !rule.reason().template().isEmpty() && !rule.title().isBlank();
  }

  /** A term whose name is that of a fixed column cannot stand in the header. */
  private boolean takenByFixed(Column column) {
    return Word.of(column.header()).filter(word -> ConclusionReader.columns(step).contains(word) || word == Word.ID || word == Word.TITLE || word == Word.REASON || word == Word.ENGLISH).isPresent()
        || Columns.term(subject, column.term().label()).isEmpty() && column.list().isEmpty();
  }
}

package org.baguan.rules.language.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Vocabulary;

/**
 * The cells in which the parts of rules stand. What stands in no cell of its own, as in text, is where its rule is.
 * Immutable.
 */
public final class RuleCells {

  private final Map<String, SheetTable> tables = new HashMap<>();
  private final Vocabulary vocabulary;

  private RuleCells(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the cells of the rules that stand in sheets. */
  public static RuleCells of(List<Sheet> sheets, Vocabulary vocabulary) {
    RuleCells cells = new RuleCells(vocabulary);
    for (Sheet sheet : sheets) {
      SheetTable.read(sheet, problem -> {}).ifPresent(table -> cells.tables.put(key(sheet.file(), sheet.name()), table));
    }
    return cells;
  }

  private static String key(String file, String sheet) {
    return file + "!" + sheet;
  }

  /** Returns where a test of a condition stands, or the condition itself where it has no test. */
  public Place of(Rule rule, Condition condition, Optional<Test> test) {
    if (condition instanceof Condition.AbsentTerm absent) {
      return cell(rule, absent.term(), Optional.empty());
    }
    if (condition instanceof Test own) {
      return cell(rule, own.term(), Optional.empty());
    }
    boolean group = condition instanceof Condition.Exists || condition instanceof Condition.Not;
    Optional<Test> shown = test.or(() -> condition.tests().stream().findFirst());
    return group && shown.isPresent()
        ? cell(rule, shown.get().term(), Optional.of(new Columns.Group(((Condition.Quantified) condition).list(), condition instanceof Condition.Exists)))
        : rule.place();
  }

  private Place cell(Rule rule, Term term, Optional<Columns.Group> group) {
    FactType subject = vocabulary.subject(rule.step());
    return table(rule)
        .flatMap(table -> table.header().stream()
            .filter(header -> Columns.column(header, subject).filter(column -> column.term().equals(term) && column.group().equals(group)).isPresent())
            .findFirst())
        .map(header -> at(rule, header))
        .orElse(rule.place());
  }

  private Optional<SheetTable> table(Rule rule) {
    return rule.place().table() ? Optional.ofNullable(tables.get(key(rule.place().file(), rule.place().sheet()))) : Optional.empty();
  }

  private static Place at(Rule rule, Sheet.Cell header) {
    return Place.cell(rule.place().file(), rule.place().sheet(), rule.place().line(), header.place().column());
  }

  /** Returns where the conclusion of a rule stands. */
  public Place conclusion(Rule rule) {
    if (rule.conclusion() instanceof Conclusion.Points) {
      return cell(rule, Word.POINTS);
    }
    if (rule.conclusion() instanceof Conclusion.Span) {
      return cell(rule, Word.PERIOD);
    }
    return cell(rule, rule.conclusion() instanceof Conclusion.Shift ? Word.SHIFT : Word.CONCLUSION);
  }

  /** Returns where it stands from when a period runs. */
  public Place start(Rule rule) {
    return cell(rule, Word.START);
  }

  /** Returns where it stands how a period is joined to an earlier one. */
  public Place stacking(Rule rule) {
    return cell(rule, Word.STACKING);
  }

  /** Returns where the first day in force of a rule stands. */
  public Place from(Rule rule) {
    return cell(rule, Word.FROM);
  }

  /** Returns where the day stands on which a rule is not in force any more. */
  public Place until(Rule rule) {
    return cell(rule, Word.UNTIL);
  }

  private Place cell(Rule rule, Word word) {
    return table(rule).flatMap(table -> table.column(word)).map(header -> at(rule, header)).orElse(rule.place());
  }
}

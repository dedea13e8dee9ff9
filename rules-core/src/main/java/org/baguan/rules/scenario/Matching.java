package org.baguan.rules.scenario;

import java.util.Optional;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.table.ScenarioTable;

/** Whether what was found is what a scenario expects. */
final class Matching {

  private Matching() {}

  static boolean met(Expectation expectation, Found found) {
    if (expectation instanceof Expectation.Outcome outcome) {
      return outcome.text().equals(found.outcome());
    }
    if (expectation instanceof Expectation.OfRules rules) {
      return rules.rules().stream().allMatch(rule -> found.holds(rule) == rules.holds());
    }
    if (expectation instanceof Expectation.Points points) {
      return points.points().entrySet().stream()
          .allMatch(one -> found.points(one.getKey()).filter(is -> is.compareTo(one.getValue()) == 0).isPresent());
    }
    if (expectation instanceof Expectation.LastDay last) {
      return found.lastDay().get().equals(Optional.of(last.day()));
    }
    if (expectation instanceof Expectation.Shift shift) {
      return found.shift().equals(Optional.of(shift.months()));
    }
    Expectation.OfSpan of = (Expectation.OfSpan) expectation;
    return found.span().filter(span -> ScenarioTable.same(said(span, of.column()), of.text())).isPresent();
  }

  /** Returns what a period says in a column of its table. */
  static String said(Conclusion.Span span, String column) {
    if (column.equals(Column.SPAN.zh())) {
      return Integer.toString(span.months());
    }
    if (column.equals(Column.START.zh())) {
      return Vocabulary.wordOf(span.start());
    }
    return span.stacking().zh();
  }
}

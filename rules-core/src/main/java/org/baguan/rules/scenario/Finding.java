package org.baguan.rules.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.engine.RuleEngine.Holding;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.table.ScenarioTable;
import org.baguan.rules.model.Unit;

/** Says what a pack finds in the columns of a scenario. */
final class Finding {

  private static final Type MONTHS = new Type.Whole(Unit.MONTHS);

  private Finding() {}

  /** Returns what was found: the outcome, and whether some rules hold. */
  static Map<String, String> of(Found found, List<String> ids) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (!found.outcome().isEmpty()) {
      columns.put(Column.OUTCOME.zh(), found.outcome());
    }
    if (found.step() == Step.SCORING) {
      points(found, ids).ifPresent(points -> columns.put(Column.POINTS.zh(), points));
    }
    found.span().ifPresent(span -> {
      columns.put(Column.SPAN.zh(), ScenarioTable.text(span.months(), MONTHS));
      columns.put(Column.START.zh(), Matching.said(span, Column.START.zh()));
      columns.put(Column.STACKING.zh(), Matching.said(span, Column.STACKING.zh()));
    });
    if (found.step() == Step.TENURE) {
      found.shift().ifPresent(months -> columns.put(Column.SHIFT.zh(), Integer.toString(months)));
    }
    put(columns, Column.HOLDS, Expectation.Holds.CERTAINLY, found, ids);
    put(columns, Column.FAILS, Expectation.Holds.NOT, found, ids);
    put(columns, Column.OPEN, Expectation.Holds.POSSIBLY, found, ids);
    return columns;
  }

  private static void put(Map<String, String> columns, Column column, Expectation.Holds holds, Found found, List<String> ids) {
    List<String> so = ids.stream().filter(id -> found.holds(id) == holds).toList();
    if (!so.isEmpty()) {
      columns.put(column.zh(), String.join("、", so));
    }
  }

  /** The points of the items of these rules, as far as they are settled. */
  private static Optional<String> points(Found found, List<String> ids) {
    List<String> said =
        found.holding().stream()
            .map(Holding::rule)
            .filter(rule -> ids.contains(rule.id()) && rule.conclusion() instanceof Conclusion.Points)
            .map(rule -> ((Conclusion.Points) rule.conclusion()).item())
            .distinct()
            .flatMap(item -> found.points(item).stream().map(points -> item + "=" + points.toPlainString()))
            .toList();
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join("、", said));
  }
}

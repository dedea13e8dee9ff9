package org.baguan.rules.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.table.ScenarioTable;
import org.baguan.rules.language.table.ScenarioTable.Cell;
import org.baguan.rules.model.PeriodStart;
import org.baguan.rules.model.Unit;

/** Understands what scenarios of a step expect. */
final class ExpectationReader {

  private static final Type MONTHS = new Type.Whole(Unit.MONTHS);
  private static final Type DAY = new Type.Day();
  private static final Type NUMBER = new Type.Decimal();
  private static final Type COUNT = new Type.Whole(Unit.COUNT);

  private final Step step;
  private final List<String> ids;
  private final List<String> items;
  private final Consumer<Problem> problems;

  ExpectationReader(RuleTree tree, Step step, Consumer<Problem> problems) {
    this.step = step;
    this.problems = problems;
    this.ids = tree.rules(step).stream().map(Rule::id).distinct().toList();
    this.items = tree.rules(Step.SCORING).stream().map(Rule::conclusion).filter(Conclusion.Points.class::isInstance).map(points -> ((Conclusion.Points) points).item()).distinct().toList();
  }

  /** Returns what a row expects; what cannot be read is told and left out. */
  List<Expectation> read(Map<Column, Cell> said) {
    List<Expectation> expected = new ArrayList<>();
    for (Column column : Column.expected(step)) {
      Cell cell = said.get(column);
      if (cell != null) {
        read(column, cell).ifPresent(expected::add);
      }
    }
    return expected;
  }

  private Optional<? extends Expectation> read(Column column, Cell cell) {
    return switch (column) {
      case OUTCOME -> outcome(cell);
      case HOLDS -> rules(Expectation.Holds.CERTAINLY, cell);
      case FAILS -> rules(Expectation.Holds.NOT, cell);
      case OPEN -> rules(Expectation.Holds.POSSIBLY, cell);
      case POINTS -> points(cell);
      case SPAN -> value(cell, column, MONTHS).map(months -> new Expectation.OfSpan(column.zh(), months.toString(), cell.place()));
      case START -> word(cell, column, Arrays.stream(PeriodStart.values()).map(Vocabulary::wordOf).toList());
      case STACKING -> Optional.of(new Expectation.OfSpan(column.zh(), cell.text(), cell.place()));
      case LAST_DAY -> value(cell, column, DAY).map(day -> new Expectation.LastDay((LocalDate) day, cell.place()));
      case SHIFT -> value(cell, column, COUNT).map(months -> new Expectation.Shift((Integer) months, cell.place()));
      default -> Optional.empty();
    };
  }

  private Optional<Expectation> outcome(Cell cell) {
    List<String> permitted = outcomes();
    List<String> words = List.of(cell.text().split("[、,，]"));
    if (!permitted.containsAll(words) || words.size() > 1 && (step != Step.TRACKING || words.contains("无"))) {
      problems.accept(ScenarioProblems.unexpectable(cell, Column.OUTCOME, permitted));
      return Optional.empty();
    }
    List<String> ordered = permitted.stream().filter(words::contains).toList();
    return Optional.of(new Expectation.Outcome(String.join("、", ordered), cell.place()));
  }

  private List<String> outcomes() {
    return switch (step) {
      case COMPLIANCE -> List.of("接受", "待定", "退回");
      case ELIGIBILITY -> List.of("符合", "须说明", "待定", "不符合");
      case TRACKING -> with(step.verdicts(), "无");
      case OUTCOME -> with(step.verdicts(), "待定");
      default -> step.verdicts();
    };
  }

  private static List<String> with(List<String> verdicts, String other) {
    List<String> all = new ArrayList<>(verdicts);
    all.add(other);
    return all;
  }

  private Optional<Expectation> rules(Expectation.Holds holds, Cell cell) {
    List<Expectation.OfRule> named = new ArrayList<>();
    for (String part : ScenarioTable.folded(cell.text()).split("[、,\\s]+")) {
      int bracket = part.indexOf('(');
      String id = bracket < 0 ? part : part.substring(0, bracket);
      Optional<String> conclusion = bracket < 0 ? Optional.empty() : Optional.of(part.substring(bracket + 1).replace(")", ""));
      if (!ids.contains(id)) {
        problems.accept(ScenarioProblems.unknownRule(cell.place(), id, step, ids));
      } else if (conclusion.isPresent() && !step.verdicts().contains(conclusion.get())) {
        problems.accept(ScenarioProblems.unexpectable(new Cell(conclusion.get(), cell.place()), Column.OUTCOME, step.verdicts()));
      } else {
        named.add(new Expectation.OfRule(id, conclusion));
      }
    }
    return named.isEmpty() ? Optional.empty() : Optional.of(new Expectation.OfRules(holds, named, cell.place()));
  }

  private Optional<Expectation> points(Cell cell) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    for (String part : cell.text().split("[、，,]")) {
      int sign = ScenarioTable.folded(part).indexOf('=');
      String item = sign < 0 ? part.strip() : part.substring(0, sign).strip();
      if (!items.contains(item)) {
        problems.accept(ScenarioProblems.unknownItem(cell.place(), item, items));
        continue;
      }
      value(new Cell(sign < 0 ? "" : part.substring(sign + 1), cell.place()), Column.POINTS, NUMBER).ifPresent(value -> points.put(item, (BigDecimal) value));
    }
    return points.isEmpty() ? Optional.empty() : Optional.of(new Expectation.Points(points, cell.place()));
  }

  private Optional<Expectation> word(Cell cell, Column column, List<String> permitted) {
    if (!permitted.contains(cell.text())) {
      problems.accept(ScenarioProblems.unexpectable(cell, column, permitted));
      return Optional.empty();
    }
    return Optional.of(new Expectation.OfSpan(column.zh(), cell.text(), cell.place()));
  }

  private Optional<Comparable<?>> value(Cell cell, Column column, Type type) {
    Optional<Comparable<?>> value = ScenarioTable.value(cell.text(), type);
    if (value.isEmpty()) {
      problems.accept(ScenarioProblems.unknownValue(cell.text(), cell.place(), column.zh(), type));
    }
    return value;
  }
}

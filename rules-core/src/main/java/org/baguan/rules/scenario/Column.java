package org.baguan.rules.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.table.ScenarioTable;

/** A column of a scenario that says nothing of its subject: its name, what is expected, and where that is from. */
enum Column {
  NAME("案例", "scenario"),
  BASIS("依据", "basis"),
  OUTCOME("结论", "conclusion", Step.COMPLIANCE, Step.ELIGIBILITY, Step.REVIEW, Step.OUTCOME, Step.TRACKING),
  POINTS("得分", "points", Step.SCORING),
  SPAN("影响期", "period", Step.PERIOD),
  START("起算", "start", Step.PERIOD),
  STACKING("叠加", "stacking", Step.PERIOD),
  LAST_DAY("末日", "last day", Step.PERIOD),
  SHIFT("折算月数", "months added", Step.TENURE),
  HOLDS("成立", "holds", Step.values()),
  FAILS("不成立", "does not hold", Step.values()),
  OPEN("待定", "undetermined", Step.values()),
  ORIGIN("来源", "origin");

  private final String zh;
  private final String en;
  private final List<Step> steps;

  Column(String zh, String en, Step... steps) {
    this.zh = zh;
    this.en = en;
    this.steps = List.of(steps);
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  /** Returns whether it says what is expected of a subject of a step. */
  boolean expects(Step step) {
    return steps.contains(step);
  }

  /** Returns the columns that say what is expected of a subject of a step. */
  static List<Column> expected(Step step) {
    return Arrays.stream(values()).filter(column -> column.expects(step)).toList();
  }

  /** Returns the column that a header names, of those that scenarios of a step may have. */
  static Optional<Column> named(String header, Step step) {
    return Arrays.stream(values())
        .filter(column -> column.steps.isEmpty() || column.expects(step))
        .filter(column -> ScenarioTable.same(column.zh, header) || ScenarioTable.same(column.en, header))
        .findFirst();
  }
}

package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baguan.rules.language.Conclusion.Joining;
import org.baguan.rules.language.Conclusion.Span;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Table;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.PeriodStart;
import org.baguan.rules.model.Undetermined;
import org.jspecify.annotations.Nullable;

/** Finds for one measure the row of 影响期 that governs it, its start and its length. Safe to share between threads. */
final class Spans {

  private static final List<Undetermined> NO_ROW =
      List.of(new Undetermined("影响期", "没有适用的影响期", "影响期", List.of("无适用行"), "", Mark.A, ""));

  private final Firings firings;
  private final Map<String, Table.MonthEnd> monthEnds = new HashMap<>();

  Spans(RuleTree tree, Firings firings) {
    this.firings = firings;
    for (Table table : tree.tables()) {
      if (table.step() == Step.PERIOD) {
        table.rules().forEach(key -> monthEnds.put(key, table.monthEnd()));
      }
    }
  }

  /**
   * One measure, and what is known of its period.
   *
   * @param rule the row that governs it; null when not exactly one certainly does
   * @param start the first day, included; null when it is unknown
   * @param months the row's months, by which the period is computed; null when it is unknown
   * @param stated the months that the decision states; null where it states none
   * @param open why the period is unknown; empty when it is known
   */
  record Known(
      Measure measure,
      @Nullable Rule rule,
      @Nullable LocalDate start,
      @Nullable Integer months,
      @Nullable Integer stated,
      Table.MonthEnd monthEnd,
      List<Undetermined> open) {

    Span span() {
      return (Span) Objects.requireNonNull(rule).conclusion();
    }

    /** Returns whether the decision ought to state the period, if it joins an earlier one, and does not. */
    boolean unstated() {
      return rule != null && span().stacking().joining() == Joining.STATED && stated == null;
    }

    /** Returns this one with its period open for want of the months that the decision states. */
    Known withoutStatedMonths() {
      return unknown(
          measure, rule, List.of(Firings.undetermined(Objects.requireNonNull(rule), List.of("决定载明月数"))));
    }

    /** Returns the months that govern: the stated before the computed (S-30). */
    int governing() {
      return stated != null ? stated : Objects.requireNonNull(months);
    }
  }

  /** Returns what is known of the period of a measure. */
  Known of(Measure measure) {
    Fired fired = firings.fire(Step.PERIOD, measure);
    if (!fired.unique()) {
      return unknown(measure, null, unsettled(measure, fired));
    }
    Rule rule = fired.certain().get(0);
    Span span = (Span) rule.conclusion();
    LocalDate start = start(measure, span.start());
    if (measure.system() == null) {
      return unknown(measure, rule, List.of(Firings.undetermined(rule, List.of("处分体系"))));
    }
    if (start == null) {
      return unknown(measure, rule, List.of(Firings.undetermined(rule, List.of(label(span.start())))));
    }
    Table.MonthEnd monthEnd = monthEnds.getOrDefault(rule.key(), Table.MonthEnd.CLAMP);
    return new Known(measure, rule, start, span.months(), measure.statedMonths(), monthEnd, List.of());
  }

  private static Known unknown(Measure measure, @Nullable Rule rule, List<Undetermined> open) {
    return new Known(measure, rule, null, null, null, Table.MonthEnd.CLAMP, open);
  }

  /** No row may hold, or several hold: nobody can say which; else the rows that may, each with what is missing. */
  private static List<Undetermined> unsettled(Measure measure, Fired fired) {
    if (!fired.possible().isEmpty()) {
      return fired.open();
    }
    if (fired.certain().isEmpty()) {
      return NO_ROW;
    }
    return fired.certain().stream().map(rule -> Firings.undetermined(rule, List.of("多行同时适用"))).toList();
  }

  private static @Nullable LocalDate start(Measure measure, PeriodStart start) {
    return switch (start) {
      case DECISION -> measure.decidedOn();
      case APPROVAL -> measure.approvedOn();
      case RESTORATION -> measure.restoredOn();
    };
  }

  private static String label(PeriodStart start) {
    return switch (start) {
      case DECISION -> "处理决定日期";
      case APPROVAL -> "批准日期";
      case RESTORATION -> "恢复权利日期";
    };
  }
}

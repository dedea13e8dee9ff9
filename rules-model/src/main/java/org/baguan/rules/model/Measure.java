package org.baguan.rules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A sanction or measure that a person received. Subject of the influence periods. */
@Label(zh = "处理处分")
public record Measure(
    String id,
    @Term(zh = "处分体系", source = Source.REVIEWING_DEPARTMENT) @Nullable MeasureSystem system,
    @Term(zh = "种类", source = Source.REVIEWING_DEPARTMENT) @Nullable MeasureKind kind,
    @Term(zh = "处理决定日期", source = Source.REVIEWING_DEPARTMENT) @Nullable LocalDate decidedOn,
    @Term(zh = "批准日期", source = Source.REVIEWING_DEPARTMENT) @Nullable LocalDate approvedOn,
    @Term(zh = "恢复权利日期", source = Source.REVIEWING_DEPARTMENT) @Nullable LocalDate restoredOn,
    @Term(zh = "行为终止日期", source = Source.REVIEWING_DEPARTMENT) @Nullable LocalDate actsEndedOn,
    @Term(zh = "决定载明月数", unit = Unit.MONTHS, source = Source.REVIEWING_DEPARTMENT) @Nullable Integer statedMonths,
    @Term(zh = "监委作出", source = Source.REVIEWING_DEPARTMENT) @Nullable Boolean bySupervisor,
    @Term(zh = "从事管理", source = Source.REVIEWING_DEPARTMENT) @Nullable Boolean management,
    @Term(zh = "原职级", source = Source.REVIEWING_DEPARTMENT) @Nullable Level formerLevel,
    @Term(zh = "期满影响使用", source = Source.ORGANISATION_DEPARTMENT, changeable = true) @Nullable Boolean stillAffectsUse,
    @Term(zh = "影响期末日", source = Source.DERIVED, from = {"处分体系", "种类", "处理决定日期", "批准日期", "恢复权利日期"}) @Nullable LocalDate periodEnd,
    @Term(zh = "研判基准日", source = Source.DERIVED) @Nullable LocalDate asOf) {


  /** Returns the whole months since the decision. */
  @Term(zh = "决定后已历月数", unit = Unit.MONTHS, source = Source.DERIVED, changeable = true, from = "处理决定日期")
  public @Nullable Integer monthsSinceDecision() {
    return WholeMonths.between(decidedOn, asOf);
  }

  /** Returns this measure with the last day, included, of its influence period; null when it is undetermined. */
  public Measure ending(@Nullable LocalDate lastDay) {
    return new Measure(
        id, system, kind, decidedOn, approvedOn, restoredOn, actsEndedOn, statedMonths, bySupervisor, management,
        formerLevel, stillAffectsUse, lastDay, asOf);
  }

  /** Returns this measure as it is judged on a day. */
  public Measure on(LocalDate day) {
    return new Measure(
        id, system, kind, decidedOn, approvedOn, restoredOn, actsEndedOn, statedMonths, bySupervisor, management,
        formerLevel, stillAffectsUse, periodEnd, day);
  }
}

package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A newly appointed official, or an inspected unit, under tracking. */
@Label(zh = "跟踪对象")
public record Tracked(
    String id,
    @Term(zh = "跟踪对象", source = Source.DERIVED) @Nullable TrackedKind kind,
    @Term(zh = "履职评价", changeable = true) @Nullable Performance performance,
    @Term(zh = "问题线索", source = Source.ORGANISATION_DEPARTMENT) @Nullable List<Lead> leads,
    @Term(zh = "监督检查", source = Source.ORGANISATION_DEPARTMENT) @Nullable List<Inspection> inspections,
    @Term(zh = "须补训", source = Source.DERIVED) @Nullable Boolean trainingOwed,
    @Term(zh = "任职日期", source = Source.ORGANISATION_DEPARTMENT) @Nullable LocalDate appointedOn,
    @Term(zh = "因健康离岗一年以上") @Nullable Boolean unfitForHealth,
    @Term(zh = "研判基准日", source = Source.DERIVED) @Nullable LocalDate asOf) {

  /** Copies the lists. */
  public Tracked {
    leads = leads == null ? null : List.copyOf(leads);
    inspections = inspections == null ? null : List.copyOf(inspections);
  }

  /** Returns the whole months since the appointment. */
  @Term(zh = "任职已历月数", unit = Unit.MONTHS, source = Source.DERIVED, changeable = true, from = "任职日期")
  public @Nullable Integer monthsOnPost() {
    return WholeMonths.between(appointedOn, asOf);
  }
}

package org.baguan.rules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an inspection saw in one unit. */
@Label(zh = "监督检查")
public record Inspection(
    String unit,
    @Term(zh = "检查类别", source = Source.ORGANISATION_DEPARTMENT) @Nullable InspectionKind kind,
    @Term(zh = "检查日期", source = Source.ORGANISATION_DEPARTMENT) @Nullable LocalDate inspectedOn,
    @Term(zh = "选任程序规范", source = Source.ORGANISATION_DEPARTMENT) @Nullable Boolean procedureRegular,
    @Term(zh = "民主测评满意率", source = Source.ORGANISATION_DEPARTMENT) @Nullable BigDecimal satisfaction) {

  /** Takes the number over as it is, and nothing else of its class. */
  public Inspection {
    satisfaction = Plain.decimal(satisfaction);
  }
}

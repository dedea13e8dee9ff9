package org.baguan.rules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One question to one department about one person: person, department, focus. Its reply's terms are absent until it is answered. Subject of the joint review. */
@Label(zh = "征求意见")
public record Inquiry(
    String person,
    @Term(zh = "部门", codes = "部门", source = Source.DERIVED) String department,
    @Term(zh = "审查重点", codes = "审查重点", source = Source.DERIVED) String focus,
    @Term(zh = "允许答不涉及", source = Source.DERIVED) @Nullable Boolean notApplicableAllowed,
    @Term(zh = "答复类别", source = Source.REVIEWING_DEPARTMENT, changeable = true) @Nullable Finding finding,
    @Term(zh = "答复日期", source = Source.REVIEWING_DEPARTMENT, changeable = true) @Nullable LocalDate answeredOn,
    @Term(zh = "答复后有新情况", source = Source.DERIVED) @Nullable Boolean laterEvent,
    @Term(zh = "研判基准日", source = Source.DERIVED) @Nullable LocalDate asOf) {


  /** Returns the whole months since the answer. */
  @Term(zh = "答复已历月数", unit = Unit.MONTHS, source = Source.DERIVED, changeable = true, from = "答复日期")
  public @Nullable Integer monthsSinceAnswer() {
    return WholeMonths.between(answeredOn, asOf);
  }
}

package org.baguan.rules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An annual appraisal. Subject of the conversion of tenure. */
@Label(zh = "年度考核")
public record Appraisal(
    @Term(zh = "年度") @Nullable Integer year,
    @Term(zh = "等次") @Nullable AppraisalGrade grade,
    @Term(zh = "任期内", source = Source.DERIVED, from = "年度") @Nullable Boolean withinTenure,
    @Term(zh = "研判基准日", source = Source.DERIVED) @Nullable LocalDate asOf) {


  /** Returns this appraisal as it bears on a tenure on a day. */
  public Appraisal within(@Nullable Boolean tenure, LocalDate day) {
    return new Appraisal(year, grade, tenure, day);
  }
}

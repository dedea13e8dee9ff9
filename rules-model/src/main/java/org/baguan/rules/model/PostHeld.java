package org.baguan.rules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post that a person held or holds. */
@Label(zh = "任职经历")
public record PostHeld(
    @Term(zh = "职务") @Nullable String title,
    @Term(zh = "职级") @Nullable Level level,
    @Term(zh = "任职日期") @Nullable LocalDate from,
    @Term(zh = "离任日期") @Nullable LocalDate until,
    @Term(zh = "现任") @Nullable Boolean current,
    @Term(zh = "基层") @Nullable Boolean grassroots,
    @Term(zh = "挂职") @Nullable Boolean secondment,
    @Term(zh = "职责变动大或明确分工兼职") @Nullable Boolean countsTwice) {


  /** Returns the whole months on the post; null while it is held or when a date is not supplied. */
  @Term(zh = "任职月数", unit = Unit.MONTHS, source = Source.DERIVED, from = {"任职日期", "离任日期"})
  public @Nullable Integer months() {
    return WholeMonths.between(from, until);
  }

  /**
   * Returns for how many posts this one counts: a secondment of half a year or more for one, a shorter
   * one for none; a post whose duties changed greatly, or with a concurrent post of clear division,
   * for two (official Q&amp;A on the 2019 text of 条例, no. 14).
   */
  @Term(zh = "计为任职数", unit = Unit.COUNT, source = Source.DERIVED, from = {"挂职", "任职日期", "离任日期", "职责变动大或明确分工兼职"})
  public @Nullable Integer countedAs() {
    if (secondment == null) {
      return null;
    }
    if (secondment) {
      Integer months = months();
      return months == null ? null : Integer.valueOf(months >= 6 ? 1 : 0);
    }
    return countsTwice == null ? null : Integer.valueOf(countsTwice ? 2 : 1);
  }
}

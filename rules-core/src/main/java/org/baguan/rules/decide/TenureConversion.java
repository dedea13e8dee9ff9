package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.List;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.WholeMonths;
import org.jspecify.annotations.Nullable;

/**
 * Converts a tenure by the annual appraisals within it (职级并行规定 18 to 21). Safe to share between
 * threads.
 */
final class TenureConversion {

  private final Firings firings;
  private final boolean converts;

  TenureConversion(RuleTree tree, Firings firings) {
    this.firings = firings;
    this.converts = !tree.rules(Step.TENURE).isEmpty();
  }

  /**
   * Returns an appraisal as it bears on a tenure: within it when 31 December of its year lies on or after
   * the tenure's first day and the year is not after that of the as-of date; unknown when the year or the
   * first day is.
   */
  static Appraisal placed(Appraisal appraisal, @Nullable LocalDate since, LocalDate asOf) {
    Integer year = appraisal.year();
    Boolean within =
        year == null || since == null
            ? null
            : Boolean.valueOf(!LocalDate.of(year, 12, 31).isBefore(since) && year <= asOf.getYear());
    return appraisal.within(within, asOf);
  }

  /**
   * Returns the whole months of a tenure with what its appraisals add or take off.
   *
   * @param appraisals the appraisals, placed; null when nobody supplied them
   * @return null when the first day or the appraisals are absent, when a row is undetermined, and where the
   *     pack converts nothing
   */
  @Nullable Integer converted(@Nullable List<Appraisal> appraisals, @Nullable LocalDate since, LocalDate asOf) {
    Integer months = WholeMonths.between(since, asOf);
    if (!converts || appraisals == null || months == null) {
      return null;
    }
    int sum = months;
    for (Appraisal appraisal : appraisals) {
      Fired fired = firings.fire(Step.TENURE, appraisal);
      if (!fired.possible().isEmpty()) {
        return null;
      }
      for (Rule rule : fired.certain()) {
        sum += ((Conclusion.Shift) rule.conclusion()).months();
      }
    }
    return sum;
  }
}

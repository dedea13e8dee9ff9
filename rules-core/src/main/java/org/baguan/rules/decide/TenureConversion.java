package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
   * Returns the whole months of a tenure with what its appraisals add or take off. What is taken off for a
   * year is at most the months of that year within the tenure.
   *
   * @param appraisals the appraisals, placed; null when nobody supplied them
   * @return null when the first day or the appraisals are absent, when a whole calendar year of the tenure
   *     before the as-of date's has no appraisal (every counted year must be 称职 or better; 职级并行规定 18),
   *     when a row is undetermined, and where the pack converts nothing
   */
  @Nullable Integer converted(@Nullable List<Appraisal> appraisals, @Nullable LocalDate since, LocalDate asOf) {
    if (!converts) {
      return null;
    }
    Integer months = WholeMonths.between(since, asOf);
    if (appraisals == null || since == null || months == null || lacksYear(appraisals, since, asOf)) {
      return null;
    }
    int sum = months;
    for (Appraisal appraisal : appraisals) {
      Fired fired = firings.fire(Step.TENURE, appraisal);
      if (!fired.possible().isEmpty()) {
        return null;
      }
      for (Rule rule : fired.certain()) {
        int shift = ((Conclusion.Shift) rule.conclusion()).months();
        sum += Math.max(shift, -monthsWithin(appraisal, since, asOf));
      }
    }
    return sum;
  }

  private static boolean lacksYear(List<Appraisal> appraisals, LocalDate since, LocalDate asOf) {
    Set<Integer> appraised = new HashSet<>();
    appraisals.forEach(a -> appraised.add(a.year()));
    int first = since.getDayOfYear() == 1 ? since.getYear() : since.getYear() + 1;
    return IntStream.range(first, asOf.getYear()).anyMatch(year -> !appraised.contains(year));
  }

  private static int monthsWithin(Appraisal appraisal, LocalDate since, LocalDate asOf) {
    if (appraisal.year() == null) {
      return 0;
    }
    LocalDate from = LocalDate.of(appraisal.year(), 1, 1);
    LocalDate until = from.plusYears(1);
    Integer months =
        WholeMonths.between(from.isBefore(since) ? since : from, until.isAfter(asOf) ? asOf : until);
    return months == null ? 0 : Math.max(0, months);
  }
}

package org.baguan.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whole months are what their definition says: the greatest n such that the start n months on is not after the end. */
class WholeMonthsTest {

  private static void requireDefinition(LocalDate start, LocalDate end) {
    int months = WholeMonths.between(start, end);

    assertThat(start.plusMonths(months)).as("%s to %s: %s months", start, end, months).isBeforeOrEqualTo(end);
    assertThat(start.plusMonths(months + 1L)).as("%s to %s: %s months", start, end, months).isAfter(end);
  }

  @Test
  void they_are_as_defined_for_every_day_of_three_years_and_back() {
    LocalDate first = LocalDate.of(2023, 1, 1);
    List<LocalDate> days = first.datesUntil(LocalDate.of(2026, 1, 1)).toList();
    SplittableRandom random = new SplittableRandom(20261127);
    for (LocalDate start : days) {
      for (int i = 0; i < 200; i++) {
        requireDefinition(start, days.get(random.nextInt(days.size())));
      }
      for (int month = 0; month < 36; month++) {
        LocalDate last = first.plusMonths(month + 1L).minusDays(1);
        requireDefinition(start, last);
        requireDefinition(last, start);
      }
    }
  }

  @Test
  void a_month_without_the_starts_day_is_whole_with_its_last_day() {
    assertThat(WholeMonths.between(LocalDate.of(2024, 2, 29), LocalDate.of(2026, 2, 28))).isEqualTo(24);
    assertThat(WholeMonths.between(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 28))).isEqualTo(0);
    assertThat(WholeMonths.between(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29))).isEqualTo(1);
    assertThat(WholeMonths.between(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 2, 28))).isEqualTo(-1);
  }

  @Test
  void without_a_date_they_are_unknown() {
    assertThat(WholeMonths.between(null, LocalDate.EPOCH)).isNull();
    assertThat(WholeMonths.between(LocalDate.EPOCH, null)).isNull();
  }
}

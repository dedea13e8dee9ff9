package org.baguan.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.decide.PackOnPaper.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import org.baguan.rules.language.Conclusion.Joining;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.MeasureKind;
import org.baguan.rules.model.MeasureSystem;
import org.baguan.rules.model.Period;
import org.baguan.rules.model.PeriodStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

  /** W 6 months, D 12, S 18, R 24 appended with a cap of 48; P 12 and Q 18 appended without; L 12 longest; X stated. */
  private static final Map<String, MeasureKind> KINDS =
      Map.of(
          "W", MeasureKind.WARNING,
          "D", MeasureKind.DEMERIT,
          "S", MeasureKind.SERIOUS_DEMERIT,
          "R", MeasureKind.REMOVAL_FROM_OFFICE,
          "P", MeasureKind.REMOVAL_FROM_PARTY_POSTS,
          "Q", MeasureKind.SERIOUS_WARNING,
          "L", MeasureKind.TRANSFER,
          "X", MeasureKind.DEMOTION);

  /**
   * Each measure: kind, decision, and "=" the months that the decision states. Worked by hand:
   *
   * <p>1: 2024-03-10 + 6 months = free on 2024-09-10, so the last day is the 9th.
   *
   * <p>2, 3: 2023-08-31 + 6 months: February 2024 has 29 days. Clamped, free on the 29th; by 民法典 202 the
   * period ends with the 29th.
   *
   * <p>4, 5: the same a year later, February 2025 with 28 days. 6: 2024-02-29 + 12 months clamps to free on
   * 2025-02-28; 7: with month-end it ends with 2025-02-28. 8: a corresponding day exists, so month-end changes
   * nothing: 2024-02-29 + 6 = free on 2024-08-29.
   *
   * <p>9: W free on 2024-07-10; D decided inside, on 2024-07-09: free on 2024-07-10 + 12 = 2025-07-10. 10: decided
   * on the first free day itself: no joining, 2024-07-10 + 12 from its own start, the same day by chance of
   * dates; so 11 decides on 2024-07-11 and is free on 2025-07-11.
   *
   * <p>12: a chain of three: W 2024-01-10 free 2024-07-10; D inside: free 2025-07-10; W decided 2025-07-01,
   * inside the joined period only: free 2026-01-10.
   *
   * <p>13: the cap: R 2020-01-01 free 2022-01-01; R decided 2021-12-31: free 2024-01-01, which is 48 months from
   * 2020-01-01; D decided 2022-06-01: 2024-01-01 + 12 would be 2025-01-01, the cap keeps 2024-01-01 (its own
   * 12 months from 2022-06-01 have ended by 2023-06-01).
   *
   * <p>14: the cap never takes from a measure's own months: as 13, but R decided 2023-12-31: own months end
   * free on 2025-12-31, later than the cap's 2024-01-01.
   *
   * <p>15: without cap: Q 2020-01-01 free 2021-07-01; Q 2021-01-01 free 2023-01-01; Q 2022-12-31 free
   * 2024-07-01; P 2024-06-30 free 2025-07-01.
   *
   * <p>16: different systems run beside each other: P (party) 2024-01-10 free 2025-01-10, W (state) 2024-01-10
   * free 2024-07-10. 17: the longer beside: L 2024-01-10 free 2025-01-10, L 2024-06-10 free 2025-06-10, each
   * from its own start.
   *
   * <p>18: a stated period governs: W states 12 months, free 2025-01-10. 19: X runs as stated, 20 months:
   * 2024-01-10 free 2025-09-10, not joined to the W before it.
   *
   * <p>20: two on one day are joined in order of id: W free 2024-07-10, then D free 2025-07-10. 21: a joined
   * period crosses February: W 2023-02-28 free 2023-08-28, W inside 2023-08-27 free 2024-02-28. 22: a stated
   * longer first period moves what is joined to it: W states 12: free 2025-01-10, D inside: free 2026-01-10.
   */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "1,  CLAMP, W 2024-03-10, 2024-09-09",
    "2,  CLAMP, W 2023-08-31, 2024-02-28",
    "3,  MONTH_END, W 2023-08-31, 2024-02-29",
    "4,  CLAMP, W 2024-08-31, 2025-02-27",
    "5,  MONTH_END, W 2024-08-31, 2025-02-28",
    "6,  CLAMP, D 2024-02-29, 2025-02-27",
    "7,  MONTH_END, D 2024-02-29, 2025-02-28",
    "8,  MONTH_END, W 2024-02-29, 2024-08-28",
    "9,  CLAMP, W 2024-01-10 D 2024-07-09, 2024-07-09 2025-07-09",
    "10, CLAMP, W 2024-01-10 D 2024-07-10, 2024-07-09 2025-07-09",
    "11, CLAMP, W 2024-01-10 D 2024-07-11, 2024-07-09 2025-07-10",
    "12, CLAMP, W 2024-01-10 D 2024-05-01 W 2025-07-01, 2024-07-09 2025-07-09 2026-01-09",
    "13, CLAMP, R 2020-01-01 R 2021-12-31 D 2022-06-01, 2021-12-31 2023-12-31 2023-12-31",
    "14, CLAMP, R 2020-01-01 R 2021-12-31 R 2023-12-31, 2021-12-31 2023-12-31 2025-12-30",
    "15, CLAMP, Q 2020-01-01 Q 2021-01-01 Q 2022-12-31 P 2024-06-30, 2021-06-30 2022-12-31 2024-06-30 2025-06-30",
    "16, CLAMP, P 2024-01-10 W 2024-01-10, 2025-01-09 2024-07-09",
    "17, CLAMP, L 2024-01-10 L 2024-06-10, 2025-01-09 2025-06-09",
    "18, CLAMP, W 2024-01-10=12, 2025-01-09",
    "19, CLAMP, W 2023-12-01 X 2024-01-10=20, 2024-05-31 2025-09-09",
    "20, CLAMP, W 2024-01-10 D 2024-01-10, 2024-07-09 2025-07-09",
    "21, CLAMP, W 2023-02-28 W 2023-08-27, 2023-08-27 2024-02-27",
    "22, CLAMP, W 2024-01-10=12 D 2024-07-20, 2025-01-09 2026-01-09",
  })
  void the_last_day_is_as_worked_by_hand(int number, String convention, String measures, String lastDays) {
    List<Measure> given = measures(measures);

    List<Period> periods = periods(convention).of(given, day("2026-06-30")).periods();

    assertThat(periods).extracting(p -> p.lastDay().orElseThrow().toString()).containsExactly(lastDays.split(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"W 2024-01-10 D 2024-05-01 W 2025-07-01", "R 2020-01-01 R 2021-12-31 D 2022-06-01 P 2022-01-01"})
  void the_order_in_which_measures_are_given_changes_no_end(String measures) {
    List<Measure> given = measures(measures);
    List<Measure> reversed = new ArrayList<>(given);
    Collections.reverse(reversed);

    List<Measure> ended = periods("CLAMP").of(given, day("2026-06-30")).measures();
    List<Measure> endedReversed = periods("CLAMP").of(reversed, day("2026-06-30")).measures();

    assertThat(endedReversed).containsExactlyInAnyOrderElementsOf(ended);
  }

  @Test
  void a_stated_period_governs_and_the_computed_end_is_shown_beside_it() {
    Period stated = periods("CLAMP").of(measures("W 2024-01-10=12"), day("2026-06-30")).periods().get(0);

    assertThat(stated.lastDay()).contains(day("2025-01-09"));
    assertThat(stated.computedLastDay()).contains(day("2024-07-09"));
    assertThat(stated.reason()).hasValueSatisfying(r -> assertThat(r.conclusion()).isEqualTo("影响期6个月"));
  }

  @Test
  void a_stated_period_that_equals_the_computed_one_shows_nothing_beside_it() {
    Period stated = periods("CLAMP").of(measures("W 2024-01-10=6"), day("2026-06-30")).periods().get(0);

    assertThat(stated.computedLastDay()).isEmpty();
  }

  @Test
  void a_decision_that_joins_an_earlier_period_must_state_what_governs() {
    List<Period> periods = periods("CLAMP").of(measures("W 2024-01-10 X 2024-05-10"), day("2026-06-30")).periods();

    assertThat(periods).extracting(Period::lastDay).as("every end of its system").containsOnly(Optional.empty());
    assertThat(periods.get(1).open())
        .singleElement()
        .satisfies(u -> assertThat(u.missing()).containsExactly("决定载明月数"));
  }

  @Test
  void a_decision_that_joins_none_has_its_rows_months() {
    List<Period> periods = periods("CLAMP").of(measures("W 2024-01-10 X 2024-07-10"), day("2026-06-30")).periods();

    assertThat(periods)
        .extracting(Period::lastDay)
        .containsExactly(Optional.of(day("2024-07-09")), Optional.of(day("2026-07-09")));
  }

  @Test
  void a_measure_without_a_start_leaves_every_end_of_its_system_open_and_no_other() {
    Measure undated = measures("Q 2024-01-10").get(0);
    Measure unapproved =
        new Measure(
            "M9", undated.system(), undated.kind(), undated.decidedOn(), null, null, null, null, null, null, null, null,
            null, null);
    List<Measure> given = new ArrayList<>(measures("P 2024-03-10 W 2024-03-10"));
    given.add(unapproved);

    List<Period> periods = periods("CLAMP").of(given, day("2026-06-30")).periods();

    assertThat(periods).extracting(p -> p.lastDay().isPresent()).containsExactly(false, true, false);
    assertThat(periods.get(0).open().get(0).missing()).containsExactly("同一处分体系的其他处理处分：批准日期");
    assertThat(periods.get(2).open().get(0).missing()).containsExactly("批准日期");
  }

  @Test
  void a_measure_of_unknown_system_leaves_every_end_open() {
    Measure known = measures("W 2024-03-10").get(0);
    Measure unknown = Persons.measure("M9", null, MeasureKind.DEMERIT, "2024-04-01");

    List<Period> periods = periods("CLAMP").of(List.of(known, unknown), day("2026-06-30")).periods();

    assertThat(periods).extracting(Period::lastDay).allSatisfy(last -> assertThat(last).isEmpty());
  }

  @Test
  void a_measure_to_which_no_row_applies_has_no_end_and_says_so() {
    Measure reprimand = Persons.measure("M1", MeasureSystem.REPRIMAND, MeasureKind.REPRIMAND, "2024-03-10");

    Period period = periods("CLAMP").of(List.of(reprimand), day("2026-06-30")).periods().get(0);

    assertThat(period.lastDay()).isEmpty();
    assertThat(period.open().get(0).missing()).containsExactly("无适用行");
  }

  @Test
  void a_measure_of_unknown_kind_is_open_with_the_rows_that_may_apply() {
    Measure unknown = Persons.measure("M1", MeasureSystem.STATE, null, "2024-03-10");

    Period period = periods("CLAMP").of(List.of(unknown), day("2026-06-30")).periods().get(0);

    assertThat(period.open()).hasSize(KINDS.size()).allSatisfy(u -> assertThat(u.missing()).containsExactly("种类"));
  }

  @Test
  void a_list_of_measures_that_nobody_supplied_stays_absent() {
    assertThat(periods("CLAMP").of(null, day("2026-06-30")).measures()).isNull();
  }

  private static Periods periods(String convention) {
    PackOnPaper pack =
        new PackOnPaper()
            .period("S-W", KINDS.get("W"), 6, PeriodStart.DECISION, Joining.APPENDED, 48)
            .period("S-D", KINDS.get("D"), 12, PeriodStart.DECISION, Joining.APPENDED, 48)
            .period("S-S", KINDS.get("S"), 18, PeriodStart.DECISION, Joining.APPENDED, 48)
            .period("S-R", KINDS.get("R"), 24, PeriodStart.DECISION, Joining.APPENDED, 48)
            .period("S-P", KINDS.get("P"), 12, PeriodStart.APPROVAL, Joining.APPENDED, 0)
            .period("S-Q", KINDS.get("Q"), 18, PeriodStart.APPROVAL, Joining.APPENDED, 0)
            .period("S-L", KINDS.get("L"), 12, PeriodStart.DECISION, Joining.LONGEST, 0)
            .period("S-X", KINDS.get("X"), 24, PeriodStart.DECISION, Joining.STATED, 0);
    PackOnPaper with = convention.equals("CLAMP") ? pack : pack.monthEnd();
    return new Periods(with.tree(), with.firings());
  }

  private static List<Measure> measures(String written) {
    List<Measure> measures = new ArrayList<>();
    String[] words = written.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      String[] dated = words[i + 1].split("=");
      MeasureSystem system =
          "PQ".contains(words[i])
              ? MeasureSystem.PARTY
              : words[i].equals("L") ? MeasureSystem.ORGANISATIONAL : MeasureSystem.STATE;
      Integer stated = dated.length > 1 ? Integer.valueOf(dated[1]) : null;
      measures.add(Persons.measure("M" + i / 2, system, KINDS.get(words[i]), dated[0], stated));
    }
    return measures;
  }
}

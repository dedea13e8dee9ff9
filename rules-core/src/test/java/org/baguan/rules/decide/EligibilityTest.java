package org.baguan.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.decide.PackOnPaper.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Conduct;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.Justification;
import org.baguan.rules.model.MeasureKind;
import org.baguan.rules.model.MeasureSystem;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.PeriodStart;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

  private static final LocalDate DAY = day("2025-06-30");

  @Test
  void an_application_with_a_defect_is_returned_with_its_reason_and_one_with_a_missing_fact_is_open() {
    Decisions decisions = PackOnPaper.small().decisions();

    Compliance returned = decisions.check(Persons.application("P-1"), DAY);
    Compliance accepted = decisions.check(Persons.application("P-1", "P-2"), DAY);
    Compliance open =
        decisions.check(
            new org.baguan.rules.model.Application("A", "U-1", Persons.POST, 1, null, null, null, null), DAY);

    assertThat(returned).isInstanceOf(Compliance.Returned.class);
    assertThat(returned.defects()).singleElement().satisfies(r -> assertThat(r.text()).isEqualTo("因为C-1"));
    assertThat(accepted).isInstanceOf(Compliance.Accepted.class);
    assertThat(open).isInstanceOf(Compliance.Open.class);
    assertThat(open.open().get(0).missing()).containsExactly("建议人选数");
  }

  @Test
  void who_has_nothing_against_them_is_eligible() {
    assertThat(of(Persons.fit("P-1", 90))).isInstanceOf(Eligibility.Eligible.class);
  }

  @Test
  void an_obstacle_wins_over_what_is_missing_and_everything_is_told() {
    Official person =
        Persons.fit("P-1", 90)
            .with(new Conduct(false, false, false, false, null, true))
            .with(new Career(null, null, null, null, null, null, null, null, null, null, null, null));

    Eligibility found = of(person);

    assertThat(found).isInstanceOf(Eligibility.Ineligible.class);
    assertThat(found.findings().obstacles()).extracting(Reason::rule).containsExactly("E-1");
    assertThat(found.findings().open()).extracting(Undetermined::rule).containsExactly("E-2");
    assertThat(found.findings().open().get(0).missing()).containsExactly("身体条件能正常履职");
    assertThat(found.findings().openDuties()).extracting(Undetermined::rule).containsExactly("E-3");
  }

  @Test
  void an_undetermined_rebuttable_condition_leaves_the_outcome_open() {
    Official person = Persons.fit("P-1", 90).with((Career) null);

    assertThat(of(person)).isInstanceOf(Eligibility.Open.class);
  }

  @Test
  void an_undetermined_condition_wins_over_one_to_justify() {
    Official person = Persons.unfitForWork("P-1", 90).with((Conduct) null);

    Eligibility found = of(person);

    assertThat(found).isInstanceOf(Eligibility.Open.class);
    assertThat(found.findings().rebuttables()).extracting(Reason::rule).containsExactly("E-2");
  }

  @Test
  void a_duty_blocks_nothing() {
    Eligibility found = of(Persons.untrained("P-1", 90));

    assertThat(found).isInstanceOf(Eligibility.Eligible.class);
    assertThat(found.findings().duties()).extracting(Reason::text).containsExactly("因为E-3");
  }

  @Test
  void a_justification_answers_the_condition_of_its_person_and_rule_only() {
    Official person = Persons.unfitForWork("P-1", 90);

    assertThat(of(person)).isInstanceOf(Eligibility.Justify.class);
    assertThat(of(person, justified("P-2", "E-2"))).isInstanceOf(Eligibility.Justify.class);
    assertThat(of(person, justified("P-1", "E-1"))).isInstanceOf(Eligibility.Justify.class);
    Eligibility answered = of(person, justified("P-1", "E-2"));
    assertThat(answered).isInstanceOf(Eligibility.Eligible.class);
    assertThat(answered.findings().justified())
        .extracting(Findings.Justified::justification)
        .containsExactly(justified("P-1", "E-2"));
  }

  @Test
  void an_item_below_its_minimum_is_an_obstacle_at_the_row_of_the_scheme_and_at_the_minimum_is_none() {
    PackOnPaper pack = PackOnPaper.small().scheme("品行", 0, 70).points("N-1", "品行", 0, 60, 69).points("N-2", "品行", 60, 101, 70);

    Eligibility below = of(pack, Persons.fit("P-1", 59));
    Eligibility at = of(pack, Persons.fit("P-1", 60));

    assertThat(below).isInstanceOf(Eligibility.Ineligible.class);
    assertThat(below.findings().obstacles())
        .containsExactly(
            new Reason(
                "最低分·品行", "品行低于最低分", "不符合", "品行得分69，低于最低分70", "依据",
                org.baguan.rules.model.Mark.A, "schemes.csv!A3"));
    assertThat(at).isInstanceOf(Eligibility.Eligible.class);
  }

  @Test
  void an_undetermined_item_whose_minimum_may_be_missed_leaves_the_outcome_open() {
    PackOnPaper pack = PackOnPaper.small().scheme("品行", 0, 70).points("N-1", "品行", 0, 60, 69).points("N-2", "品行", 60, 101, 70);

    Eligibility found = of(pack, Persons.fit("P-1", null));

    assertThat(found).isInstanceOf(Eligibility.Open.class);
    assertThat(found.findings().open()).extracting(Undetermined::rule).containsExactly("最低分·品行");
    assertThat(found.findings().open().get(0).missing()).containsExactly(PackOnPaper.SKILL);
  }

  @Test
  void a_total_below_its_minimum_is_an_obstacle_and_its_row_is_not_scored() {
    PackOnPaper pack = PackOnPaper.small().scheme(Scheme.TOTAL, 0, 70);

    Eligibility below = of(pack, Persons.fit("P-1", 59));

    assertThat(below.findings().obstacles()).extracting(Reason::text).containsExactly("适岗总分得分40.00，低于最低分70");
    assertThat(of(pack, Persons.fit("P-1", 60))).isInstanceOf(Eligibility.Eligible.class);
  }

  @ParameterizedTest
  @CsvSource({"2024-09-09, Ineligible", "2024-09-10, Eligible"})
  void a_nominee_is_barred_on_the_last_day_of_the_period_and_free_on_the_next(String asOf, String outcome) {
    Official person =
        Persons.fit("P-1", 90)
            .withMeasures(List.of(Persons.measure("M1", MeasureSystem.STATE, MeasureKind.WARNING, "2024-03-10")));

    Eligibility found = found(sanctions(), person, day(asOf));

    assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void a_sanction_without_a_period_leaves_the_outcome_open_and_names_the_end() {
    Official person =
        Persons.fit("P-1", 90)
            .withMeasures(List.of(Persons.measure("M1", MeasureSystem.STATE, MeasureKind.DEMERIT, "2014-03-10")));

    Eligibility found = found(sanctions(), person, DAY);

    assertThat(found).isInstanceOf(Eligibility.Open.class);
    assertThat(found.findings().open().get(0).missing()).containsExactly("处理处分：影响期末日");
  }

  /**
   * Tenure from 2020-05-01 to 2025-06-30 is 61 months. 优秀 +6, 基本称职 -12. The year 2019 ends before the
   * tenure, 2020 ends within it with 8 months of it, 2026 lies after the as-of date. Years not named are 称职.
   */
  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource({
    "'', 61",
    "2021 OUTSTANDING, 67",
    "2021 OUTSTANDING 2022 OUTSTANDING 2023 BARELY_COMPETENT, 61",
    "2019 OUTSTANDING, 61",
    "2020 OUTSTANDING, 67",
    "2020 BARELY_COMPETENT, 53",
    "2026 OUTSTANDING, 61",
    "2023 COMPETENT, 61",
  })
  void the_tenure_is_converted_by_the_appraisals_within_it(String appraisals, int months) {
    assertThat(converted(filled(appraisals(appraisals)), "2020-05-01").adjustedTenure()).isEqualTo(months);
  }

  @Test
  void the_converted_tenure_is_absent_where_an_input_is() {
    assertThat(converted(null, "2020-05-01").adjustedTenure()).isNull();
    assertThat(converted(List.of(), null).adjustedTenure()).isNull();
    assertThat(converted(filled(List.of(new Appraisal(2022, null, null, null))), "2020-05-01").adjustedTenure())
        .isNull();
    assertThat(
            converted(filled(List.of(new Appraisal(null, AppraisalGrade.OUTSTANDING, null, null))), "2020-05-01")
                .adjustedTenure())
        .isNull();
    Candidacy without =
        PackOnPaper.small().decisions().candidacy(Persons.fit("P-1", 90), Persons.nominated("P-1"), Persons.POST, DAY);
    assertThat(without.adjustedTenure()).isNull();
  }

  @Test
  void a_whole_year_of_the_tenure_without_an_appraisal_leaves_it_open() {
    assertThat(converted(appraisals("2021 COMPETENT 2022 COMPETENT 2024 COMPETENT"), "2020-05-01").adjustedTenure())
        .isNull();
    assertThat(converted(appraisals("2022 COMPETENT 2023 COMPETENT 2024 COMPETENT"), "2021-05-01").adjustedTenure())
        .isEqualTo(49);
  }

  private static List<Appraisal> filled(List<Appraisal> named) {
    List<Appraisal> all = new java.util.ArrayList<>(named);
    for (int year = 2021; year <= 2024; year++) {
      int each = year;
      if (named.stream().noneMatch(a -> a.year() != null && a.year() == each)) {
        all.add(new Appraisal(year, AppraisalGrade.COMPETENT, null, null));
      }
    }
    return all;
  }

  private static Candidacy converted(List<Appraisal> appraisals, String since) {
    Nomination nomination =
        new Nomination("P-1", null, false, List.of(), since == null ? null : day(since), null);
    Decisions decisions =
        PackOnPaper.small()
            .rule(
                "T-1", Step.TENURE, new Conclusion.Shift(6),
                PackOnPaper.is(Step.TENURE, "等次", AppraisalGrade.OUTSTANDING), PackOnPaper.is(Step.TENURE, "任期内", true))
            .rule(
                "T-2", Step.TENURE, new Conclusion.Shift(-12),
                PackOnPaper.is(Step.TENURE, "等次", AppraisalGrade.BARELY_COMPETENT), PackOnPaper.is(Step.TENURE, "任期内", true))
            .decisions();
    return decisions.candidacy(Persons.fit("P-1", 90).withAppraisals(appraisals), nomination, Persons.POST, DAY);
  }

  private static List<Appraisal> appraisals(String written) {
    String[] words = written.isEmpty() ? new String[0] : written.split(" ");
    List<Appraisal> appraisals = new java.util.ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      appraisals.add(new Appraisal(Integer.valueOf(words[i]), AppraisalGrade.valueOf(words[i + 1]), null, null));
    }
    return appraisals;
  }

  private static PackOnPaper sanctions() {
    return PackOnPaper.small()
        .period("S-1", MeasureKind.WARNING, 6, PeriodStart.DECISION, Conclusion.Joining.APPENDED, 48)
        .verdict("D-06", Step.ELIGIBILITY, "不符合", PackOnPaper.periodRuns());
  }

  private static Justification justified(String person, String rule) {
    return new Justification(day("2025-06-01"), person, rule, "工作需要", "干部科");
  }

  private static Eligibility of(Official person, Justification... onRecord) {
    JointAssessment assessment = assessment(PackOnPaper.small());
    return assessment
        .contest(person, Persons.nominated(person.id()), Persons.POST, DAY, new OnRecord(Map.of(), List.of(onRecord)))
        .found()
        .eligibility();
  }

  private static Eligibility of(PackOnPaper pack, Official person) {
    return found(pack, person, DAY);
  }

  private static Eligibility found(PackOnPaper pack, Official person, LocalDate day) {
    return assessment(pack)
        .contest(person, Persons.nominated(person.id()), Persons.POST, day, OnRecord.NOTHING)
        .found()
        .eligibility();
  }

  private static JointAssessment assessment(PackOnPaper pack) {
    return new JointAssessment(pack.manifest(), pack.tree(), pack.firings());
  }
}

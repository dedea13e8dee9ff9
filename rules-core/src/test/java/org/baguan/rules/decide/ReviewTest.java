package org.baguan.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.decide.PackOnPaper.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Evidence;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.MeasureKind;
import org.baguan.rules.model.MeasureSystem;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Reply;
import org.baguan.rules.model.ReviewConclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

  private static final Official PERSON = Persons.fit("P-1", 90);

  @Test
  void a_clean_answer_of_every_department_proceeds() {
    ReviewConclusion conclusion = review(PERSON, reply("2025-05-01", Finding.NOTHING_FOUND));

    assertThat(conclusion).isInstanceOf(ReviewConclusion.Proceed.class);
    assertThat(conclusion.reasons()).extracting(Reason::rule).containsExactly("O-3");
    assertThat(conclusion.inquiries().get(0).reasons()).extracting(Reason::rule).containsExactly("R-1");
  }

  @Test
  void a_missing_answer_is_awaited_and_named_and_never_normal() {
    ReviewConclusion conclusion = review(PERSON);

    assertThat(conclusion).isInstanceOf(ReviewConclusion.Await.class);
    assertThat(((ReviewConclusion.Await) conclusion).missing()).containsExactly("P-1：法院：涉法涉诉问题");
    InquiryResult inquiry = conclusion.inquiries().get(0);
    assertThat(inquiry.finding()).isEmpty();
    assertThat(inquiry.conclusion()).isEqualTo("待回复");
    assertThat(inquiry.open()).allSatisfy(u -> assertThat(u.missing()).contains("答复类别"));
  }

  @ParameterizedTest
  @CsvSource({
    "NOTHING_FOUND, 无影响, Proceed",
    "ON_RECORD, 无影响, Proceed",
    "IN_PROGRESS, 待回复, Await",
    "PERSON_NOT_FOUND, 待回复, Await",
    "NOT_APPLICABLE, 待回复, Await",
    "DEFER, 暂缓, Halt",
    "UNSUITABLE, 排除, Halt",
    "BARRED, 排除, Halt",
  })
  void each_kind_of_answer_has_its_consequence(Finding finding, String conclusion, String outcome) {
    ReviewConclusion found = review(PERSON, reply("2025-05-01", finding));

    assertThat(found.inquiries().get(0).conclusion()).isEqualTo(conclusion);
    assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void abnormal_wins_over_awaiting_and_the_open_answers_are_still_named() {
    Decisions decisions = PackOnPaper.small().department("审计", "经济责任审计结果").decisions();

    ReviewConclusion found = decisions.review(PERSON, List.of(reply("2025-05-01", Finding.DEFER)), day("2025-06-30"));

    assertThat(found)
        .isInstanceOfSatisfying(
            ReviewConclusion.Halt.class,
            halt -> {
              assertThat(halt.deferred()).containsExactly("P-1");
              assertThat(halt.excluded()).isEmpty();
              assertThat(halt.missing()).containsExactly("P-1：审计：经济责任审计结果");
            });
  }

  @Test
  void who_is_both_deferred_and_excluded_is_told_as_excluded() {
    Decisions decisions = PackOnPaper.small().department("审计", "经济责任审计结果").decisions();
    Entry.Replied barred =
        new Entry.Replied(day("2025-05-01"), new Reply("P-1", "审计", "经济责任审计结果", Finding.BARRED));

    ReviewConclusion found =
        decisions.review(PERSON, List.of(reply("2025-05-01", Finding.DEFER), barred), day("2025-06-30"));

    assertThat(((ReviewConclusion.Halt) found).excluded()).containsExactly("P-1");
    assertThat(((ReviewConclusion.Halt) found).deferred()).isEmpty();
  }

  @Test
  void the_latest_answer_governs_whatever_the_order_of_entries() {
    List<Entry.Replied> replies =
        new ArrayList<>(List.of(reply("2025-05-01", Finding.DEFER), reply("2025-05-02", Finding.NOTHING_FOUND)));

    assertThat(review(PERSON, replies)).isInstanceOf(ReviewConclusion.Proceed.class);
    Collections.reverse(replies);
    assertThat(review(PERSON, replies)).isInstanceOf(ReviewConclusion.Proceed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "NOTHING_FOUND, DEFER, DEFER",
    "UNSUITABLE, BARRED, BARRED",
    "IN_PROGRESS, NOTHING_FOUND, IN_PROGRESS",
    "PERSON_NOT_FOUND, IN_PROGRESS, PERSON_NOT_FOUND",
    "ON_RECORD, NOT_APPLICABLE, NOT_APPLICABLE",
    "NOTHING_FOUND, ON_RECORD, ON_RECORD",
  })
  void of_several_answers_of_one_day_the_worst_governs(Finding one, Finding other, Finding worst) {
    List<Entry.Replied> replies = new ArrayList<>(List.of(reply("2025-05-01", one), reply("2025-05-01", other)));

    assertThat(review(PERSON, replies).inquiries().get(0).finding()).contains(worst);
    Collections.reverse(replies);
    assertThat(review(PERSON, replies).inquiries().get(0).finding()).contains(worst);
  }

  @Test
  void an_answer_dated_after_the_day_is_not_read() {
    assertThat(review(PERSON, reply("2025-07-01", Finding.DEFER))).isInstanceOf(ReviewConclusion.Await.class);
  }

  /** An answer of 2025-01-01 has stood for 6 whole months on 2025-07-01. */
  @ParameterizedTest
  @CsvSource({"2025-06-30, Proceed", "2025-07-01, Await"})
  void a_favourable_answer_lapses_to_the_day(String asOf, String outcome) {
    Decisions decisions = PackOnPaper.small().decisions();

    ReviewConclusion found = decisions.review(PERSON, List.of(reply("2025-01-01", Finding.NOTHING_FOUND)), day(asOf));

    assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void an_unfavourable_answer_does_not_lapse() {
    assertThat(review(PERSON, reply("2020-01-01", Finding.DEFER))).isInstanceOf(ReviewConclusion.Halt.class);
  }

  @ParameterizedTest
  @CsvSource({"2025-05-01, Proceed", "2025-05-02, Await"})
  void a_petition_after_the_answer_makes_it_stale_and_one_of_the_same_day_does_not(String received, String outcome) {
    ReviewConclusion found = review(Persons.petitioned("P-1", 90, received), reply("2025-05-01", Finding.NOTHING_FOUND));

    assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void a_measure_after_the_answer_makes_it_stale_even_where_petitions_are_unknown() {
    Official measured =
        PERSON
            .withMeasures(List.of(Persons.measure("M1", MeasureSystem.STATE, MeasureKind.WARNING, "2025-05-02")))
            .with((Evidence) null);

    ReviewConclusion found = review(measured, reply("2025-05-01", Finding.NOTHING_FOUND));

    assertThat(found.inquiries().get(0).reasons()).extracting(Reason::rule).containsExactly("R-2");
  }

  @Test
  void an_answer_is_undetermined_and_so_awaited_where_measures_or_petitions_are_unknown() {
    for (Official unknown : List.of(PERSON.withMeasures(null), PERSON.with((Evidence) null))) {
      ReviewConclusion found = review(unknown, reply("2025-05-01", Finding.NOTHING_FOUND));

      assertThat(found).isInstanceOf(ReviewConclusion.Await.class);
      assertThat(found.inquiries().get(0).open())
          .hasSize(2)
          .allSatisfy(u -> assertThat(u.missing()).containsExactly("答复后有新情况"));
    }
  }

  @Test
  void a_pack_without_departments_in_force_awaits() {
    Decisions decisions = new PackOnPaper().decisions();

    ReviewConclusion found = decisions.review(PERSON, List.of(), day("2025-06-30"));

    assertThat(((ReviewConclusion.Await) found).missing()).containsExactly("P-1：没有适用的审查部门");
  }

  private static ReviewConclusion review(Official person, Entry.Replied... replies) {
    return review(person, List.of(replies));
  }

  private static ReviewConclusion review(Official person, List<Entry.Replied> replies) {
    return PackOnPaper.small().decisions().review(person, replies, day("2025-06-30"));
  }

  private static Entry.Replied reply(String date, Finding finding) {
    return new Entry.Replied(day(date), new Reply("P-1", "法院", "涉法涉诉问题", finding));
  }
}

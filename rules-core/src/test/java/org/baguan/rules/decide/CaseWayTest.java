package org.baguan.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.decide.PackOnPaper.day;

import java.util.List;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.HumanDecision;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Undetermined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseWayTest {

  private static final Official ONE = Persons.fit("P-1", 90);
  private static final Official TWO = Persons.fit("P-2", 70);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2025-02-28, 待申请, ''",
    "2025-03-01, 待定, Checked1 Assessed1",
    "2025-03-02, 待推荐, Checked1 Assessed1",
    "2025-03-10, 待确定人选, Checked1 Assessed1",
    "2025-03-12, 待回复, Checked1 Assessed1 Chosen1 Reviewed1",
    "2025-03-20, 启动后续程序, Checked1 Assessed1 Chosen1 Reviewed1",
    "2025-04-01, 跟踪监管, Checked1 Assessed1 Chosen1 Reviewed1",
  })
  void a_case_goes_its_way_day_by_day(String asOf, String next, String stages) {
    CaseProgress progress = plain().on(asOf);

    assertThat(progress.next().zh()).isEqualTo(next);
    assertThat(stages(progress)).isEqualTo(stages);
  }

  @Test
  void each_stage_has_its_own_as_of_date() {
    CaseProgress progress = plain().on("2025-06-30");

    assertThat(progress.stages()).extracting(CaseProgress.Stage::asOf)
        .as("the review is as of the appointment")
        .containsExactly(day("2025-03-01"), day("2025-03-12"), day("2025-03-12"), day("2025-04-01"));
  }

  @Test
  void the_unit_is_told_what_follows_and_the_duties_of_those_put_forward() {
    NextStep next = plain().facts("2025-03-03", Persons.untrained("P-1", 90)).on("2025-03-20").next();

    assertThat(next)
        .isEqualTo(new NextStep.StartProcedure(List.of("P-1"), List.of("任前公示", "P-1：因为E-3（依据）")));
  }

  @Test
  void an_application_not_in_order_is_returned_until_another_comes_in_and_every_check_is_told() {
    CaseBook book = new CaseBook().submitted("2025-03-01", "P-1").submitted("2025-03-05", "P-1", "P-2").facts("2025-03-02", ONE, TWO);

    NextStep before = book.on("2025-03-04").next();
    CaseProgress after = book.on("2025-03-05");

    assertThat(before)
        .isInstanceOfSatisfying(
            NextStep.ReturnApplication.class,
            r -> assertThat(r.outcome().defects()).extracting(Reason::rule).containsExactly("C-1"));
    assertThat(after.next()).isInstanceOf(NextStep.AwaitRecommendation.class);
    assertThat(stages(after)).isEqualTo("Checked1 Checked1 Assessed1");
  }

  @Test
  void the_library_proposes_the_leader_only_after_the_recommendation() {
    CaseBook book = new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, TWO);

    assertThat(book.on("2025-03-09").next()).isInstanceOf(NextStep.AwaitRecommendation.class);
    assertThat(book.recommended("2025-03-10").on("2025-03-10").next())
        .isEqualTo(new NextStep.AwaitSelection(java.util.Optional.of("P-1"), false));
  }

  @Test
  void a_selection_without_a_recommendation_is_not_reviewed() {
    CaseProgress progress =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, TWO).selected("2025-03-12", "P-1")
            .replied("2025-03-20", "P-1", Finding.NOTHING_FOUND).on("2025-03-30");

    assertThat(progress.next()).isInstanceOf(NextStep.AwaitRecommendation.class);
  }

  @Test
  void an_undetermined_nominee_stops_the_case_where_nobody_fits_and_the_pool_stays_closed() {
    CaseProgress progress =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2")
            .facts("2025-03-02", Persons.investigated("P-1", 90), Persons.unknownConduct("P-2", 70))
            .pool(Persons.fit("P-9", 90)).on("2025-03-30");

    assertThat(progress.next())
        .isInstanceOfSatisfying(
            NextStep.SupplyFacts.class,
            s -> {
              assertThat(s.persons()).containsExactly("P-2");
              assertThat(s.open()).flatExtracting(Undetermined::missing).containsExactly("被立案调查");
            });
    assertThat(stages(progress)).isEqualTo("Checked1 Assessed1");
  }

  @Test
  void rebuttable_conditions_of_all_the_rest_wait_for_justification() {
    CaseBook book =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2")
            .facts("2025-03-02", Persons.investigated("P-1", 90), Persons.unfitForWork("P-2", 70));

    assertThat(book.on("2025-03-05").next()).isEqualTo(new NextStep.Justify(List.of("P-2")));
    assertThat(book.justified("2025-03-06", "P-2", "E-2").on("2025-03-06").next())
        .isInstanceOf(NextStep.AwaitRecommendation.class);
  }

  @Test
  void the_pool_is_searched_when_every_nominee_is_ineligible_and_goes_the_same_way() {
    CaseBook book =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2")
            .facts("2025-03-02", Persons.investigated("P-1", 90), Persons.investigated("P-2", 70))
            .recommended("2025-03-10");

    assertThat(book.on("2025-03-11").next()).isInstanceOf(NextStep.SearchPool.class);
    book.pool(Persons.fit("P-8", 70), Persons.fit("P-9", 90), Persons.investigated("P-7", 99));
    CaseProgress searched = book.on("2025-03-11");
    assertThat(searched.next()).isEqualTo(new NextStep.AwaitSelection(java.util.Optional.of("P-9"), true));
    assertThat(stages(searched)).isEqualTo("Checked1 Assessed1 PoolSearched1");
    CaseProgress chosen =
        book.selected("2025-03-12", "P-8").replied("2025-03-20", "P-8", Finding.NOTHING_FOUND).on("2025-03-20");
    assertThat(chosen.next()).isInstanceOf(NextStep.StartProcedure.class);
  }

  @Test
  void a_pool_in_which_nobody_fits_waits_for_another() {
    CaseProgress progress =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2")
            .facts("2025-03-02", Persons.investigated("P-1", 90), Persons.investigated("P-2", 70))
            .pool(Persons.investigated("P-9", 90)).on("2025-03-11");

    assertThat(progress.next()).isInstanceOf(NextStep.SearchPool.class);
  }

  @Test
  void a_halt_opens_the_next_round_on_its_day_without_the_person() {
    CaseProgress halted = halted().on("2025-03-21");

    assertThat(stages(halted)).isEqualTo("Checked1 Assessed1 Chosen1 Reviewed1 Assessed2");
    CaseProgress.Reviewed reviewed = (CaseProgress.Reviewed) halted.stages().get(3);
    assertThat(reviewed.asOf()).isEqualTo(day("2025-03-20"));
    assertThat(((ReviewConclusion.Halt) reviewed.conclusion()).deferred()).containsExactly("P-1");
    assertThat(((CaseProgress.Assessed) halted.stages().get(4)).assessment().of("P-1")).isEmpty();
    assertThat(halted.next()).isEqualTo(new NextStep.AwaitSelection(java.util.Optional.of("P-2"), false));
  }

  @Test
  void the_second_round_needs_a_selection_of_its_own_on_the_day_of_the_halt_or_later() {
    assertThat(halted().selected("2025-03-19", "P-2").on("2025-03-21").next()).isInstanceOf(NextStep.AwaitReplies.class);
    CaseProgress sameDay = halted().selected("2025-03-20", "P-2").on("2025-03-21");
    assertThat(stages(sameDay)).isEqualTo("Checked1 Assessed1 Chosen1 Reviewed1 Assessed2 Chosen2 Reviewed2");
    assertThat(sameDay.next()).isInstanceOf(NextStep.AwaitReplies.class);
    CaseProgress done =
        halted().selected("2025-03-25", "P-2").replied("2025-03-28", "P-2", Finding.NOTHING_FOUND).on("2025-03-28");
    assertThat(done.next()).isInstanceOfSatisfying(
        NextStep.StartProcedure.class, s -> assertThat(s.persons()).containsExactly("P-2"));
  }

  @Test
  void a_later_favourable_answer_does_not_bring_back_who_was_halted() {
    CaseProgress progress =
        halted().replied("2025-03-25", "P-1", Finding.NOTHING_FOUND).selected("2025-03-26", "P-1").on("2025-03-30");

    assertThat(stages(progress)).isEqualTo("Checked1 Assessed1 Chosen1 Reviewed1 Assessed2");
    assertThat(progress.next()).isInstanceOf(NextStep.AwaitSelection.class);
  }

  @Test
  void when_the_last_nominee_is_halted_the_pool_is_searched() {
    CaseProgress progress =
        halted().selected("2025-03-25", "P-2").replied("2025-03-28", "P-2", Finding.BARRED)
            .pool(Persons.fit("P-1", 90), Persons.fit("P-9", 70)).on("2025-03-30");

    assertThat(stages(progress))
        .isEqualTo("Checked1 Assessed1 Chosen1 Reviewed1 Assessed2 Chosen2 Reviewed2 Assessed3 PoolSearched3");
    assertThat(progress.next()).isEqualTo(new NextStep.AwaitSelection(java.util.Optional.of("P-9"), true));
  }

  @Test
  void an_adverse_answer_after_the_procedure_started_halts_it() {
    CaseBook book = plain().replied("2025-03-25", "P-1", Finding.BARRED);

    assertThat(book.on("2025-03-24").next()).isInstanceOf(NextStep.StartProcedure.class);
    assertThat(book.on("2025-03-25").stages())
        .filteredOn(CaseProgress.Reviewed.class::isInstance)
        .extracting(stage -> ((CaseProgress.Reviewed) stage).conclusion())
        .singleElement()
        .isInstanceOfSatisfying(
            ReviewConclusion.Halt.class, halt -> assertThat(halt.excluded()).containsExactly("P-1"));
  }

  @Test
  void an_answer_gone_stale_before_the_others_are_in_is_awaited_again() {
    CaseBook book =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, TWO).recommended("2025-03-10")
            .selected("2025-03-12", "P-1").replied("2025-03-20", "P-1", Finding.NOTHING_FOUND)
            .facts("2025-03-25", Persons.petitioned("P-1", 90, "2025-03-24"))
            .replied("2025-03-28", "P-1", "公安", Finding.NOTHING_FOUND);

    NextStep next = book.on(PackOnPaper.small().department("公安", "涉法涉诉问题"), "2025-03-30").next();

    assertThat(next)
        .isInstanceOfSatisfying(
            NextStep.AwaitReplies.class,
            a -> assertThat(a.review().missing()).containsExactly("P-1：法院：涉法涉诉问题"));
  }

  @Test
  void answers_before_the_submission_do_not_count() {
    CaseProgress progress = unanswered().replied("2025-02-20", "P-1", Finding.NOTHING_FOUND).on("2025-03-30");

    assertThat(progress.next()).isInstanceOf(NextStep.AwaitReplies.class);
  }

  @Test
  void several_selected_persons_proceed_together_and_one_abnormal_answer_halts() {
    CaseBook book =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, TWO).recommended("2025-03-10")
            .selected("2025-03-12", "P-1", "P-2").replied("2025-03-20", "P-1", Finding.NOTHING_FOUND);

    assertThat(book.on("2025-03-20").next()).isInstanceOf(NextStep.AwaitReplies.class);
    CaseProgress halted = book.replied("2025-03-21", "P-2", Finding.UNSUITABLE).on("2025-03-21");
    CaseProgress.Reviewed reviewed = (CaseProgress.Reviewed) halted.stages().get(3);
    assertThat(((ReviewConclusion.Halt) reviewed.conclusion()).excluded()).containsExactly("P-2");
    assertThat(((CaseProgress.Assessed) halted.stages().get(4)).assessment().candidates())
        .extracting(c -> c.person()).containsExactly("P-1");
  }

  @Test
  void a_selected_person_who_is_ineligible_is_not_reviewed_and_the_note_says_so() {
    CaseProgress progress =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, Persons.investigated("P-2", 70))
            .recommended("2025-03-10").selected("2025-03-12", "P-2", "P-5").on("2025-03-20");

    assertThat(progress.next()).isEqualTo(new NextStep.AwaitSelection(java.util.Optional.of("P-1"), false));
    assertThat(assessment(progress).leaderNote()).contains("此前确定的人选P-2（不符合）、P-5（不在人选之列）在确定之日不能列入，须重新确定人选");
  }

  @Test
  void a_recorded_consent_lets_people_select_an_ineligible_person_and_the_proposal_stands() {
    CaseBook book =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, Persons.investigated("P-2", 70))
            .recommended("2025-03-10").overridden("2025-03-11", "P-2", "同意列入人选").selected("2025-03-12", "P-2");

    CaseProgress progress = book.on("2025-03-20");

    assertThat(progress.next()).isInstanceOf(NextStep.AwaitReplies.class);
    assertThat(assessment(progress).leader()).contains("P-1");
    assertThat(assessment(progress).of("P-2")).map(c -> c.eligibility().zh()).contains("不符合");
    assertThat(progress.humanDecisions())
        .containsExactly(new HumanDecision(day("2025-03-11"), "P-2", "同意列入人选", "理由", "部务会"));
  }

  @Test
  void any_other_human_decision_is_recorded_and_changes_nothing() {
    CaseProgress progress =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, TWO).recommended("2025-03-10")
            .overridden("2025-03-11", "P-1", "不作为本岗位人选").on("2025-03-20");

    assertThat(progress.next()).isEqualTo(new NextStep.AwaitSelection(java.util.Optional.of("P-1"), false));
    assertThat(progress.humanDecisions()).hasSize(1);
  }

  @Test
  void a_selected_person_with_an_open_rebuttable_condition_waits_for_its_justification() {
    CaseProgress progress =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, Persons.unfitForWork("P-2", 70))
            .recommended("2025-03-10").selected("2025-03-12", "P-2").on("2025-03-20");

    assertThat(progress.next()).isEqualTo(new NextStep.Justify(List.of("P-2")));
  }

  @Test
  void a_selected_person_who_has_become_ineligible_since_is_not_put_forward() {
    CaseBook book = plain().facts("2025-03-25", Persons.investigated("P-1", 90));

    assertThat(book.on("2025-03-24").next()).isInstanceOf(NextStep.StartProcedure.class);
    CaseProgress progress = book.on("2025-03-30");
    assertThat(progress.next()).isNotInstanceOf(NextStep.StartProcedure.class);
    assertThat(assessment(progress).leaderNote()).hasValueSatisfying(n -> assertThat(n).contains("P-1现已不符合"));
  }

  @Test
  void an_adverse_answer_on_one_of_two_halts_though_the_other_is_appointed() {
    CaseBook book =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, TWO).recommended("2025-03-10")
            .selected("2025-03-12", "P-1", "P-2").replied("2025-03-20", "P-1", Finding.NOTHING_FOUND)
            .replied("2025-03-20", "P-2", Finding.NOTHING_FOUND).appointed("2025-04-01", "P-1")
            .replied("2025-04-05", "P-2", Finding.BARRED);

    assertThat(book.on("2025-04-05").stages())
        .filteredOn(CaseProgress.Reviewed.class::isInstance)
        .extracting(stage -> ((CaseProgress.Reviewed) stage).conclusion())
        .last()
        .isNotInstanceOf(ReviewConclusion.Proceed.class);
  }

  @Test
  void nobody_leads_before_the_recommendation_is_recorded() {
    CaseBook book = new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, TWO).recommended("2025-03-10");

    assertThat(assessment(book.on("2025-03-09")).leader()).isEmpty();
    assertThat(assessment(book.on("2025-03-09")).leaderNote()).contains("尚无推荐记录，不提出人选（条例23）");
    assertThat(assessment(book.on("2025-03-10")).leader()).contains("P-1");
  }

  @Test
  void the_latest_human_decision_on_a_person_governs() {
    CaseBook book =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", Persons.investigated("P-1", 90), TWO)
            .recommended("2025-03-10").overridden("2025-03-10", "P-1", "同意列入").selected("2025-03-12", "P-1");

    assertThat(book.on("2025-03-12").next()).isInstanceOf(NextStep.AwaitReplies.class);
    assertThat(book.overridden("2025-03-11", "P-1", "不同意列入").on("2025-03-12").next())
        .isNotInstanceOf(NextStep.AwaitReplies.class);
  }

  @Test
  void records_of_one_person_of_one_day_that_contradict_each_other_leave_it_open() {
    CaseProgress progress =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, TWO)
            .facts("2025-03-02", Persons.investigated("P-1", 90)).on("2025-03-05");

    assertThat(assessment(progress).of("P-1")).map(c -> c.eligibility().zh()).contains("待定");
    assertThat(assessment(progress).of("P-2")).map(c -> c.eligibility().zh()).contains("符合");
  }

  @Test
  void the_latest_rating_governs_and_of_one_day_the_lowest() {
    CaseProgress progress =
        new CaseBook().submitted("2025-03-01", "P-1", "P-2").facts("2025-03-02", ONE, TWO)
            .rated("2025-03-03", "P-1", Aspect.RESPONSIBILITY, 50).rated("2025-03-04", "P-1", Aspect.RESPONSIBILITY, 90)
            .rated("2025-03-04", "P-1", Aspect.RESPONSIBILITY, 80).on("2025-03-05");

    assertThat(assessment(progress).of("P-1").orElseThrow().match().ratings().get(Aspect.RESPONSIBILITY))
        .isEqualByComparingTo("80");
  }

  @Test
  void an_application_without_nominees_leaves_nothing_to_assess_and_opens_no_pool() {
    PackOnPaper lenient = new PackOnPaper();

    CaseProgress progress = new CaseBook().submitted("2025-03-01").pool(ONE).on(lenient, "2025-03-02");

    assertThat(progress.next()).isInstanceOf(NextStep.SupplyFacts.class);
  }

  @Test
  void the_order_of_entries_changes_nothing() {
    CaseBook book =
        halted().selected("2025-03-20", "P-2").replied("2025-03-20", "P-2", Finding.ON_RECORD)
            .replied("2025-03-20", "P-2", Finding.IN_PROGRESS).replied("2025-03-22", "P-2", Finding.NOTHING_FOUND)
            .overridden("2025-03-20", "P-1", "甲").overridden("2025-03-20", "P-1", "乙").appointed("2025-04-01", "P-2");
    CaseProgress expected = book.on("2025-06-30");

    for (long seed = 0; seed < 50; seed++) {
      assertThat(book.shuffled(PackOnPaper.small(), "2025-06-30", seed)).isEqualTo(expected);
    }
  }

  @Test
  void a_case_is_provisional_as_soon_as_something_marked_so_contributed() {
    assertThat(plain().on(PackOnPaper.small(), "2025-06-30").provisional()).isFalse();
    PackOnPaper unverified = PackOnPaper.small().marked(Mark.C).department("公安", "涉法涉诉问题");
    assertThat(plain().on(unverified, "2025-03-10").provisional()).isFalse();
    assertThat(plain().on(unverified, "2025-06-30").provisional()).isTrue();
  }

  @Test
  void the_pack_that_decided_is_named() {
    assertThat(plain().on("2025-03-10").pack()).isEqualTo("p 1 (000000000000)");
  }

  private static CaseBook unanswered() {
    return new CaseBook()
        .submitted("2025-03-01", "P-1", "P-2")
        .facts("2025-03-02", ONE, TWO)
        .recommended("2025-03-10")
        .selected("2025-03-12", "P-1");
  }

  private static CaseBook plain() {
    return unanswered().replied("2025-03-20", "P-1", Finding.NOTHING_FOUND).appointed("2025-04-01", "P-1");
  }

  private static CaseBook halted() {
    return unanswered().replied("2025-03-20", "P-1", Finding.DEFER);
  }

  private static Assessment assessment(CaseProgress progress) {
    return progress.stages().stream()
        .filter(CaseProgress.Assessed.class::isInstance)
        .map(s -> ((CaseProgress.Assessed) s).assessment())
        .findFirst()
        .orElseThrow();
  }

  private static String stages(CaseProgress progress) {
    return String.join(
        " ", progress.stages().stream().map(s -> s.getClass().getSimpleName() + s.round()).toList());
  }
}

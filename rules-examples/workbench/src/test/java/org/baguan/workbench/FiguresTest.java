package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baguan.rules.model.NextStep;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Figures figures = Figures.of(SampleCases.all());

  @Test
  void units_and_posts_are_those_of_cases_about_a_post() {
    assertThat(figures.units()).containsExactly("U-01", "U-02", "U-03", "U-04", "U-05");
    assertThat(figures.posts()).hasSize(9);
  }

  @Test
  void a_case_counts_for_every_way_that_it_came() {
    assertThat(figures.returned()).containsExactly("RG-02", "RG-06");
    assertThat(figures.proceeding()).containsExactly("RG-01", "RG-07", "RG-09");
    assertThat(figures.halted()).containsExactly("RG-03");
    assertThat(figures.deferred()).containsExactly("P-009");
    assertThat(figures.awaiting()).containsExactly("RG-01", "RG-02", "RG-03");
    assertThat(figures.undetermined()).containsExactly("RG-04");
    assertThat(figures.fromPool()).containsExactly("RG-05");
  }

  @Test
  void inspected_units_come_from_the_entries_and_tracking_from_the_conclusions() {
    assertThat(figures.inspectedUnits()).hasSize(72);
    assertThat(figures.tracked().get(TrackingOutcome.RESERVE)).containsExactly("P-017");
    assertThat(figures.tracked().get(TrackingOutcome.REMINDER)).containsExactly("U-12", "U-31");
    assertThat(figures.tracked().get(TrackingOutcome.REFERRAL)).containsExactly("U-45");
    assertThat(figures.tracked().get(TrackingOutcome.ADJUSTMENT)).isEmpty();
  }

  @Test
  void every_case_stands_at_exactly_one_place_now() {
    assertThat(figures.now().values().stream().mapToInt(c -> c.size()).sum()).isEqualTo(SampleCases.all().size());
    assertThat(figures.now().get(Standing.TRACK)).containsExactly("JC-2025", "RG-07");
  }

  @Test
  void no_case_makes_every_figure_zero() {
    assertThat(Figures.of(List.of()).posts()).isEmpty();
    assertThat(Figures.of(List.of()).now()).isEmpty();
  }

  @Test
  void every_kind_of_next_step_has_a_standing() {
    long kinds = NextStep.class.getPermittedSubclasses().length;

    assertThat(Standing.values()).hasSize((int) kinds);
    assertThat(Standing.values()).allSatisfy(s -> assertThat(Words.in(Words.Language.zh).say("standing." + s.key())).isNotBlank());
  }

  @Test
  void a_halted_case_is_back_at_the_assessment_with_one_loop() {
    Journey journey = Journey.of(SampleCases.halted().last());

    assertThat(journey.here()).isEqualTo(4);
    assertThat(journey.halts()).isEqualTo(1);
    assertThat(journey.farthest()).isEqualTo(7);
  }

  @Test
  void a_case_is_looked_at_every_month_end_from_its_first_entry_and_on_its_as_of_date() {
    CaseInHand inHand = SampleCases.awaitingReplies().inHand();

    assertThat(CaseHistory.days(inHand, SampleCases.MAY)).map(LocalDate::toString).containsExactly("2025-03-31", "2025-04-30", "2025-05-12");
    assertThat(CaseHistory.days(inHand, SampleCases.JUNE)).map(LocalDate::toString)
        .containsExactly("2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30");
    assertThat(CaseHistory.days(inHand, SampleCases.MARCH)).containsExactly(SampleCases.MARCH);
    assertThat(CaseHistory.days(inHand, SampleCases.MARCH.minusDays(1))).containsExactly(SampleCases.MARCH.minusDays(1));
  }

  @Test
  void what_passed_counts_as_seen_and_the_way_as_it_stands_at_last() {
    CaseHistory waited = SampleCases.proceeding();
    CaseHistory reversed = new CaseHistory(waited.inHand(), List.of(waited.last(), waited.seen().get(0)));

    assertThat(Figures.of(List.of(waited)).awaiting()).containsExactly("RG-01");
    assertThat(Figures.of(List.of(waited)).proceeding()).containsExactly("RG-01");
    assertThat(Figures.of(List.of(reversed)).proceeding()).isEmpty();
  }
}

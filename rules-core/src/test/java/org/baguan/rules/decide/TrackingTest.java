package org.baguan.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.decide.PackOnPaper.day;

import java.util.List;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.LeadKind;
import org.baguan.rules.model.LeadStatus;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Performance;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Tracked;
import org.baguan.rules.model.TrackedKind;
import org.baguan.rules.model.Undetermined;
import org.junit.jupiter.api.Test;

class TrackingTest {

  private static final PackOnPaper PACK =
      PackOnPaper.small()
          .verdict("T-1", Step.TRACKING, "后备人选", PackOnPaper.is(Step.TRACKING, "履职评价", Performance.OUTSTANDING))
          .verdict("T-2", Step.TRACKING, "函询提醒", PackOnPaper.test(Step.TRACKING, "任职已历月数", Relation.AT_LEAST, 12))
          .verdict("T-4", Step.TRACKING, "调整", PackOnPaper.is(Step.TRACKING, "履职评价", Performance.NOT_UP_TO_IT));

  @Test
  void every_conclusion_that_holds_is_told_and_what_is_open_blocks_nothing() {
    CaseProgress progress =
        new CaseBook().appointed("2024-03-01", "P-1").performance("2025-01-01", "P-1", Performance.OUTSTANDING)
            .appointed("2025-01-01", "P-2").on(PACK, "2025-03-01");

    assertThat(progress.next()).isInstanceOf(NextStep.Track.class);
    assertThat(progress.tracking().get(0).reasons()).extracting(Reason::conclusion).containsExactly("后备人选", "函询提醒");
    assertThat(progress.tracking().get(1).reasons()).isEmpty();
    assertThat(progress.tracking().get(1).open()).extracting(Undetermined::rule).containsExactly("T-1", "T-4");
  }

  @Test
  void the_latest_performance_governs_and_of_one_day_the_worst() {
    CaseBook book =
        new CaseBook().performance("2025-01-01", "P-1", Performance.OUTSTANDING)
            .performance("2025-02-01", "P-1", Performance.NOT_UP_TO_IT).performance("2025-02-01", "P-1", Performance.UP_TO_IT);

    assertThat(book.on(PACK, "2025-01-31").tracking().get(0).reasons()).extracting(Reason::rule).containsExactly("T-1");
    assertThat(book.on(PACK, "2025-02-01").tracking().get(0).reasons()).extracting(Reason::rule).containsExactly("T-4");
  }

  @Test
  void a_unit_that_was_inspected_is_tracked_as_a_unit() {
    CaseProgress progress = new CaseBook().inspected("2025-02-01", "U-11", true).on(PACK, "2025-03-01");

    assertThat(progress.next()).isInstanceOf(NextStep.Track.class);
    assertThat(progress.tracking()).extracting(t -> t.subject() + t.kind()).containsExactly("U-11UNIT");
  }

  @Test
  void a_lead_counts_as_its_latest_record_has_it_and_where_none_came_in_there_is_none() {
    List<Entry> entries =
        List.of(
            lead("2025-01-01", LeadStatus.OPEN),
            lead("2025-02-01", LeadStatus.SETTLED),
            new Entry.Appointed(day("2025-01-01"), "P-2"));

    List<Tracked> tracked = new TrackedSubjects(Entries.until(entries, day("2025-03-01")), "U-1").on(day("2025-03-01"));

    assertThat(tracked).extracting(Tracked::kind).containsOnly(TrackedKind.OFFICIAL);
    assertThat(tracked.get(0).leads()).singleElement().satisfies(l -> assertThat(l.status()).isEqualTo(LeadStatus.SETTLED));
    assertThat(tracked.get(1).leads()).isEmpty();
    assertThat(tracked.get(1).trainingOwed()).isNull();
  }

  private static Entry lead(String date, LeadStatus status) {
    return new Entry.LeadReceived(
        day(date), "P-1", new org.baguan.rules.model.Lead("L-1", LeadKind.CONCRETE, status, day("2025-01-01")));
  }
}

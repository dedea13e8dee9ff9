package org.baguan.rules.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.decide.CandidateFacts;

/**
 * From when no obstacle stands in a candidate's way any more, if nothing changes but time: periods end, years complete, rows
 * come into force.
 *
 * @param date the first as-of date, from the one asked to ten years after it, both included, on which no rule of 不符合 holds
 *     and no minimum is missed for certain; empty when there is none
 * @param conditions what else has to be so by then: appraisals that will be due, justifications, facts that are missing today
 * @param remaining what still stands in the way at the end of the ten years, as sentences; empty when there is a date
 * @param then the facts as they are taken to be on that date, or at the end of the ten years: those of today and the
 *     appraisals that are due by then, each as 称职
 */
public record EligibleFrom(
    Optional<LocalDate> date, List<String> conditions, List<String> remaining, CandidateFacts then) {

  /** Copies the lists. */
  public EligibleFrom {
    conditions = List.copyOf(conditions);
    remaining = List.copyOf(remaining);
  }
}

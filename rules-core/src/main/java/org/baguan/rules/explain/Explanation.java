package org.baguan.rules.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Eligibility;

/**
 * The explanation of what was decided about one candidate, in one language. The texts may hold personal data.
 *
 * @param person the person's id
 * @param asOf the as-of date
 * @param outcome the outcome in this language
 * @param found what was decided
 * @param obstacles the rules of 不符合 that hold
 * @param rebuttables the rules of 须说明 that hold, justified or not
 * @param duties the duties that follow
 * @param missing the rules that could not be decided, duties included
 * @param score the score, item by item
 * @param nearest what stands in the way of 符合, nearest first; for who is 符合, the rules that came nearest to holding
 * @param changes what would have to change
 * @param eligibleFrom from when no obstacle holds any more, if nothing but time changes
 */
public record Explanation(
    String person,
    LocalDate asOf,
    String outcome,
    CandidateAssessment found,
    List<Why> obstacles,
    List<Why> rebuttables,
    List<Why> duties,
    List<Lacking> missing,
    ScoreAccount score,
    List<WhyNot> nearest,
    Changes changes,
    EligibleFrom eligibleFrom) {

  /** Copies the lists. */
  public Explanation {
    obstacles = List.copyOf(obstacles);
    rebuttables = List.copyOf(rebuttables);
    duties = List.copyOf(duties);
    missing = List.copyOf(missing);
    nearest = List.copyOf(nearest);
  }

  /** Returns every rule that holds: obstacles, then rebuttables, then duties. */
  public List<Why> reasons() {
    return Stream.of(obstacles, rebuttables, duties).flatMap(List::stream).toList();
  }

  /** Returns whether the candidate is 符合. */
  public boolean eligible() {
    return found.eligibility() instanceof Eligibility.Eligible;
  }
}

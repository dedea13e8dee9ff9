package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The joint assessment of an application's candidates, or of the pool.
 *
 * @param asOf the as-of date
 * @param category the kind of key post, whose scheme was used
 * @param candidates every candidate: the ranked by place, then the others by person id
 * @param leader the leader of the ranking; empty for a tie that is left to people, for an undetermined
 *     total that reaches the leader's, and when nobody has a place
 * @param leaderNote why there is no leader, or how a tie was resolved; empty when there is nothing to say
 */
public record Assessment(
    LocalDate asOf,
    String category,
    List<CandidateAssessment> candidates,
    Optional<String> leader,
    Optional<String> leaderNote) {

  /** Copies the list. */
  public Assessment {
    candidates = List.copyOf(candidates);
  }

  /** Returns whether every candidate is ineligible, so that the pool is searched. Not so where there is none. */
  public boolean nobodyFits() {
    return !candidates.isEmpty()
        && candidates.stream().allMatch(c -> c.eligibility() instanceof Eligibility.Ineligible);
  }

  /** Returns the candidate of an id. */
  public Optional<CandidateAssessment> of(String person) {
    return candidates.stream().filter(c -> c.person().equals(person)).findFirst();
  }
}

package org.baguan.rules.model;

import java.util.List;
import java.util.Optional;

/**
 * What was found about one candidacy.
 *
 * @param person the person's id
 * @param eligibility the outcome with every reason
 * @param periods the influence periods of all measures
 * @param score every item and the total
 * @param match the five-aspect match
 * @param place the place in the ranking, shared places alike (1, 2, 2, 4); empty for who has none
 */
public record CandidateAssessment(
    String person, Eligibility eligibility, List<Period> periods, Score score, Match match, Optional<Integer> place) {

  /** Copies the list. */
  public CandidateAssessment {
    periods = List.copyOf(periods);
  }
}

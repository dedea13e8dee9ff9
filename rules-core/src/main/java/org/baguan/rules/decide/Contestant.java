package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.util.Optional;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Eligibility;

/**
 * A candidacy and what was found about it, before it has a place.
 *
 * @param candidacy the candidacy, whose terms break ties
 * @param found what was found
 */
record Contestant(Candidacy candidacy, CandidateAssessment found) {

  String person() {
    return found.person();
  }

  /** Returns whether the person can have a place: 符合 or 须说明, with a determined total. */
  boolean ranks() {
    return (found.eligibility() instanceof Eligibility.Eligible || found.eligibility() instanceof Eligibility.Justify)
        && found.score().total().isPresent();
  }

  /** Returns whether the total is a range that may still matter: the person is not ineligible. */
  boolean uncertain() {
    return !(found.eligibility() instanceof Eligibility.Ineligible) && found.score().total().isEmpty();
  }

  BigDecimal total() {
    return found.score().lowest();
  }

  CandidateAssessment at(Optional<Integer> place) {
    return new CandidateAssessment(
        found.person(), found.eligibility(), found.periods(), found.score(), found.match(), place);
  }
}

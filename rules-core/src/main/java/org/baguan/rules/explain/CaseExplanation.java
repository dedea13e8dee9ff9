package org.baguan.rules.explain;

import java.util.List;
import java.util.Optional;
import org.baguan.rules.model.CaseProgress;

/**
 * The explanation of where a case stands, stage by stage, in one language. The texts may hold personal data.
 *
 * @param progress the way of the case
 * @param checks the compliance checks of its submissions, in order
 * @param candidates the candidates of the last assessment of nominees, and the first three places of the last search of the pool
 * @param stability how stable the ranking is from which people choose; empty where nobody was assessed
 * @param reviews the joint review of each person reviewed, in order; its parts are the departments' answers
 * @param tracking what tracking finds about each official and unit
 */
public record CaseExplanation(
    CaseProgress progress,
    List<Account> checks,
    List<Explanation> candidates,
    Optional<Stability> stability,
    List<Account> reviews,
    List<Account> tracking) {

  /** Copies the lists. */
  public CaseExplanation {
    checks = List.copyOf(checks);
    candidates = List.copyOf(candidates);
    reviews = List.copyOf(reviews);
    tracking = List.copyOf(tracking);
  }
}

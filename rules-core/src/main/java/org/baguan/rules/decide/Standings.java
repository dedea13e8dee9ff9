package org.baguan.rules.decide;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Score;

/** The ranking of some candidates, and what it would be if their scores were others. Immutable. */
public final class Standings {

  private final Ranking ranking;
  private final List<Contestant> contestants;
  private final Assessment assessment;

  Standings(Ranking ranking, List<Contestant> contestants, Assessment assessment) {
    this.ranking = ranking;
    this.contestants = List.copyOf(contestants);
    this.assessment = assessment;
  }

  /** Returns the assessment with places. */
  public Assessment assessment() {
    return assessment;
  }

  /** Returns on whom it depends who leads: those who have a place, and those whose undetermined total may reach it. */
  public List<CandidateAssessment> contenders() {
    return contestants.stream().filter(c -> c.ranks() || c.uncertain()).map(Contestant::found).toList();
  }

  /**
   * Returns who would lead if each candidate's score were another; empty when nobody would. Eligibility is not judged
   * anew: a changed total below a minimum would have to be.
   */
  public Optional<String> leader(UnaryOperator<CandidateAssessment> otherwise) {
    List<Contestant> changed =
        contestants.stream().map(c -> new Contestant(c.candidacy(), otherwise.apply(c.found()))).toList();
    return Leader.of(ranking.rank(changed), changed).person();
  }

  /** Returns a candidate with another score. */
  public static CandidateAssessment scored(CandidateAssessment candidate, Score score) {
    return new CandidateAssessment(
        candidate.person(), candidate.eligibility(), candidate.periods(), score, candidate.match(), candidate.place());
  }
}

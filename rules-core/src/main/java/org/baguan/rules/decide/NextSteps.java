package org.baguan.rules.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Undetermined;

/** Says what a round waits for before its joint review. */
final class NextSteps {

  private NextSteps() {}

  /** An application that names nobody leaves nothing to assess, and opens no pool. */
  static NextStep nominees() {
    return new NextStep.SupplyFacts(
        List.of(), List.of(new Undetermined("建议人选", "没有建议人选", "研判", List.of("建议人选"), "", Mark.A, "")));
  }

  /**
   * Returns the next step of a round without a selection that stands: the pool where everybody is 不符合;
   * where nobody is 符合, facts before justifications; where a selection was refused, what its persons lack;
   * then the recommendation, then the selection.
   */
  static NextStep selection(Round.Result round, boolean recommended) {
    Field field = round.field();
    if (field.searched() && field.pool().map(p -> p.nobodyFits()).orElse(true)) {
      return new NextStep.SearchPool();
    }
    if (field.found(Eligibility.Eligible.class).isEmpty()) {
      return lacking(field.found(Eligibility.Open.class), field.found(Eligibility.Justify.class)).orElseThrow();
    }
    Optional<NextStep> refused = round.refused().flatMap(choice -> lacking(field, choice));
    if (refused.isPresent()) {
      return refused.get();
    }
    return recommended
        ? new NextStep.AwaitSelection(field.current().leader(), field.pool().isPresent())
        : new NextStep.AwaitRecommendation();
  }

  private static Optional<NextStep> lacking(Field field, Choice choice) {
    return lacking(of(field.found(Eligibility.Open.class), choice), of(field.found(Eligibility.Justify.class), choice));
  }

  private static Optional<NextStep> lacking(List<CandidateAssessment> open, List<CandidateAssessment> justify) {
    if (!open.isEmpty()) {
      List<Undetermined> missing = new ArrayList<>();
      open.forEach(c -> missing.addAll(c.eligibility().findings().open()));
      return Optional.of(new NextStep.SupplyFacts(persons(open), missing.stream().distinct().toList()));
    }
    return justify.isEmpty() ? Optional.empty() : Optional.of(new NextStep.Justify(persons(justify)));
  }

  private static List<CandidateAssessment> of(List<CandidateAssessment> candidates, Choice choice) {
    return candidates.stream().filter(c -> choice.persons().contains(c.person())).toList();
  }

  private static List<String> persons(List<CandidateAssessment> candidates) {
    return candidates.stream().map(CandidateAssessment::person).sorted().toList();
  }
}

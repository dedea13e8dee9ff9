package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Tracking;
import org.baguan.rules.model.Undetermined;

/**
 * Finds whether anything that contributed to the way of a case is an example (示例) or still to be verified
 * (待核实): a rule that holds or may hold, an amount that such a rule names, an item of a scheme by which
 * somebody was scored, or a department that was asked. Safe to share between threads.
 */
final class Provisional {

  private final RuleTree tree;

  Provisional(RuleTree tree) {
    this.tree = tree;
  }

  /** Returns whether anything in the stages or in tracking is provisional. */
  boolean any(List<CaseProgress.Stage> stages, List<Tracking> tracking) {
    return stages.stream().anyMatch(this::stage)
        || tracking.stream().anyMatch(t -> contributed(t.reasons().stream(), t.open().stream()));
  }

  private boolean stage(CaseProgress.Stage stage) {
    if (stage instanceof CaseProgress.Checked checked) {
      return contributed(checked.outcome().defects().stream(), checked.outcome().open().stream());
    }
    if (stage instanceof CaseProgress.Assessed assessed) {
      return assessment(assessed.assessment());
    }
    if (stage instanceof CaseProgress.PoolSearched searched) {
      return assessment(searched.assessment());
    }
    return stage instanceof CaseProgress.Reviewed reviewed && review(reviewed.asOf(), reviewed.conclusion());
  }

  private boolean review(LocalDate day, ReviewConclusion conclusion) {
    return tree.departments().stream()
            .anyMatch(d -> d.inForce().contains(day) && provisional(d.mark(), d.basis()))
        || contributed(
            Stream.concat(
                conclusion.reasons().stream(), conclusion.inquiries().stream().flatMap(i -> i.reasons().stream())),
            conclusion.inquiries().stream().map(InquiryResult::open).flatMap(List::stream));
  }

  private boolean assessment(Assessment assessment) {
    return !assessment.candidates().isEmpty()
            && tree.scheme().stream()
                .filter(item -> item.category().equals(assessment.category()))
                .anyMatch(item -> item.inForce().contains(assessment.asOf()) && provisional(item.mark(), item.basis()))
        || assessment.candidates().stream().anyMatch(this::candidate);
  }

  private boolean candidate(CandidateAssessment candidate) {
    Findings found = candidate.eligibility().findings();
    Stream<Reason> reasons =
        Stream.of(
                found.obstacles().stream(),
                found.rebuttables().stream(),
                found.justified().stream().map(Findings.Justified::reason),
                found.duties().stream(),
                candidate.periods().stream().flatMap(p -> p.reason().stream()),
                candidate.score().items().stream().map(ItemScore::reason).flatMap(Optional::stream))
            .flatMap(r -> r);
    Stream<Undetermined> open =
        Stream.of(
                found.open().stream(),
                found.openDuties().stream(),
                candidate.periods().stream().flatMap(p -> p.open().stream()),
                candidate.score().items().stream().flatMap(i -> i.open().stream()))
            .flatMap(u -> u);
    return contributed(reasons, open);
  }

  private boolean contributed(Stream<Reason> reasons, Stream<Undetermined> open) {
    return reasons.anyMatch(r -> r.provisional() || amounts(r.rule()))
        || open.anyMatch(u -> u.provisional() || amounts(u.rule()));
  }

  private boolean amounts(String rule) {
    return tree.versions(rule).stream()
        .flatMap(r -> r.amounts().stream())
        .flatMap(name -> Optional.ofNullable(tree.amounts().get(name)).stream())
        .flatMap(amount -> amount.values().stream())
        .anyMatch(value -> provisional(value.mark(), value.basis()));
  }

  private static boolean provisional(Mark mark, String basis) {
    return mark == Mark.C || mark == Mark.D || basis.contains("示例") || basis.contains("待核实");
  }
}

package org.baguan.rules.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.Justification;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;

/**
 * Judges the eligibility of a candidacy: 不符合 over 待定 over 须说明 over 符合. Everything found is told; a
 * duty blocks nothing, decided or not. Safe to share between threads.
 */
final class EligibilityCheck {

  static final String OBSTACLE = "不符合";
  private static final String REBUTTABLE = "须说明";
  private static final String DUTY = "后续义务";
  private static final List<String> BLOCKING = List.of(OBSTACLE, REBUTTABLE);
  private static final List<String> DUTIES = List.of(DUTY);

  private final Firings firings;

  EligibilityCheck(Firings firings) {
    this.firings = firings;
  }

  /**
   * Returns the outcome.
   *
   * @param minimums what the score misses of its minimums
   * @param onRecord the justifications on record, of whomever
   */
  Eligibility check(Candidacy candidacy, Minimums minimums, List<Justification> onRecord) {
    Fired fired = firings.fireWithin(Step.ELIGIBILITY, candidacy);
    List<Reason> obstacles = joined(fired.reasons(OBSTACLE), minimums.missed());
    List<Undetermined> open = joined(fired.open(BLOCKING), minimums.open());
    List<Reason> rebuttables = fired.reasons(REBUTTABLE);
    List<Findings.Justified> justified = List.of();
    if (!onRecord.isEmpty() && !rebuttables.isEmpty()) {
      List<Reason> unanswered = new ArrayList<>();
      List<Findings.Justified> answered = new ArrayList<>();
      for (Reason reason : rebuttables) {
        answer(candidacy.official().id(), reason, onRecord)
            .ifPresentOrElse(answer -> answered.add(new Findings.Justified(reason, answer)), () -> unanswered.add(reason));
      }
      rebuttables = unanswered;
      justified = answered;
    }
    Findings findings = new Findings(obstacles, rebuttables, justified, fired.reasons(DUTY), open, fired.open(DUTIES));
    return worst(findings);
  }

  private static Eligibility worst(Findings findings) {
    if (!findings.obstacles().isEmpty()) {
      return new Eligibility.Ineligible(findings);
    }
    if (!findings.open().isEmpty()) {
      return new Eligibility.Open(findings);
    }
    return findings.rebuttables().isEmpty() ? new Eligibility.Eligible(findings) : new Eligibility.Justify(findings);
  }

  /** Returns the latest justification of a person for a rule. */
  private static Optional<Justification> answer(String person, Reason reason, List<Justification> onRecord) {
    return onRecord.stream()
        .filter(j -> j.person().equals(person) && j.rule().equals(reason.rule()))
        .max(Comparator.comparing(Justification::date).thenComparing(Justification::text).thenComparing(Justification::author));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    if (other.isEmpty() || one.isEmpty()) {
      return other.isEmpty() ? one : other;
    }
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}

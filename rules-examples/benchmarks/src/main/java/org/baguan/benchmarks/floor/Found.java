package org.baguan.benchmarks.floor;

import static org.baguan.benchmarks.floor.Truth.OPEN;
import static org.baguan.benchmarks.floor.Truth.YES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.Justification;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;

/** Gathers what is found about one candidate. */
final class Found {

  private final String person;
  private final List<Justification> onRecord;
  private final List<Reason> obstacles = new ArrayList<>();
  private final List<Reason> rebuttables = new ArrayList<>();
  private final List<Findings.Justified> justified = new ArrayList<>();
  private final List<Reason> duties = new ArrayList<>();
  private final List<Undetermined> open = new ArrayList<>();
  private final List<Undetermined> openDuties = new ArrayList<>();

  Found(String person, List<Justification> onRecord) {
    this.person = person;
    this.onRecord = onRecord;
  }

  void obstacle(Reason reason) {
    obstacles.add(reason);
  }

  void rebuttable(Reason reason) {
    Optional<Justification> answer = answer(reason.rule());
    if (answer.isPresent()) {
      justified.add(new Findings.Justified(reason, answer.get()));
    } else {
      rebuttables.add(reason);
    }
  }

  void duty(Reason reason) {
    duties.add(reason);
  }

  void open(Undetermined undetermined) {
    open.add(undetermined);
  }

  /** Adds that a rule lacks what its open conditions read. */
  void open(RuleText rule, int first, String firstTerm) {
    open(rule, first, firstTerm, YES, "", YES, "", YES, "");
  }

  void open(RuleText rule, int first, String firstTerm, int second, String secondTerm) {
    open(rule, first, firstTerm, second, secondTerm, YES, "", YES, "");
  }

  void open(RuleText rule, int first, String firstTerm, int second, String secondTerm, int third, String thirdTerm) {
    open(rule, first, firstTerm, second, secondTerm, third, thirdTerm, YES, "");
  }

  void open(
      RuleText rule, int first, String firstTerm, int second, String secondTerm, int third, String thirdTerm, int fourth, String fourthTerm) {
    List<String> missing = new ArrayList<>(4);
    if (first == OPEN) {
      missing.add(firstTerm);
    }
    if (second == OPEN) {
      missing.add(secondTerm);
    }
    if (third == OPEN) {
      missing.add(thirdTerm);
    }
    if (fourth == OPEN) {
      missing.add(fourthTerm);
    }
    open.add(rule.open(missing));
  }

  void open(RuleText rule, Collection<String> missing) {
    open.add(rule.open(List.copyOf(missing)));
  }

  void openDuty(RuleText rule, int first, String firstTerm, int second, String secondTerm) {
    List<String> missing = first != OPEN ? List.of(secondTerm) : second != OPEN ? List.of(firstTerm) : List.of(firstTerm, secondTerm);
    openDuties.add(rule.open(missing));
  }

  void openDuty(RuleText rule, Collection<String> missing) {
    openDuties.add(rule.open(List.copyOf(missing)));
  }

  private Optional<Justification> answer(String rule) {
    Justification latest = null;
    for (Justification each : onRecord) {
      if (each.rule().equals(rule) && each.person().equals(person) && (latest == null || latest.date().isBefore(each.date()))) {
        latest = each;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Returns the outcome: the worst that was found. */
  Eligibility eligibility() {
    Findings findings = new Findings(obstacles, rebuttables, justified, duties, open, openDuties);
    if (!obstacles.isEmpty()) {
      return new Eligibility.Ineligible(findings);
    }
    if (!open.isEmpty()) {
      return new Eligibility.Open(findings);
    }
    return rebuttables.isEmpty() ? new Eligibility.Eligible(findings) : new Eligibility.Justify(findings);
  }
}

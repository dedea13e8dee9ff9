package org.baguan.rules.language;

import java.util.List;
import java.util.Set;
import org.baguan.rules.model.Mark;

/**
 * One rule: a sentence of policy. Immutable.
 *
 * @param id its id; the versions of one rule, each in force on days of its own, share it
 * @param title its name, true when it holds
 * @param step its step
 * @param governing the term of the subject that is the governing date
 * @param inForce the governing dates for which it is in force
 * @param conditions all must hold
 * @param conclusion what it adds
 * @param reason the reason with its placeholders
 * @param basis its legal basis
 * @param mark how far it was confirmed against its basis
 * @param place where it stands
 */
public record Rule(
    String id,
    String title,
    Step step,
    Term governing,
    InForce inForce,
    List<Condition> conditions,
    Conclusion conclusion,
    Wording reason,
    String basis,
    Mark mark,
    Place place) {

  /** Copies the list. */
  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** Returns what names this version of the rule alone: the id, and the first day in force where there is one. */
  public String key() {
    return inForce.from().map(from -> id + "@" + from).orElse(id);
  }

  /** Returns every test, those of members included. */
  public List<Test> tests() {
    return conditions.stream().flatMap(condition -> condition.tests().stream()).toList();
  }

  /** Returns the names of the amounts that its tests name, each once, in order. */
  public Set<String> amounts() {
    return Condition.amountsNamed(conditions);
  }

  /** Returns whether it has a condition that a fact be absent. */
  public boolean readsAbsence() {
    return conditions.stream()
        .anyMatch(c -> c instanceof Condition.AbsentTerm || c instanceof Condition.AbsentList);
  }
}

package org.baguan.rules.opinion;

import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Truth;
import org.baguan.rules.pack.PackIdentity;

/**
 * That the engine in use and the second opinion do not say the same of one subject. It tells of rules alone: no
 * facts, no names, no case. Immutable.
 *
 * @param pack the pack, its version and digest
 * @param step the step
 * @param rules the rules on which they differ, in order of their keys; none where the second opinion failed
 * @param failure the class of what the second opinion threw in place of an answer; empty where it answered
 */
public record Disagreement(PackIdentity pack, Step step, List<OnRule> rules, Optional<String> failure) {

  /** Copies the list. */
  public Disagreement {
    rules = List.copyOf(rules);
  }

  /**
   * A rule on which they differ.
   *
   * @param rule the rule's id, with the first day in force where it has one: {@code Q-06@2019-03-03}
   * @param place where it stands: {@code eligibility.csv!A25}
   * @param decided what the engine in use said, and what was decided by
   * @param secondOpinion what the evaluator said
   */
  public record OnRule(String rule, String place, Truth decided, Truth secondOpinion) {}
}

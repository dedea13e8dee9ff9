package org.baguan.rules.scenario;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;

/** What one scenario shows of the rules of its step. */
record Showing(Scenario scenario, Evaluator evaluator) {

  static Showing of(Scenario scenario, RuleTree tree) {
    return new Showing(scenario, new Evaluator(tree.amounts(), scenario.subject().facts()));
  }

  /** Returns whether a rule is of this scenario's step, and in force in it, or may be. */
  boolean concerns(Rule rule) {
    return scenario.step() == rule.step() && evaluator.inForce(rule, subject()) != Truth.FALSE;
  }

  boolean holds(Rule rule) {
    return evaluator.evaluate(rule, subject()) == Truth.TRUE;
  }

  /** Returns the outcomes of a test of a list's members, one for each member, or that of a condition as a whole. */
  Set<Truth> outcomes(Rule rule, Condition condition, Optional<Test> test) {
    if (test.isEmpty()) {
      return EnumSet.of(evaluator.evaluate(condition, rule, subject()));
    }
    List<?> members = scenario.subject().facts().members(((Condition.Quantified) condition).list(), subject());
    if (members == null) {
      return EnumSet.of(Truth.UNKNOWN);
    }
    Set<Truth> outcomes = EnumSet.noneOf(Truth.class);
    members.forEach(member -> outcomes.add(evaluator.evaluate(test.get(), member, rule, subject())));
    return outcomes;
  }

  private Record subject() {
    return scenario.subject().record();
  }
}

package org.baguan.rules.verify;

import java.util.function.Consumer;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** The conditions of a rule do not contradict each other on every day on which it is in force (a warning). */
final class NeverHoldsCheck implements Check {

  private final RuleGroups groups;

  NeverHoldsCheck(RuleGroups groups) {
    this.groups = groups;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    groups.all()
        .flatMap(group -> group.neverHolding().stream())
        .forEach(rule -> problems.accept(problem(rule)));
  }

  private static Problem problem(Rule rule) {
    return Problem.warning(
            rule.place(), "never-holds", "规则 " + rule.id() + " 的几个条件互相矛盾，永远不会成立", "the conditions of rule " + rule.id() + " contradict each other; it never holds")
        .advising("核对本规则的各个条件，包括所引数额的大小", "look at its conditions, and at the amounts that they name");
  }
}

package org.baguan.rules.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Analysis;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** The conditions of a rule do not contradict each other on every day on which it is in force (a warning). */
final class NeverHoldsCheck implements Check {

  @Override
  public boolean needsAll() {
    return true;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    Stream.concat(RuleGroup.unique(tree).stream(), RuleGroup.others(tree).stream())
        .flatMap(group -> neverHolding(group, tree).stream())
        .forEach(rule -> problems.accept(problem(rule)));
  }

  /** Returns the rules of a group that hold on no stretch of days. */
  static List<Rule> neverHolding(RuleGroup group, RuleTree tree) {
    List<Rule> never = new ArrayList<>(group.rules());
    for (Analysis analysis : group.analyses(tree).values()) {
      List<Rule> here = analysis.neverHolding();
      never.removeIf(rule -> analysis.inForce(rule) && !here.contains(rule));
    }
    return never;
  }

  private static Problem problem(Rule rule) {
    return Problem.warning(
            rule.place(), "never-holds", "规则 " + rule.id() + " 的几个条件互相矛盾，永远不会成立", "the conditions of rule " + rule.id() + " contradict each other; it never holds")
        .advising("核对本规则的各个条件，包括所引数额的大小", "look at its conditions, and at the amounts that they name");
  }
}

package org.baguan.rules.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.pack.Manifest;

/**
 * Every outcome of the joint review can be reached (a warning): without a row for it, no answer would count as 无影响, or no
 * case could proceed or halt. In the other steps a verdict that no rule concludes is a choice: nothing is barred by it.
 */
final class UnreachableOutcomeCheck implements Check {

  private final RuleGroups groups;

  UnreachableOutcomeCheck(RuleGroups groups) {
    this.groups = groups;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    for (Step step : List.of(Step.REVIEW, Step.OUTCOME)) {
      if (!tree.rules(step).isEmpty()) {
        check(step, groups.all().filter(group -> group.step() == step).toList(), problems);
      }
    }
  }

  private static void check(Step step, List<RuleGroup> groups, Consumer<Problem> problems) {
    Set<Conclusion> reached = new HashSet<>();
    for (RuleGroup group : groups) {
      List<Rule> never = group.neverHolding();
      group.rules().stream().filter(rule -> !never.contains(rule)).forEach(rule -> reached.add(rule.conclusion()));
    }
    for (String verdict : step.verdicts()) {
      if (!reached.contains(new Conclusion.Verdict(verdict))) {
        problems.accept(
            Problem.warning(
                    groups.get(0).place(),
                    "unreachable-outcome",
                    step.zh() + "没有一行能得出“" + verdict + "”",
                    "no row of the step `" + step.word() + "` can conclude `" + verdict + "`")
                .advising("补上得出这个结论的行", "add a row that concludes it"));
      }
    }
  }
}

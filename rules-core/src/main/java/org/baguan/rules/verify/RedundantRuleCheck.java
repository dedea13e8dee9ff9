package org.baguan.rules.verify;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.baguan.rules.boxes.Analysis;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** Among rules any of which may hold, none says only what another says, and no two say the contrary of one case (warnings). */
final class RedundantRuleCheck implements Check {

  private final RuleGroups groups;

  RedundantRuleCheck(RuleGroups groups) {
    this.groups = groups;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    for (RuleGroup group : groups.others()) {
      Collection<Analysis> analyses = group.analyses().values();
      List<Rule> rules = group.rules();
      for (int i = 0; i < rules.size(); i++) {
        for (int j = 0; j < i; j++) {
          pair(rules.get(j), rules.get(i), analyses, problems);
        }
      }
    }
  }

  private static void pair(Rule earlier, Rule later, Collection<Analysis> analyses, Consumer<Problem> problems) {
    boolean same = earlier.conclusion().equals(later.conclusion()) && (!isDuty(earlier) || earlier.reason().equals(later.reason()));
    boolean laterWithin = covers(earlier, later, analyses);
    boolean earlierWithin = (same || laterWithin) && covers(later, earlier, analyses);
    if (laterWithin && earlierWithin) {
      problems.accept(same ? together(earlier, later) : contradictory(earlier, later));
    } else if (same && laterWithin) {
      problems.accept(redundant(later, earlier));
    } else if (same && earlierWithin) {
      problems.accept(redundant(earlier, later));
    }
  }

  /** Two duties are two, where their words differ. */
  private static boolean isDuty(Rule rule) {
    return rule.conclusion().equals(new Conclusion.Verdict("后续义务"));
  }

  /** Returns whether a rule is in force and holds whenever another is and does. */
  private static boolean covers(Rule outer, Rule inner, Collection<Analysis> analyses) {
    boolean met = false;
    for (Analysis analysis : analyses) {
      if (analysis.inForce(inner)) {
        met = true;
        if (!analysis.covers(outer, inner)) {
          return false;
        }
      }
    }
    return met;
  }

  private static Problem together(Rule earlier, Rule later) {
    return Problem.warning(
            later.place(),
            "always-together",
            "本规则与 " + earlier.place() + "（" + earlier.id() + "）的条件、结论都一样",
            "this rule and " + earlier.place() + " (" + earlier.id() + ") have the same conditions and the same conclusion")
        .advising("删去一条，或改正抄错的条件", "take one of them out, or mend the condition that was copied");
  }

  private static Problem contradictory(Rule earlier, Rule later) {
    return Problem.warning(
            later.place(),
            "contradictory-rows",
            "本规则与 " + earlier.place() + "（" + earlier.id() + "）的条件一样，结论不同",
            "this rule and " + earlier.place() + " (" + earlier.id() + ") have the same conditions and conclude differently")
        .advising("核对应当是哪一个结论；两个都要的，从严的一个起作用，另一个只是照列", "see which conclusion is meant; where both are, the stricter one counts");
  }

  private static Problem redundant(Rule inner, Rule outer) {
    return Problem.warning(
            inner.place(),
            "redundant-row",
            "凡本规则成立的，" + outer.place() + "（" + outer.id() + "）也都成立，结论相同",
            "wherever this rule holds, " + outer.place() + " (" + outer.id() + ") holds too, and concludes the same")
        .advising("只为另写一条理由的，可以保留；否则删去，或改正条件", "keep it where its own reason is wanted; else take it out, or mend its conditions");
  }
}

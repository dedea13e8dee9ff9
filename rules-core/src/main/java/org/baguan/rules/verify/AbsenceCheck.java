package org.baguan.rules.verify;

import java.util.function.Consumer;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/**
 * The absence of a fact leads only to 退回, 不符合, 须说明 or 待回复, so that nothing is gained by losing one. Of a table this is
 * told at the cell when it is read; here it is told of the other notation.
 */
final class AbsenceCheck implements Check {

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    for (Rule rule : tree.rules()) {
      if (rule.readsAbsence() && !rule.conclusion().mayFollowFromAbsence()) {
        problems.accept(
            Problem.error(
                    rule.place(),
                    "absent-not-allowed",
                    "规则 " + rule.id() + " 的结论不能由“未提供”得出",
                    "the conclusion of rule " + rule.id() + " may not follow from the absence of a fact")
                .advising("只有退回、不符合、须说明、待回复可以", "only `退回`, `不符合`, `须说明` and `待回复` may"));
      }
    }
  }
}

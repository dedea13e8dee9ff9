package org.baguan.rules.verify;

import java.util.Set;
import java.util.function.Consumer;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** 未提供 may stand only in rules that conclude 退回, 不符合, 须说明 or 待回复, so that nothing is gained by losing a fact. */
final class AbsenceCheck implements Check {

  private static final Set<String> MAY_READ = Set.of("退回", "不符合", "须说明", "待回复");

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    for (Rule rule : tree.rules()) {
      if (rule.readsAbsence()
          && !(rule.conclusion() instanceof Conclusion.Verdict verdict && MAY_READ.contains(verdict.word()))) {
        problems.accept(
            Problem.error(
                rule.place(),
                "absent-not-allowed",
                "得出这个结论的规则不能写“未提供”；只有退回、不符合、须说明、待回复可以",
                "absence may not lead to this conclusion"));
      }
    }
  }
}

package org.baguan.rules.verify;

import java.util.function.Consumer;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/**
 * Who is told an outcome is told why in each language that the pack declares: a rule that concludes a verdict has a reason in
 * each of them. That none is without a Chinese reason the readers see to. Of points, periods and shifts of tenure the reason
 * is made from the row itself.
 */
final class ReasonCheck implements Check {

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    if (!manifest.languages().contains("en")) {
      return;
    }
    for (Rule rule : tree.rules()) {
      if (rule.conclusion() instanceof Conclusion.Verdict && rule.reason().englishTemplate().isBlank()) {
        problems.accept(
            Problem.error(
                    rule.place(),
                    "no-english-reason",
                    "pack.yaml 声明了英文（en），“" + rule.id() + "”没有英文理由",
                    "pack.yaml declares en, and `" + rule.id() + "` has no reason in English")
                .advising(
                    "表格加一列“英文理由”并填写，.drl 写 @english(\"…\")；不需要英文的，从 languages 里去掉 en",
                    "fill in a column `英文理由`, or write @english(\"…\") in a .drl file; or take en out of languages"));
      }
    }
  }
}

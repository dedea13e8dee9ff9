package org.baguan.rules.verify;

import java.util.function.Consumer;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/**
 * Who is told an outcome is told why, in each language that the pack declares: a rule that concludes a verdict has a
 * reason in each of them. Of points, periods and shifts of tenure the reason is made from the row itself.
 */
final class ReasonCheck implements Check {

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    boolean english = manifest.languages().contains("en");
    for (Rule rule : tree.rules()) {
      if (!(rule.conclusion() instanceof Conclusion.Verdict)) {
        continue;
      }
      if (rule.reason().template().isBlank()) {
        problems.accept(
            Problem.error(rule.place(), "missing-reason", "“" + rule.id() + "”没有写理由", "the reason of `" + rule.id() + "` is missing")
                .advising("写一句话，说明为什么得出这个结论", "say in a sentence why the rule concludes what it does"));
      }
      if (english && rule.reason().englishTemplate().isBlank()) {
        problems.accept(
            Problem.error(
                    rule.place(),
                    "missing-reason",
                    "pack.yaml 声明了英文（en），“" + rule.id() + "”没有英文理由",
                    "pack.yaml declares en, and `" + rule.id() + "` has no reason in English")
                .advising(
                    "表格加一列“英文理由”并填写，.drl 写 @english(\"…\")；不需要英文的，从 languages 里去掉 en",
                    "fill in a column `英文理由`, or write @english(\"…\") in a .drl file; or take en out of languages"));
      }
    }
  }
}

package org.baguan.rules.verify;

import java.util.function.Consumer;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Test;
import org.baguan.rules.pack.Manifest;

/** A pack that reads a protected term is refused. */
final class ProtectedCheck implements Check {

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    for (Rule rule : tree.rules()) {
      for (Test test : rule.tests()) {
        if (test.term().isProtected()) {
          problems.accept(
              Problem.error(
                      rule.place(),
                      "protected-term",
                      "“" + test.term().label() + "”受保护，规则不得读取",
                      "`" + test.term().name() + "` is protected; no rule may read it")
                  .advising("删去这个条件", "take the condition out"));
        }
      }
    }
  }
}

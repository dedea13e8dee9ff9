package org.baguan.benchmarks.floor;

import java.util.List;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Rule;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;

/** What is told of a rule of every candidate alike. */
record RuleText(String id, String title, String conclusion, String basis, Mark mark, String place, Reason untouched) {

  /** Takes over the words of a rule, so that both sides of a comparison tell the same. */
  static RuleText of(Rule rule) {
    String conclusion =
        rule.conclusion() instanceof Conclusion.Verdict verdict
            ? verdict.word()
            : "得分" + ((Conclusion.Points) rule.conclusion()).points().toPlainString();
    String place = rule.place().toString();
    Reason reason = new Reason(rule.id(), rule.title(), conclusion, rule.reason().template(), rule.basis(), rule.mark(), place);
    return new RuleText(rule.id(), rule.title(), conclusion, rule.basis(), rule.mark(), place, reason);
  }

  /** Returns the reason, its values filled in. */
  Reason reason(String text) {
    return new Reason(id, title, conclusion, text, basis, mark, place);
  }

  /** Returns that the rule cannot be decided. */
  Undetermined open(List<String> missing) {
    return new Undetermined(id, title, conclusion, missing, basis, mark, place);
  }
}

package org.baguan.rules.compare;

import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Wording;
import org.baguan.rules.model.Mark;

/**
 * What a rule says when it holds, but for the values that fill its reason: rules with one effect are as one.
 *
 * @param conclusion its conclusion
 * @param reason its reason as written; its title where it has none, as the library does
 * @param english the same in English
 * @param basis its basis
 * @param mark how far that was confirmed
 * @param manner how its table is read; empty where all rules of the step are read alike, which is compared by itself
 */
record Effect(Conclusion conclusion, String reason, String english, String basis, Mark mark, Optional<Manner> manner) {

  static Effect of(Rule rule, Optional<Manner> manner) {
    String reason = rule.reason().parts().isEmpty() ? rule.title() : template(rule.reason().parts());
    return new Effect(plain(rule.conclusion()), reason, template(rule.reason().english()), rule.basis(), rule.mark(), manner);
  }

  /** What an amount is called is not said: its value is. */
  private static String template(List<Wording.Part> parts) {
    return new Wording(parts.stream().map(part -> part instanceof Wording.OfAmount ? new Wording.OfAmount("") : part).toList()).template();
  }

  /** 70 and 70.0 points are as many. */
  private static Conclusion plain(Conclusion conclusion) {
    return conclusion instanceof Conclusion.Points of ? new Conclusion.Points(of.item(), of.points().stripTrailingZeros()) : conclusion;
  }
}

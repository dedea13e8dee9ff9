package org.baguan.rules.decide;

import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Wording;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;

/**
 * What of a rule is told alike of every subject.
 *
 * @param rule the rule
 * @param word the word of its conclusion
 * @param place where it stands
 * @param always its reason, where no value is filled in
 */
record Told(Rule rule, String word, String place, Optional<Reason> always) {

  static Told of(Rule rule) {
    String word = Firings.word(rule.conclusion());
    String place = rule.place().toString();
    return new Told(rule, word, place, fixed(rule).map(text -> reason(rule, word, place, text)));
  }

  /** Returns the reason with a text whose values are filled in. */
  Reason reason(String text) {
    return reason(rule, word, place, text);
  }

  /** Returns that the rule does not settle the matter, for lack of what the labels say. */
  Undetermined undetermined(List<String> missing) {
    return new Undetermined(rule.id(), rule.title(), word, missing, rule.basis(), rule.mark(), place);
  }

  private static Reason reason(Rule rule, String word, String place, String text) {
    return new Reason(rule.id(), rule.title(), word, text, rule.basis(), rule.mark(), place);
  }

  /** Returns the text of a reason without placeholders; the title of a rule that has no wording. */
  private static Optional<String> fixed(Rule rule) {
    List<Wording.Part> parts = rule.reason().parts();
    if (parts.isEmpty()) {
      return Optional.of(rule.title());
    }
    StringBuilder text = new StringBuilder();
    for (Wording.Part part : parts) {
      if (!(part instanceof Wording.Plain plain)) {
        return Optional.empty();
      }
      text.append(plain.text());
    }
    return Optional.of(text.toString());
  }
}

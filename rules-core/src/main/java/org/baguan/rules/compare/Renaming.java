package org.baguan.rules.compare;

import java.util.List;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;

/**
 * Rules that say what others said before, under other ids or titles: no difference in what is decided, but whoever stored
 * ids will look for them. Immutable.
 *
 * @param step the step
 * @param before the rules of the older pack whose ids or titles are gone
 * @param after those of the newer pack that say the same
 */
public record Renaming(Step step, List<Rule> before, List<Rule> after) {

  /** Copies the lists. */
  public Renaming {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Returns it in words: Q-03a 改为 Q-03x、Q-03y. */
  public Phrase words() {
    return new Phrase(named(before, "、") + " 改为 " + named(after, "、"), named(before, ", ") + " became " + named(after, ", "));
  }

  private static String named(List<Rule> rules, String and) {
    return String.join(and, rules.stream().map(rule -> rule.id() + (rule.title().isEmpty() ? "" : "“" + rule.title() + "”")).distinct().toList());
  }
}

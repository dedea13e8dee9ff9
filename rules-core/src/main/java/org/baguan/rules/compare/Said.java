package org.baguan.rules.compare;

import java.util.Locale;
import java.util.Map;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.sentence.Statements;

/**
 * What a rule of one of the packs says of a witness. Immutable.
 *
 * @param rule the rule, as its pack has it
 * @param certain whether it holds for certain; else it may hold, and the matter is undetermined
 * @param reason the reason that it gives of the witness, its values filled in; in both languages what the pack has
 */
public record Said(Rule rule, boolean certain, Phrase reason) {

  private static final Statements ZH = new Statements(Locale.CHINESE, Map.of());
  private static final Statements EN = new Statements(Locale.ENGLISH, Map.of());

  /** Returns the rule's id. */
  public String id() {
    return rule.id();
  }

  /** Returns where the rule stands in its pack. */
  public Place place() {
    return rule.place();
  }

  /** Returns what it concludes: 不符合, 财务工作经历得70分; 待定 before it where it may hold only. */
  public Phrase conclusion() {
    Phrase told = new Phrase(ZH.conclusion(rule.conclusion()), EN.conclusion(rule.conclusion()));
    return certain ? told : new Phrase("待定（可能" + told.zh() + "）", "undetermined (perhaps " + told.en() + ")");
  }
}

package org.baguan.rules.compare;

import org.baguan.rules.boxes.Phrase;

/** What a comparison of the rules of a step comes to. */
public enum Verdict {
  /** Proved: every subject gets the same conclusions for the same reasons, whatever the facts and whichever are missing. */
  SAME(new Phrase("一致（已证明）", "the same (proved)")),
  /**
   * No difference was found, but the rules are beyond the method somewhere, and why is told: there a sample of cases was decided
   * by both packs, where cases can be made that both read.
   */
  SAMPLED(new Phrase("未见差异（部分未能证明）", "no difference found (partly not proved)")),
  /** They differ, as a witness shows. */
  DIFFERENT(new Phrase("有差异", "different"));

  private final Phrase words;

  Verdict(Phrase words) {
    this.words = words;
  }

  /** Returns its words. */
  public Phrase words() {
    return words;
  }
}

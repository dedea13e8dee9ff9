package org.baguan.rules.scenario;

import java.util.Arrays;
import java.util.Optional;
import org.baguan.rules.language.table.ScenarioTable;

/** How a scenario came to be. */
public enum Origin {
  /** Written by a person. */
  WRITTEN("", ""),
  /** Suggested; what is expected was taken from what the pack finds, and nobody has confirmed it. Such a scenario fails. */
  SUGGESTED("建议", "suggested"),
  /** Suggested, and what is expected was confirmed by a person. */
  CONFIRMED("建议，已确认", "suggested, confirmed");

  private final String zh;
  private final String en;

  Origin(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Returns the word that stands under 来源; empty for a scenario written by a person. */
  public String zh() {
    return zh;
  }

  /** Returns the origin that a text names, in either language. */
  static Optional<Origin> named(String text) {
    return Arrays.stream(values()).filter(origin -> ScenarioTable.same(origin.zh, text) || ScenarioTable.same(origin.en, text)).findFirst();
  }
}

package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

/** A short word on a coloured ground, with a sign for those who do not see colours. */
final class Chip {

  private Chip() {}

  static Html of(String text, Tone tone) {
    return el("span", "chip " + tone.style()).add(el("b").text(tone.sign())).text(text);
  }
}

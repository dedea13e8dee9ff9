package org.baguan.workbench;

/** How something stands at a glance; each has a colour and, for those who do not see it, a sign. */
enum Tone {
  GOING_ON("go", "✓"),
  WAITING("wait", "…"),
  OPEN("open", "?"),
  TURNED_BACK("back", "↺"),
  PLAIN("plain", "·");

  private final String style;
  private final String sign;

  Tone(String style, String sign) {
    this.style = style;
    this.sign = sign;
  }

  /** Returns the name in the style sheet. */
  String style() {
    return style;
  }

  String sign() {
    return sign;
  }
}

package org.baguan.workbench;

/** How many columns of a terminal a text takes: two for a Chinese character, one for a Latin letter. */
final class DisplayWidth {

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** Returns a text with spaces behind it up to a width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** Returns a text with spaces before it up to a width. */
  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /** Returns a text that takes at most a width, with an ellipsis where it was cut. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = of("…");
    for (int point : text.codePoints().toArray()) {
      used += of(point);
      if (used > width) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept.append('…').toString();
  }

  private static int of(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
      return 0;
    }
    return wide(point) ? 2 : 1;
  }

  /** Unicode East Asian Width W and F; what is ambiguous there counts as narrow. */
  private static boolean wide(int point) {
    return point >= 0x1100 && point <= 0x115F
        || point >= 0x2E80 && point <= 0x303E
        || point >= 0x3041 && point <= 0xA4CF
        || point >= 0xAC00 && point <= 0xD7A3
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0xFE30 && point <= 0xFE6F
        || point >= 0xFF00 && point <= 0xFF60
        || point >= 0xFFE0 && point <= 0xFFE6
        || point >= 0x1F300 && point <= 0x1FAFF
        || point >= 0x20000 && point <= 0x3FFFD;
  }
}

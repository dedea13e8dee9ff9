package org.baguan.rules.language.table;

import java.util.regex.Pattern;

/** What a cell's text looks like to who wrote it: signs that nobody sees, and wide digits, make no difference. */
final class CellText {

  /** Soft hyphen, zero-width space, joiners and marks of direction, word joiner, byte order mark. */
  private static final Pattern UNSEEN = Pattern.compile("[\\x{AD}\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}]");

  /** The spaces that {@link String#strip} leaves: no-break space, figure space, narrow no-break space. */
  private static final Pattern HARD_SPACE = Pattern.compile("[\\x{A0}\\x{2007}\\x{202F}]");

  private static final Pattern SPACE_BESIDE_UNIT = Pattern.compile("(?<![0-9])\\s+|\\s+(?![0-9])");

  private static final String WIDE = "０１２３４５６７８９．－−／％";
  private static final String NARROW = "0123456789.--/%";

  private CellText() {}

  /** Returns a text without the signs that nobody sees, and without white space at its ends. */
  static String visible(String text) {
    return HARD_SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /**
   * Returns a number or date with its digits and signs in half width, no space beside its unit: “２ 年” is 2年, “2 0”
   * stays as it is.
   */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      int wide = WIDE.indexOf(c);
      narrow.append(wide >= 0 ? NARROW.charAt(wide) : c);
    }
    return SPACE_BESIDE_UNIT.matcher(narrow).replaceAll("");
  }
}

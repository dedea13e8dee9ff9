package org.baguan.rules.language.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a cell's text looks like to who wrote it: signs that nobody sees, and wide signs, make no difference. */
final class CellText {

  /** Soft hyphen, zero-width space, joiners and marks of direction, word joiner, byte order mark. */
  private static final Pattern UNSEEN = Pattern.compile("[\\x{AD}\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}]");

  /** The spaces that {@link String#strip} leaves: no-break space, figure space, narrow no-break space. */
  private static final Pattern HARD_SPACE = Pattern.compile("[\\x{A0}\\x{2007}\\x{202F}]");

  private static final Pattern SPACE_BESIDE_UNIT = Pattern.compile("(?<![0-9])\\s+|\\s+(?![0-9])");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Signs that look alike, each under the one that is read; the rest of the wide signs lie at a fixed distance. */
  private static final String ALIKE = "−–—―～∼〜〔〕〈〉＜＞≧≦﹥﹤";

  private static final String READ = "-–––~~~[]<><>≥≤><";

  private CellText() {}

  /** Returns a text without the signs that nobody sees, and without white space at its ends. */
  static String visible(String text) {
    return HARD_SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** Returns a text with its wide letters, digits and signs in half width, but for 、。【】“”. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      int alike = ALIKE.indexOf(c);
      if (alike >= 0) {
        folded.append(READ.charAt(alike));
      } else {
        folded.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '\u3000' ? ' ' : c);
      }
    }
    return folded.toString();
  }

  /** Returns a number or date in half width, no space beside its unit: “２ 年” is 2年, “2 0” stays as it is. */
  static String narrow(String text) {
    return SPACE_BESIDE_UNIT.matcher(folded(text)).replaceAll("");
  }

  /** Returns a word as it is compared with others: in half width, small letters, without space in Chinese. */
  static String word(String text) {
    if (plain(text)) {
      return text;
    }
    String folded = folded(visible(text)).toLowerCase(Locale.ROOT).strip();
    return SPACE.matcher(folded).replaceAll(HAN.matcher(folded).find() ? "" : " ");
  }

  /** Most words are Chinese characters, small letters and digits, and are compared as they stand. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= '\u4E00' && c <= '\u9FFF')) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a spreadsheet program would take a text for a formula that calls something. */
  static boolean formula(String text) {
    String stripped = text.strip();
    boolean begins = !stripped.isEmpty() && "=+-@".indexOf(stripped.charAt(0)) >= 0;
    return begins && (stripped.indexOf('(') >= 0 || stripped.indexOf('|') >= 0 || stripped.indexOf('!') >= 0);
  }

  /** Returns whether two words are the same to who wrote them. */
  static boolean same(String one, String other) {
    return word(one).equals(word(other));
  }
}

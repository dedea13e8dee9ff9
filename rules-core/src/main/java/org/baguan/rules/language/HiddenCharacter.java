package org.baguan.rules.language;

import java.util.Optional;

/**
 * A character that cannot be seen and makes a text look other than it is: a control character, a line separator, or one
 * that turns the direction of writing, by which a line can show what it does not say (CVE-2021-42574).
 *
 * @param line its line, from 1
 * @param column its column, from 1
 * @param name its code point, such as {@code U+202E}
 */
public record HiddenCharacter(int line, int column, String name) {

  /** Returns the first one in a text. */
  public static Optional<HiddenCharacter> in(String text) {
    int line = 1;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        start = at + 1;
      } else if (hidden(c)) {
        return Optional.of(new HiddenCharacter(line, at - start + 1, String.format("U+%04X", (int) c)));
      }
    }
    return Optional.empty();
  }

  private static boolean hidden(char c) {
    return switch (c) {
      case '\t', '\n', '\r', '\f' -> false;
      default -> Character.isISOControl(c) || c >= '\u2028' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    };
  }

  /** Returns the problem of this character at a place. */
  public Problem at(Place place) {
    return Problem.error(place, "hidden-character", "文字里有看不见的字符 " + name + "，显示的与实际的会不一致", "the text holds " + name + ", which cannot be seen and makes it look other than it is")
        .advising("删去这个字符：把这一段重新输入一遍，不要粘贴", "take it out: type the passage anew, do not paste it");
  }
}

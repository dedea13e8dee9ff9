package org.baguan.rules.language.table;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads whole numbers from nought to 999 written in Chinese: 两, 十二, 二十四, 一百零五. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern WRITTEN =
      Pattern.compile("(?:([一二两三四五六七八九])百)?(?:([零〇一二三四五六七八九]?)十)?(?:[零〇]?([零〇一二两三四五六七八九]))?");

  private Numerals() {}

  /** Returns the number; empty when the text is none. */
  static Optional<Integer> read(String text) {
    var matcher = WRITTEN.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      return Optional.empty();
    }
    int hundreds = digit(matcher.group(1), 0);
    int tens = matcher.group(2) == null ? 0 : digit(matcher.group(2), 1);
    return Optional.of(100 * hundreds + 10 * tens + digit(matcher.group(3), 0));
  }

  private static int digit(@org.jspecify.annotations.Nullable String sign, int none) {
    if (sign == null || sign.isEmpty()) {
      return none;
    }
    return sign.equals("两") ? 2 : Math.max(0, DIGITS.indexOf(sign));
  }
}

package org.baguan.rules.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as case files write it: {@code 24}, {@code 2年}, {@code 1年4个月}, {@code 6个月}, {@code 半年}, {@code 2年半}. */
final class MonthsText {
  /** The pattern, for the schema too. At most 999 years. */
  static final String PATTERN = "(?:\\d{1,4}|半年|\\d{1,3}年半|(?=\\d)(?:\\d{1,3}年)?(?:\\d{1,4}个月)?)";

  private static final Pattern WHOLE = Pattern.compile(PATTERN);
  private static final Pattern PLAIN = Pattern.compile("\\d{1,4}");
  private static final Pattern PARTS = Pattern.compile("(?:(\\d{1,3})年)?(?:(\\d{1,4})个月)?");
  private static final Pattern AND_A_HALF = Pattern.compile("(\\d{1,3})?(?:年半|半年)");

  private MonthsText() {}

  /** Returns the whole months; empty when the text is no length of time. */
  static Optional<Integer> read(String written) {
    if (!WHOLE.matcher(written).matches()) {
      return Optional.empty();
    }
    if (PLAIN.matcher(written).matches()) {
      return Optional.of(Integer.valueOf(written));
    }
    Matcher half = AND_A_HALF.matcher(written);
    if (half.matches()) {
      return Optional.of(12 * number(half.group(1)) + 6);
    }
    Matcher parts = PARTS.matcher(written);
    return parts.matches() ? Optional.of(12 * number(parts.group(1)) + number(parts.group(2))) : Optional.empty();
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}

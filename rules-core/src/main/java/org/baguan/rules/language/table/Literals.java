package org.baguan.rules.language.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Reads values as policy staff write them: ２年 and 两年 are 2年, and 1,200 is 1200. */
final class Literals {

  private static final String NUMBER = "[0-9]{1,4}|[零〇一二两三四五六七八九十百]{1,6}";
  private static final Pattern MONTHS =
      Pattern.compile("(?:(" + NUMBER + ")年)?(半年?|半)?(?:零?(" + NUMBER + ")个?月)?");
  private static final Pattern YEARS_AND_A_PART = Pattern.compile("([0-9]{1,3}\\.[0-9]{1,4})年");
  private static final Pattern MONTHS_EN = Pattern.compile("(?:([0-9]{1,3}) ?years?)? ?(?:([0-9]{1,4}) ?months?)?");
  private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,9}|-?[0-9]{1,3}(?:,[0-9]{3}){1,2}|[零〇一二两三四五六七八九十百]{1,6})(?:个|名|次|人|项|家|级)?");
  private static final Pattern DECIMAL =
      Pattern.compile("(-?(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.[0-9]{1,6})?)(?:分|%)?");
  private static final Pattern DAY = Pattern.compile("([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})日?");
  private static final Pattern DAY_IN_DIGITS = Pattern.compile("([12][0-9]{3})([0-9]{2})([0-9]{2})");

  private Literals() {}

  /** Returns the value of a type; empty when the text is not one. */
  static Optional<Comparable<?>> read(String text, Type type) {
    if (type instanceof Type.Whole whole) {
      return whole.unit() == Unit.MONTHS ? months(text).map(n -> n) : whole(text).map(n -> n);
    }
    if (type instanceof Type.Decimal) {
      return decimal(text).map(n -> n);
    }
    if (type instanceof Type.Day) {
      return day(text).map(n -> n);
    }
    if (type instanceof Type.YesNo) {
      return switch (CellText.word(text)) {
        case "是", "yes", "true" -> Optional.of(Boolean.TRUE);
        case "否", "no", "false" -> Optional.of(Boolean.FALSE);
        default -> Optional.empty();
      };
    }
    return type instanceof Type.Code code ? code(text, code) : Optional.empty();
  }

  /** Returns the code of a word: in Chinese, in English, or by its name in the model. */
  private static Optional<Comparable<?>> code(String text, Type.Code code) {
    String word = CellText.word(text);
    return code.codes().stream()
        // Not CellText.same, which would fold the text once more for each name of each code: a cell may be as long as 32,767 signs.
        .filter(c -> word.equals(CellText.word(c.zh())) || word.equals(CellText.word(c.en())) || c.value() instanceof Enum<?> e && word.equals(CellText.word(Vocabulary.englishOf(e))))
        .findFirst()
        .map(Type.CodeValue::value);
  }

  /** Returns 2年 as 24, 半年 as 6, 1年半 as 18, 1年4个月 as 16, 1.5年 as 18, 2 years as 24. */
  static Optional<Integer> months(String text) {
    String narrow = CellText.narrow(text);
    Matcher matcher = MONTHS.matcher(narrow);
    if (!narrow.isEmpty() && matcher.matches()) {
      Optional<Integer> years = number(matcher.group(1));
      Optional<Integer> months = number(matcher.group(3));
      return years.flatMap(y -> months.map(m -> 12 * y + m + (matcher.group(2) == null ? 0 : 6)));
    }
    Matcher part = YEARS_AND_A_PART.matcher(narrow);
    if (part.matches()) {
      BigDecimal exact = new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(12));
      return exact.stripTrailingZeros().scale() <= 0 ? Optional.of(exact.intValueExact()) : Optional.empty();
    }
    String english = CellText.word(text);
    Matcher words = MONTHS_EN.matcher(english);
    return english.isEmpty() || !words.matches()
        ? Optional.empty()
        : number(words.group(1)).flatMap(y -> number(words.group(2)).map(m -> 12 * y + m));
  }

  /** Returns a whole number in digits or Chinese numerals; 0 where nothing was written. */
  private static Optional<Integer> number(@Nullable String written) {
    if (written == null) {
      return Optional.of(0);
    }
    return written.matches("[0-9]+") ? Optional.of(Integer.valueOf(written)) : Numerals.read(written);
  }

  static Optional<Integer> whole(String text) {
    Matcher matcher = WHOLE.matcher(CellText.narrow(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(1).replace(",", "");
    return digits.matches("-?[0-9]+") ? Optional.of(Integer.valueOf(digits)) : Numerals.read(digits);
  }

  static Optional<BigDecimal> decimal(String text) {
    Matcher matcher = DECIMAL.matcher(CellText.narrow(text));
    return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1).replace(",", ""))) : Optional.empty();
  }

  /** Returns the day of 2024-03-01, 2024/3/1, 2024.3.1, 20240301 or 2024年3月1日; empty for a day that is none. */
  static Optional<LocalDate> day(String text) {
    String narrow = CellText.narrow(text);
    Matcher matcher = DAY.matcher(narrow);
    if (!matcher.matches()) {
      matcher = DAY_IN_DIGITS.matcher(narrow);
    }
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns whether a text has the shape of a day, whether or not there is such a day. */
  static boolean looksLikeDay(String text) {
    String narrow = CellText.narrow(text);
    return DAY.matcher(narrow).matches() || DAY_IN_DIGITS.matcher(narrow).matches();
  }
}

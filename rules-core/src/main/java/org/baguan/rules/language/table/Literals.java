package org.baguan.rules.language.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Unit;

/** Reads values as policy staff write them: ２年 is 2年, and 1,200 is 1200. */
final class Literals {

  private static final Pattern MONTHS = Pattern.compile("(?:(\\d{1,3})年)?(半年?|半)?(?:(\\d{1,4})个?月)?");
  private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9})(?:个|名|次|人|项|家)?");
  private static final Pattern DECIMAL = Pattern.compile("(-?(?:\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,3})(?:\\.\\d{1,6})?)(?:分|%)?");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:-|/|年)(\\d{1,2})(?:-|/|月)(\\d{1,2})日?");

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
      return switch (text) {
        case "是" -> Optional.of(Boolean.TRUE);
        case "否" -> Optional.of(Boolean.FALSE);
        default -> Optional.empty();
      };
    }
    return type instanceof Type.Code code ? code.code(text).map(Type.CodeValue::value) : Optional.empty();
  }

  /** Returns 2年 as 24, 半年 as 6, 1年半 as 18, 1年4个月 as 16. */
  static Optional<Integer> months(String text) {
    String narrow = CellText.narrow(text);
    Matcher matcher = MONTHS.matcher(narrow);
    if (narrow.isEmpty() || !matcher.matches()) {
      return Optional.empty();
    }
    int months = 0;
    months += matcher.group(1) == null ? 0 : 12 * Integer.parseInt(matcher.group(1));
    months += matcher.group(2) == null ? 0 : 6;
    months += matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return Optional.of(months);
  }

  static Optional<Integer> whole(String text) {
    Matcher matcher = WHOLE.matcher(CellText.narrow(text));
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  static Optional<BigDecimal> decimal(String text) {
    Matcher matcher = DECIMAL.matcher(CellText.narrow(text));
    return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1).replace(",", ""))) : Optional.empty();
  }

  /** Returns the day of 2024-03-01, 2024/3/1 or 2024年3月1日; empty for a day that is none. */
  static Optional<LocalDate> day(String text) {
    Matcher matcher = DAY.matcher(CellText.narrow(text));
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
}

package org.baguan.rules.language.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What the style of a cell says of its value: how a number is shown, and whether the cell is struck out. */
final class CellStyles {

  /** As many digits as a spreadsheet keeps. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final Optional<StylesTable> styles;
  private final boolean since1904;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  CellStyles(Optional<StylesTable> styles, boolean since1904) {
    this.styles = styles;
    this.since1904 = since1904;
  }

  /** A number that no rule has: more digits before or after its point. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern UNIT = Pattern.compile("-?[0-9][0-9,.]*\\s*(\\p{IsHan}{1,3})");

  /** A number as it is read; and, where people see something else, what they see. */
  record Shown(String text, Optional<String> otherwise) {}

  private Optional<XSSFCellStyle> style(int index) {
    return styles.filter(table -> index < table.getNumCellStyles()).map(table -> table.getStyleAt(index));
  }

  boolean struck(int style) {
    return style(style).map(of -> of.getFont().getStrikeout()).orElse(false);
  }

  /** Returns a number as people see it: a day by its date, a share in per cent, any other without units or thousands. */
  Shown shown(String stored, int style) {
    Optional<XSSFCellStyle> of = style(style);
    int index = of.map(XSSFCellStyle::getDataFormat).orElse((short) 0);
    String format = of.map(XSSFCellStyle::getDataFormatString).orElse("General");
    Optional<BigDecimal> read = number(stored);
    if (read.isEmpty()) {
      return new Shown("", Optional.of(stored.length() > 20 ? stored.substring(0, 20) : stored));
    }
    BigDecimal exact = read.get();
    if (DateUtil.isADateFormat(index, format)) {
      return day(exact, format);
    }
    boolean percent = format.replaceAll("\"[^\"]*\"", "").contains("%");
    BigDecimal number = percent ? exact.multiply(HUNDRED) : exact;
    String plain = plain(number) + (percent ? "%" : "");
    if (format.equalsIgnoreCase("General") || format.equals("@")) {
      return new Shown(plain, Optional.empty());
    }
    if (format.split(";", -1)[0].isBlank()) {
      return new Shown(plain, Optional.of(""));
    }
    String seen = formatter.formatRawCellContents(exact.doubleValue(), index, format);
    Matcher unit = UNIT.matcher(seen.strip());
    return new Shown(plain + (unit.matches() ? unit.group(1) : ""), same(seen, number) ? Optional.empty() : Optional.of(seen));
  }

  /** Returns a stored number, of as many digits as a spreadsheet keeps; empty for what is none, or out of all proportion. */
  private static Optional<BigDecimal> number(String stored) {
    try {
      BigDecimal number = new BigDecimal(stored).round(DIGITS);
      boolean proportionate = Math.abs((long) number.scale()) <= 2 * MOST_DIGITS && (long) number.precision() - number.scale() <= MOST_DIGITS;
      return proportionate ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Returns a day; one that is shown without its year or its day is not what people see. */
  private Shown day(BigDecimal serial, String format) {
    if (!DateUtil.isValidExcelDate(serial.doubleValue())) {
      return new Shown(plain(serial), Optional.of("####"));
    }
    LocalDateTime time = DateUtil.getLocalDateTime(serial.doubleValue(), since1904, true);
    String signs = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").toLowerCase(Locale.ROOT);
    if (!signs.contains("y") && !signs.contains("e") || !signs.contains("d")) {
      return new Shown(time.toLocalDate().toString(), Optional.of(formatter.formatRawCellContents(serial.doubleValue(), 164, format)));
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? new Shown(time.toLocalDate().toString(), Optional.empty())
        : new Shown(time.toLocalDate().toString(), Optional.of(time.toString().replace('T', ' ')));
  }

  /** Returns whether the digits that are seen are the number's. */
  private static boolean same(String seen, BigDecimal number) {
    String digits = seen.replaceAll("[^0-9.-]", "");
    try {
      return new BigDecimal(digits).compareTo(number) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

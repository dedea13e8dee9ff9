package org.baguan.rules.language.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What the style of a cell says of its value: how a number is shown, and whether the cell is struck out. */
final class CellStyles {

  /** As many digits as a spreadsheet keeps. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final StylesTable styles;
  private final boolean since1904;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  CellStyles(StylesTable styles, boolean since1904) {
    this.styles = styles;
    this.since1904 = since1904;
  }

  /** A number as it is read; and, where people see something else, what they see. */
  record Shown(String text, Optional<String> otherwise) {}

  boolean struck(int style) {
    return style < styles.getNumCellStyles() && styles.getStyleAt(style).getFont().getStrikeout();
  }

  /** Returns a number as people see it: a day by its date, a share in per cent, any other without units or thousands. */
  Shown shown(String stored, int style) {
    XSSFCellStyle of = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
    int index = of == null ? 0 : of.getDataFormat();
    String format = of == null || of.getDataFormatString() == null ? "General" : of.getDataFormatString();
    BigDecimal exact = new BigDecimal(stored).round(DIGITS);
    if (DateUtil.isADateFormat(index, format)) {
      return day(exact);
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
    return new Shown(plain, same(seen, number) ? Optional.empty() : Optional.of(seen));
  }

  private Shown day(BigDecimal serial) {
    if (!DateUtil.isValidExcelDate(serial.doubleValue())) {
      return new Shown(plain(serial), Optional.of("####"));
    }
    LocalDateTime time = DateUtil.getLocalDateTime(serial.doubleValue(), since1904, true);
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

package org.baguan.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.baguan.rules.decide.TopRanks;
import org.baguan.rules.screen.ScreeningResult;

/** The list that screening is for, as a table: the first places, then those who have none because facts are missing. */
final class ScreenTable {

  /** Without it spreadsheet programs on a Chinese Windows take UTF-8 for GBK. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Words words;

  ScreenTable(Words words) {
    this.words = words;
  }

  String of(ScreeningResult result) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter rows = new CSVPrinter(text, CSVFormat.RFC4180)) {
      rows.printRecord((Object[]) words.say("screen.columns").split(","));
      for (TopRanks.Placed one : result.top().placed()) {
        String total = one.total().toPlainString();
        rows.printRecord(one.place(), one.person(), one.outcome(), total, total, one.line());
      }
      for (ScreeningResult.OneWaiting one : result.waiting().first()) {
        rows.printRecord("", one.person(), one.outcome(), one.lowest().toPlainString(), one.highest().toPlainString(), one.line());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}

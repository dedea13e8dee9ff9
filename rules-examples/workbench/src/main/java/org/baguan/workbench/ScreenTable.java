package org.baguan.workbench;

import java.util.Arrays;
import java.util.stream.Collectors;
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
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK).append(words.say("screen.columns")).append("\r\n");
    for (TopRanks.Placed one : result.top().placed()) {
      String total = one.total().toPlainString();
      row(text, Long.toString(one.place()), one.person(), one.outcome(), total, total, Long.toString(one.line()));
    }
    for (ScreeningResult.OneWaiting one : result.waiting().first()) {
      row(text, "", one.person(), one.outcome(), one.lowest().toPlainString(), one.highest().toPlainString(), Long.toString(one.line()));
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String... cells) {
    text.append(Arrays.stream(cells).map(ScreenTable::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}

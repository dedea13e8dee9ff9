package org.baguan.rules.screen;

import java.util.ArrayList;
import java.util.List;

/** Takes the record of a table apart, as RFC 4180 has it; {@link RecordCutter} has seen that its quotes fit. */
final class Cells {

  private Cells() {}

  static List<String> of(String record, char separator) {
    String row = record.endsWith("\r\n") ? record.substring(0, record.length() - 2) : record.endsWith("\n") ? record.substring(0, record.length() - 1) : record;
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at <= row.length()) {
      boolean quoted = at < row.length() && row.charAt(at) == '"';
      int end = quoted ? quotesEnd(row, at + 1) : at;
      int next = row.indexOf(separator, end);
      int cellEnd = next < 0 ? row.length() : next;
      cells.add(quoted ? row.substring(at + 1, Math.max(at + 1, end - 1)).replace("\"\"", "\"") : row.substring(at, cellEnd));
      at = cellEnd + 1;
    }
    return cells;
  }

  /** Returns the place behind the quote that closes. */
  private static int quotesEnd(String row, int start) {
    int i = row.indexOf('"', start);
    while (i >= 0 && i + 1 < row.length() && row.charAt(i + 1) == '"') {
      i = row.indexOf('"', i + 2);
    }
    return i < 0 ? row.length() : i + 1;
  }
}

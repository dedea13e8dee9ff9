package org.baguan.rules.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text is made of: the pieces that an edit takes out, doubles or exchanges whole. */
enum Notation {
  CSV("[,\n]|[^,\n]+"),
  DRL("\\s+|\"(?:[^\"\\\\\n]|\\\\.)*\"|[\\p{L}\\p{N}_]+|.", "[,)(]"),
  YAML("\n *|[:,\\[\\]{}]|[^\\s:,\\[\\]{}]+|[ \t\r]+"),
  JSON("\"(?:[^\"\\\\]|\\\\.)*\"|[-\\w.]+|\\s+|."),
  XML("</?[\\w:]+|[\\w:]+=\"[^\"]*\"|/?>|[^<>\\s\"=/]+|\\s+|.");

  private final Pattern piece;

  Notation(String... alternatives) {
    this.piece = Pattern.compile(String.join("|", alternatives), Pattern.DOTALL);
  }

  List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = piece.matcher(text);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return pieces;
  }
}

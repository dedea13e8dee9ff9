package org.baguan.rules.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Edits a text piece by piece, with pieces of other files of its kind and with what parsers stumble over. */
final class Edits {

  private static final int LONGEST = 300_000;
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Signs, numbers, dates and words at the edges of what the notations know. */
  private static final List<String> AWKWARD =
      List.of(
          "", "\"", "'", "\\", "`", "\0", "\uFEFF", "\uD800", "\u202E", "\u2028", "\u00A0", "\u3000", "\r", "\r\n", "\n\n", "\t", "𠮷", "e\u0301",
          ",", ";", ":", "{", "}", "[", "]", "(", ")", "（", "）", "【", "】", "，", "、", "：", "；", "…", "“", "＝", "１２", "<", ">", "&", "#", "|", "%", "@",
          "0", "-0", "-1", "00", "1.", ".5", "0.0000000000001", "2147483647", "2147483648", "9223372036854775808", "999999999999999999999999", "1e9", "1E-999999999", "NaN", "1_000",
          "0000-00-00", "2024-02-30", "-999999999-01-01", "+999999999-12-31", "9999-12-31", "10000-01-01", "2024-01-01T00:00:00Z",
          "不限", "未提供", "无", "有", "是", "否", "以上", "以下", "少于", "超过", "低于", "高于", "不满", "[2，5)", "(5,2]", "2年3个月", "99999999年", "【】", "{}", "{子女.数}", "【副科任正科年限】", "表种", "命中", "备注",
          "null", "true", "~", "*a", "&a b", "!!java.lang.Thread []", "---", "...", "<<: x", "? x", "|\n x", "- - - -", "{{{{", "[[[[",
          "eval(true)", "\\u0041", "/*", "*/", "//", "or", "not", "exists", "accumulate", "rule", "end", "when", "then", "&&", "||", "==", "!=", "$s", "import java.lang.System",
          "<!DOCTYPE x>", "<!--", "]]>", "<![CDATA[", "&#0;", "&amp;", "xml:space=\"preserve\"", "t=\"s\"", "t=\"d\"", "t=\"e\"", "r=\"XFD1048576\"", "r=\"A0\"", "r=\"\"", "s=\"99999\"", "s=\"-1\"", "ref=\"\"", "ref=\"A1:XFD1048576\"", "min=\"-5\"", "max=\"9999999\"", "hidden=\"1\"", "_x0000_", "_xD800_",
          "../x", "a/b", "C:\\x", "\"hash\":\"\"", "{\"a\":1,\"a\":2}", "1.5", "\"\\ud800\"");

  private final Notation notation;
  private final List<String> pool;
  private final Map<Integer, List<String>> alike;

  /** Creates edits of texts, with the pieces of all of them to exchange. */
  Edits(Notation notation, List<String> texts) {
    this.notation = notation;
    Set<String> pieces = new LinkedHashSet<>();
    texts.forEach(text -> pieces.addAll(notation.pieces(text)));
    this.pool = List.copyOf(pieces);
    this.alike = pool.stream().collect(Collectors.groupingBy(Edits::kind));
  }

  /** Returns what a piece is, by its first sign: a number, a word, a text, space; any other sign for itself; an attribute by its name. */
  private static int kind(String piece) {
    int first = piece.codePointAt(0);
    int value = piece.indexOf("=\"");
    if (value > 0) {
      return piece.substring(0, value).hashCode();
    }
    return Character.isDigit(first) ? '0' : Character.isLetter(first) ? 'a' : Character.isWhitespace(first) ? ' ' : first;
  }

  /** Returns a text with one to four edits. */
  String edited(String text, Recipe recipe) {
    List<String> pieces = new ArrayList<>(notation.pieces(text));
    for (int edits = 1 + recipe.below(4) * recipe.below(4) / 3; edits > 0; edits--) {
      edit(pieces, recipe);
    }
    return String.join("", pieces);
  }

  /** Half of the edits leave a text of the same shape, or else nothing behind the parser would ever be reached. */
  private void edit(List<String> pieces, Recipe recipe) {
    int kind = recipe.below(16);
    int at = recipe.below(pieces.size() + 1);
    if (at == pieces.size()) {
      pieces.add(other(recipe));
      return;
    }
    String piece = pieces.get(at);
    int to = Math.min(pieces.size(), at + 1 + recipe.below(4) * recipe.below(4));
    switch (kind) {
      case 0, 1, 2, 3, 4 -> alike(pieces, at, recipe);
      case 5, 6, 7 -> line(pieces, at, recipe);
      case 8 -> pieces.set(at, recipe.of(AWKWARD));
      case 9 -> pieces.set(at, changed(piece, recipe));
      case 10 -> pieces.set(at, recipe.raw());
      case 11 -> pieces.set(at, piece + recipe.of(AWKWARD));
      case 12 -> pieces.addAll(at, repeated(List.copyOf(pieces.subList(at, to)), 1 << recipe.below(13)));
      case 13 -> pieces.addAll(recipe.below(pieces.size()), List.copyOf(pieces.subList(at, to)));
      case 14 -> pieces.set(at, other(recipe));
      default -> pieces.subList(at, recipe.below(8) == 0 ? pieces.size() : to).clear();
    }
  }

  /** Exchanges a piece, or the next that is no tag, for another of its kind. */
  private void alike(List<String> pieces, int from, Recipe recipe) {
    int at = from;
    while (at < pieces.size() - 1 && notation == Notation.XML && (pieces.get(at).startsWith("<") || pieces.get(at).endsWith(">"))) {
      at++;
    }
    String piece = pieces.get(at);
    pieces.set(at, recipe.of(alike.getOrDefault(piece.isEmpty() ? 0 : kind(piece), pool)));
  }

  /** Takes a line out, puts it elsewhere, or doubles it. */
  private static void line(List<String> pieces, int at, Recipe recipe) {
    int from = at;
    while (from > 0 && !pieces.get(from - 1).contains("\n")) {
      from--;
    }
    int to = at;
    while (to < pieces.size() && !pieces.get(to).contains("\n")) {
      to++;
    }
    List<String> line = List.copyOf(pieces.subList(from, Math.min(to + 1, pieces.size())));
    int change = recipe.below(3);
    if (change < 2) {
      pieces.subList(from, from + line.size()).clear();
    }
    if (change > 0) {
      pieces.addAll(recipe.below(pieces.size() + 1), line);
    }
  }

  private String other(Recipe recipe) {
    return recipe.below(3) == 0 ? recipe.of(AWKWARD) : recipe.of(pool);
  }

  /** Returns a piece with one sign taken out, doubled or replaced. */
  private static String changed(String piece, Recipe recipe) {
    if (piece.isEmpty()) {
      return recipe.raw();
    }
    int at = recipe.below(piece.length());
    String sign = List.of("", piece.substring(at, at + 1).repeat(2), recipe.of(AWKWARD)).get(recipe.below(3));
    return piece.substring(0, at) + sign + piece.substring(at + 1);
  }

  private static List<String> repeated(List<String> run, int times) {
    int length = Math.max(1, run.stream().mapToInt(String::length).sum());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < times && (long) i * length < LONGEST; i++) {
      all.addAll(run);
    }
    return all;
  }

  /** Returns the bytes of a text: mostly UTF-8; else as a spreadsheet program or an old editor may have saved it, or damaged. */
  static byte[] encoded(String text, Recipe recipe) {
    return switch (recipe.below(16)) {
      case 13 -> text.getBytes(StandardCharsets.UTF_16);
      case 14 -> text.getBytes(GB18030);
      case 15 -> damaged(text.getBytes(StandardCharsets.UTF_8), recipe);
      default -> lenient(text);
    };
  }

  /** Returns UTF-8, with a half of a pair written as three bytes, as careless programs do. */
  private static byte[] lenient(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteBuffer out = ByteBuffer.allocate(text.length() * 4);
    text.codePoints().forEach(c -> out.put(c >= 0xD800 && c <= 0xDFFF
        ? new byte[] {(byte) (0xE0 | c >> 12), (byte) (0x80 | c >> 6 & 0x3F), (byte) (0x80 | c & 0x3F)}
        : Character.toString(c).getBytes(StandardCharsets.UTF_8)));
    return Arrays.copyOf(out.array(), out.position());
  }

  /** Returns bytes with a few of them changed, or the end cut off. */
  static byte[] damaged(byte[] bytes, Recipe recipe) {
    if (bytes.length == 0) {
      return bytes;
    }
    byte[] changed = bytes.clone();
    for (int i = recipe.below(6); i >= 0; i--) {
      changed[recipe.below(changed.length)] = (byte) recipe.below(256);
    }
    return recipe.below(4) == 0 ? Arrays.copyOf(changed, recipe.below(changed.length + 1)) : changed;
  }
}

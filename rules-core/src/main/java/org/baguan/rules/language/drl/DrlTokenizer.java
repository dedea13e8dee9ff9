package org.baguan.rules.language.drl;

import java.util.ArrayList;
import java.util.List;

/** Cuts DRL text into tokens. Tells full-width characters, and reads on as though they had been written plainly. */
final class DrlTokenizer {

  private static final List<String> LONG_SYMBOLS = List.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->");
  private static final String SYMBOLS = "<>(),;:.@*+-/%[]{}!=?&|~^#";
  private static final String OPENING = "“”„«「『";
  private static final String CLOSING = "”“»」』";

  private final List<String> lines;
  private final DrlProblems problems;
  private final List<DrlToken> tokens = new ArrayList<>();
  private boolean comment;
  private int number;
  private String line = "";
  private int at;
  private int lastWide;
  private boolean escaped;

  private DrlTokenizer(List<String> lines, DrlProblems problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /** Returns the tokens of the lines; the last one says that the file ends. */
  static List<DrlToken> tokens(List<String> lines, DrlProblems problems) {
    return new DrlTokenizer(lines, problems).tokens();
  }

  private List<DrlToken> tokens() {
    int commentLine = 0;
    for (String text : lines) {
      number++;
      line = text;
      at = 0;
      lastWide = -2;
      boolean before = comment;
      line();
      if (comment && !before) {
        commentLine = number;
      }
    }
    if (comment) {
      problems.tell(commentLine, 1, "unclosed-comment", "注释“/*”没有结束", "the comment `/*` does not end", "在注释末尾写“*/”");
    }
    tokens.add(new DrlToken(DrlToken.Kind.END, "文件末尾", "", Math.max(1, number), line.length() + 1, true));
    return tokens;
  }

  private void line() {
    while (at < line.length()) {
      if (comment) {
        int end = line.indexOf("*/", at);
        comment = end < 0;
        commented(at, end < 0 ? line.length() : end);
        at = end < 0 ? line.length() : end + 2;
      } else if (line.startsWith("//", at)) {
        commented(at, line.length());
        return;
      } else if (line.startsWith("/*", at)) {
        comment = true;
        at += 2;
      } else {
        token();
      }
    }
  }

  /** Tells an escape in a comment: where Java reads the file, one of a line's end lets the comment end there. */
  private void commented(int from, int to) {
    int escape = line.indexOf("\\u", from);
    if (escape >= 0 && escape < to) {
      String met = line.substring(escape, Math.min(escape + 6, to));
      problems.tell(number, escape + 1, "unknown-escape", "注释里的“" + met + "”不能写", "the escape `" + met + "` is not read, not in a comment either", "删去它；字符直接写");
    }
  }

  private void token() {
    char c = plain(at);
    if (c == ' ' || c == '\t' || c == '\f') {
      check(at);
      at++;
    } else if (c == '"' || c == '\'') {
      string(c);
    } else if (c >= '0' && c <= '9') {
      number();
    } else if (Character.isJavaIdentifierStart(c)) {
      int start = at;
      word();
      add(DrlToken.Kind.WORD, start);
    } else {
      symbol(c);
    }
  }

  private void word() {
    while (at < line.length() && Character.isJavaIdentifierPart(plain(at)) && !Character.isIdentifierIgnorable(plain(at))) {
      check(at++);
    }
  }

  private void number() {
    int start = at;
    word();
    if (at + 1 < line.length() && plain(at) == '.' && Character.isDigit(plain(at + 1))) {
      check(at++);
      word();
    }
    String text = plain(start, at);
    DrlToken.Kind kind =
        text.matches("0|[1-9]\\d*")
            ? DrlToken.Kind.WHOLE
            : text.matches("(0|[1-9]\\d*)(\\.\\d+)?B") ? DrlToken.Kind.DECIMAL : DrlToken.Kind.NUMBER;
    String value = kind == DrlToken.Kind.DECIMAL ? text.substring(0, text.length() - 1) : text;
    tokens.add(new DrlToken(kind, text, value, number, start + 1, first()));
  }

  private void symbol(char c) {
    int start = at;
    if (at + 1 < line.length() && LONG_SYMBOLS.contains(plain(at, at + 2))) {
      at += 2;
    } else if (SYMBOLS.indexOf(c) >= 0) {
      at++;
    } else {
      boolean escape = line.startsWith("\\u", at) && at + 6 <= line.length();
      int width = escape ? 6 : Character.charCount(line.codePointAt(at));
      String met = line.substring(at, at + width);
      problems.tell(number, at + 1, "unexpected-text", "不认识的字符“" + met + "”", "the character `" + met + "` has no meaning here", "删去这个字符");
      at += width;
      return;
    }
    check(start);
    if (at - start == 2) {
      check(start + 1);
    }
    add(DrlToken.Kind.SYMBOL, start);
  }

  private void string(char quote) {
    int start = at;
    check(at);
    if (quote == '\'') {
      problems.tell(number, at + 1, "unexpected-text", "文字用了单引号“'”", "a text stands in single quotes `'`", "改用双引号");
    }
    boolean wide = OPENING.indexOf(line.charAt(at)) >= 0;
    StringBuilder value = new StringBuilder();
    escaped = false;
    for (at++; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == quote || (wide && CLOSING.indexOf(c) >= 0) || (c == '＂' && line.indexOf(quote, at) < 0)) {
        finish(start, value, wide);
        return;
      }
      if (quote == '"' && CLOSING.indexOf(c) >= 0 && line.indexOf('"', at) < 0) {
        finish(start, value, false);
        return;
      }
      value.append(c == '\\' ? escape() : c);
    }
    problems.tell(number, start + 1, "unclosed-text", "文字没有右引号", "a text has no closing quote", "在同一行里写上半角双引号");
    tokens.add(new DrlToken(DrlToken.Kind.STRING, line.substring(start), value.toString(), number, start + 1, first(start)));
  }

  private void finish(int start, StringBuilder value, boolean told) {
    if (!told) {
      check(at);
    }
    at++;
    tokens.add(new DrlToken(DrlToken.Kind.STRING, line.substring(start, at), value.toString(), number, start + 1, first(start)));
  }

  private char escape() {
    char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
    if (next == '"' || next == '\\') {
      at++;
      return next;
    }
    if (escaped) {
      return '\\';
    }
    escaped = true;
    problems.tell(number, at + 1, "unknown-escape", "文字里的“\\" + next + "”不能写", "the escape `\\" + next + "` is not read", "只可写 \\\" 与 \\\\，其余字符直接写");
    return '\\';
  }

  private void add(DrlToken.Kind kind, int start) {
    String text = plain(start, at);
    tokens.add(new DrlToken(kind, text, text, number, start + 1, first(start)));
  }

  private boolean first() {
    return tokens.isEmpty() || tokens.get(tokens.size() - 1).line() < number;
  }

  private boolean first(int start) {
    return first() && line.substring(0, start).isBlank();
  }

  private String plain(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(plain(i));
    }
    return text.toString();
  }

  /** Returns the plain character that was meant at an index. */
  private char plain(int index) {
    char c = line.charAt(index);
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
      return '"';
    }
    return switch (c) {
      case '\u3000', '\u00a0' -> ' ';
      case '、' -> ',';
      case '。' -> '.';
      case '‘', '’' -> '\'';
      default -> c;
    };
  }

  /** Tells a full-width character, once for a run of them. */
  private void check(int index) {
    char c = line.charAt(index);
    if (plain(index) == c) {
      return;
    }
    if (lastWide != index - 1) {
      String shown = c == '\u00a0' ? "不换行空格" : c == '\u3000' ? "全角空格" : plain(index) == '"' ? "全角引号" : "全角的“" + c + "”";
      problems.tell(number, index + 1, "full-width", "这里用了" + shown, "a full-width character `" + c + "` stands here", "改为半角的 " + plain(index));
    }
    lastWide = index;
  }
}

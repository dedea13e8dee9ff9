package org.baguan.rules.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Makes the tree of one line of plain JSON that {@link TreeReader} would make, many times as fast. Whatever it does not take at
 * once it leaves alone, right or wrong: TreeReader takes it then, and tells what is wrong.
 */
final class QuickJson {

  /** TreeReader's own depth is greater; what is deeper than this goes there. */
  private static final int DEEP = 20;

  /** A parser of YAML takes no longer key on one line. */
  private static final int LONG_KEY = 500;

  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final String text;
  private final Predicate<String> knownKey;
  private final int column;
  private int at;

  private QuickJson(String text, Predicate<String> knownKey, int column) {
    this.text = text;
    this.knownKey = knownKey;
    this.column = column;
  }

  /**
   * Returns the tree of a line whose outermost form is an object or a list; empty for what is left to TreeReader.
   *
   * @param trail where the outermost stands
   * @param knownKey whether a path may show a key: others are values of the file
   */
  static Optional<Node> read(String text, Trail trail, Predicate<String> knownKey) {
    return read(text, trail, knownKey, 0);
  }

  /**
   * Returns the same tree, of which everything stands in one column.
   *
   * @param column the column; 0 for the columns of the text
   */
  static Optional<Node> read(String text, Trail trail, Predicate<String> knownKey, int column) {
    if (text.isEmpty() || text.charAt(0) != '{' && text.charAt(0) != '[') {
      return Optional.empty();
    }
    QuickJson json = new QuickJson(text, knownKey, column);
    try {
      Node node = json.value(trail, 0);
      json.blanks();
      return json.at == text.length() ? Optional.of(node) : Optional.empty();
    } catch (LeftException e) {
      return Optional.empty();
    }
  }

  private Node value(Trail trail, int depth) {
    blanks();
    if (depth > DEEP) {
      throw LeftException.LEFT;
    }
    return switch (here()) {
      case '{' -> fields(trail, depth);
      case '[' -> items(trail, depth);
      case '"' -> quoted(trail);
      default -> plain(trail);
    };
  }

  private Node.Fields fields(Trail trail, int depth) {
    int start = place(++at);
    Map<String, Node.Field> members = new LinkedHashMap<>();
    blanks();
    if (here() == '}') {
      at++;
      return new Node.Fields(trail, 1, start, members);
    }
    while (true) {
      blanks();
      expect('"');
      at--;
      Node.Scalar key = quoted(trail);
      String name = key.written();
      blanks();
      expect(':');
      Node value = value(trail.key(knownKey.test(name) ? name : "?"), depth + 1);
      if (name.length() > LONG_KEY || members.putIfAbsent(name, new Node.Field(key, value)) != null) {
        throw LeftException.LEFT;
      }
      if (ended('}')) {
        return new Node.Fields(trail, 1, start, members);
      }
    }
  }

  private Node.Items items(Trail trail, int depth) {
    int start = place(++at);
    List<Node> members = new ArrayList<>();
    blanks();
    if (here() == ']') {
      at++;
      return new Node.Items(trail, 1, start, members);
    }
    while (true) {
      members.add(value(trail.item(members.size()), depth + 1));
      if (ended(']')) {
        return new Node.Items(trail, 1, start, members);
      }
    }
  }

  /** Passes a comma, and returns false; or the end, and returns true. */
  private boolean ended(char end) {
    blanks();
    char found = here();
    if (found != end && found != ',') {
      throw LeftException.LEFT;
    }
    at++;
    return found == end;
  }

  private Node.Scalar quoted(Trail trail) {
    int place = place(++at);
    int start = at;
    StringBuilder escaped = null;
    while (here() != '"') {
      char c = text.charAt(at);
      if (c == '\\') {
        escaped = escaped == null ? new StringBuilder() : escaped;
        escaped.append(text, start, at);
        at++;
        escaped.append(unescaped());
        start = at;
      } else {
        taken(c);
        at++;
      }
    }
    at++;
    String plain = text.substring(start, at - 1);
    return new Node.Scalar(trail, 1, place, escaped == null ? plain : escaped.append(plain).toString(), false);
  }

  /** Leaves what takes two chars or must not stand in YAML. */
  private static char taken(char c) {
    if (c < ' ' || c > '~' && c < '\u00A0' || c >= '\uD800' && c < '\uE000' || c == '\uFEFF' || c > '\uFFFD' || c == '\u2028' || c == '\u2029') {
      throw LeftException.LEFT;
    }
    return c;
  }

  /** Takes an escape that stands for one sign; those for signs that end lines and the like are left. */
  private char unescaped() {
    char c = here();
    at++;
    if (c == '"' || c == '\\' || c == '/') {
      return c;
    }
    if (c != 'u' || at + 4 > text.length()) {
      throw LeftException.LEFT;
    }
    int sign = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(text.charAt(at), 16);
      if (digit < 0 || text.charAt(at) > 'f') {
        throw LeftException.LEFT;
      }
      sign = 16 * sign + digit;
      at++;
    }
    return taken((char) sign);
  }

  private Node.Scalar plain(Trail trail) {
    int start = at;
    while (at < text.length() && ",]} ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String written = text.substring(start, at);
    boolean word = written.equals("true") || written.equals("false") || written.equals("null");
    if (!word && !NUMBER.matcher(written).matches()) {
      throw LeftException.LEFT;
    }
    return new Node.Scalar(trail, 1, place(start + 1), written, true);
  }

  private int place(int ofText) {
    return column == 0 ? ofText : column;
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private char here() {
    if (at >= text.length()) {
      throw LeftException.LEFT;
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (here() != c) {
      throw LeftException.LEFT;
    }
    at++;
  }

  /** Leaves a text to TreeReader. */
  private static final class LeftException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final LeftException LEFT = new LeftException();

    LeftException() {
      super("", null, false, false);
    }
  }
}

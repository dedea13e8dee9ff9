package org.baguan.rules.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads canonical JSON, as {@link CanonicalJson} writes it: no white space, whole numbers only. A general parser would take
 * ten times as long and more texts, all of which would have to be refused afterwards. Not safe to share between threads.
 */
final class CanonicalReader {

  private static final int DEEPEST = 60;
  private static final int DIGITS = 17;

  private final String text;
  private int at;
  private int depth;

  CanonicalReader(String text) {
    this.text = text;
  }

  /** Returns the value of the whole text. */
  @Nullable Object whole() {
    Object value = value();
    if (at != text.length()) {
      throw none();
    }
    return value;
  }

  private @Nullable Object value() {
    switch (peek()) {
      case '{':
        return members();
      case '[':
        return items();
      case '"':
        return string();
      case 't':
        return word("true", Boolean.TRUE);
      case 'f':
        return word("false", Boolean.FALSE);
      case 'n':
        return word("null", null);
      default:
        return number();
    }
  }

  private Map<String, @Nullable Object> members() {
    TreeMap<String, @Nullable Object> members = new TreeMap<>();
    open('{');
    if (!took('}')) {
      do {
        String key = string();
        expect(':');
        if (members.containsKey(key)) {
          throw none();
        }
        members.put(key, value());
      } while (took(','));
      expect('}');
    }
    depth--;
    return members;
  }

  private List<@Nullable Object> items() {
    List<@Nullable Object> items = new ArrayList<>();
    open('[');
    if (!took(']')) {
      do {
        items.add(value());
      } while (took(','));
      expect(']');
    }
    depth--;
    return items;
  }

  private void open(char bracket) {
    expect(bracket);
    if (++depth > DEEPEST) {
      throw none();
    }
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> unit();
      default -> c;
    };
  }

  private char unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw none();
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw none();
    }
    at += word.length();
    return value;
  }

  private Object number() {
    int from = at;
    while (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) >= '0' && text.charAt(at) <= '9')) {
      at++;
    }
    if (at == from || at - from > DIGITS) {
      throw none();
    }
    try {
      long number = Long.parseLong(text.substring(from, at));
      return number == (int) number ? (Object) (int) number : (Object) number;
    } catch (NumberFormatException e) {
      throw none();
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw none();
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private boolean took(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char c) {
    if (next() != c) {
      throw none();
    }
  }

  private static IllegalArgumentException none() {
    return new IllegalArgumentException("text: no JSON");
  }
}

package org.baguan.rules.cases;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Prints maps, lists, texts, numbers and booleans as JSON, two spaces a level, keys in the order of the map. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** Returns the JSON text of a value, with a line break at its end. */
  static String print(Object value) {
    Json json = new Json();
    json.value(value, "");
    return json.out.append('\n').toString();
  }

  private void value(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      block('{', '}', map.entrySet(), indent, (member, deeper) -> {
        text((String) member.getKey());
        out.append(": ");
        value(member.getValue(), deeper);
      });
    } else if (value instanceof List<?> list && list.stream().noneMatch(item -> item instanceof Map || item instanceof List)) {
      line(list);
    } else if (value instanceof List<?> list) {
      block('[', ']', list, indent, this::value);
    } else if (value instanceof String string) {
      text(string);
    } else {
      out.append(value);
    }
  }

  private void line(List<?> list) {
    out.append('[');
    String separator = "";
    for (Object item : list) {
      out.append(separator);
      value(item, "");
      separator = ", ";
    }
    out.append(']');
  }

  private <T> void block(char open, char close, Iterable<T> members, String indent, BiConsumer<T, String> print) {
    Iterator<T> iterator = members.iterator();
    out.append(open);
    if (iterator.hasNext()) {
      String deeper = indent + "  ";
      do {
        out.append('\n').append(deeper);
        print.accept(iterator.next(), deeper);
        out.append(iterator.hasNext() ? "," : "");
      } while (iterator.hasNext());
      out.append('\n').append(indent);
    }
    out.append(close);
  }

  private void text(String text) {
    out.append('"');
    text.codePoints().forEach(c -> {
      if (c == '"' || c == '\\') {
        out.append('\\').appendCodePoint(c);
      } else if (Character.isISOControl(c)) {
        out.append(String.format("\\u%04x", c));
      } else {
        out.appendCodePoint(c);
      }
    });
    out.append('"');
  }
}

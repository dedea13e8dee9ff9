package org.baguan.rules.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON by RFC 8785: no white space, keys in the order of their UTF-16 code units, texts escaped no more than need
 * be. Numbers are whole and below 2^53 in size, so that no question of binary fractions arises; decimals are texts.
 */
final class CanonicalJson {

  private static final long LARGEST = (1L << 53) - 1;

  private CanonicalJson() {}

  /**
   * Returns the canonical text of maps with text keys, lists, texts, whole numbers, yes or no, and null.
   *
   * @throws IllegalArgumentException for any other value, and for a text with half a surrogate pair
   */
  static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      // String compares by UTF-16 code units, as the RFC asks.
      TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
      map.forEach((key, of) -> sorted.put((String) key, of));
      char separator = '{';
      for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
        out.append(separator);
        text(member.getKey(), out);
        out.append(':');
        write(member.getValue(), out);
        separator = ',';
      }
      out.append(sorted.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      char separator = '[';
      for (Object item : list) {
        out.append(separator);
        write(item, out);
        separator = ',';
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      text(text, out);
    } else if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      if (Math.abs(number) > LARGEST) {
        throw new IllegalArgumentException("value: a whole number beyond 2^53");
      }
      out.append(number);
    } else if (value == null || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("value: cannot be written as JSON: " + value.getClass().getName());
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else if (Character.isSurrogate(c)) {
            if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
              throw new IllegalArgumentException("value: a text with half a surrogate pair");
            }
            out.append(c).append(text.charAt(++i));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /**
   * Reads a text that is canonical to the byte.
   *
   * @throws IllegalArgumentException when it is no JSON, or not canonical
   */
  static @Nullable Object read(String text) {
    CanonicalReader reader = new CanonicalReader(text);
    Object value = reader.whole();
    // Whatever the reader lets pass, only one text is written for a value.
    if (!write(value).equals(text)) {
      throw new IllegalArgumentException("text: not canonical JSON");
    }
    return value;
  }

  /** Returns the SHA-256 of a text in UTF-8, in small hexadecimal digits. */
  static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

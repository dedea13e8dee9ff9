package org.baguan.rules.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Choices taken from bytes, one after the other: which seed, which edits, where. A fuzzer that watches which branches are
 * reached mutates these bytes, and so a file's cells, words and parts; when the bytes are at an end, every choice is the first.
 */
final class Recipe {

  private final byte[] bytes;
  private int at;

  Recipe(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean ended() {
    return at >= bytes.length;
  }

  /** Returns a number from 0, less than a bound. */
  int below(int bound) {
    int number = next();
    if (bound > 256) {
      number = number << 8 | next();
    }
    if (bound > 65_536) {
      number = number << 8 | next();
    }
    return bound <= 1 ? 0 : number % bound;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Returns up to 24 of the bytes that follow, as text. */
  String raw() {
    int end = Math.min(bytes.length, at + 1 + below(24));
    String text = new String(Arrays.copyOfRange(bytes, Math.min(at, end), end), StandardCharsets.UTF_8);
    at = Math.max(at, end);
    return text;
  }

  private int next() {
    return ended() ? 0 : bytes[at++] & 0xFF;
  }
}

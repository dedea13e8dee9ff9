package org.baguan.rules.cases;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The one permitted word that somebody may have meant. */
final class Suggestion {
  /** Longer texts are no misspelt words. */
  private static final int LONGEST = 64;

  private Suggestion() {}

  /** Returns the nearest permitted word; empty when none is near, or two are equally near. */
  static Optional<String> of(String written, Collection<String> permitted) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String word : permitted) {
      int distance = distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
      if (distance == least) {
        nearest = Optional.empty();
      } else if (distance < least) {
        least = distance;
        nearest = distance <= Math.max(1, word.length() / 3) && word.length() > 1 ? Optional.of(word) : Optional.empty();
      }
    }
    return nearest;
  }

  /** Returns how many letters have to be put in, taken out, replaced or swapped with the next (optimal string alignment). */
  private static int distance(String from, String to) {
    int[] beforeThat = new int[to.length() + 1];
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
        if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
          current[j] = Math.min(current[j], 1 + beforeThat[j - 2]);
        }
      }
      beforeThat = previous;
      previous = current;
    }
    return previous[to.length()];
  }
}

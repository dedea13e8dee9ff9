package org.baguan.rules.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the permitted word that a misspelt one is nearest to. Never used for conclusions, where a near miss turns the meaning around. */
public final class Suggestion {

  private static final int LISTED = 12;

  /** Longer texts are no misspelt words. */
  private static final int LONGEST = 64;

  private Suggestion() {}

  /**
   * Returns the permitted word nearest to a word: at most one slip for every three characters, one at
   * least, each an insertion, deletion, substitution or a swap of neighbours, and never every
   * character. Of two equally near, the one of the same characters in another order is nearer. One character
   * alone is near to the only word of two that has it. Empty when none is near, when two are equally near, or
   * for a text of more than 64 characters.
   */
  public static Optional<String> nearest(String word, Collection<String> permitted) {
    int length = word.codePointCount(0, word.length());
    if (word.length() > LONGEST || length == 0) {
      return Optional.empty();
    }
    if (length == 1) {
      return only(permitted.stream().filter(candidate -> candidate.length() == 2 && candidate.contains(word)).distinct().toList());
    }
    int most = Math.min(Math.max(1, length / 3), length - 1);
    Map<String, Integer> near = new LinkedHashMap<>();
    for (String candidate : permitted) {
      int distance = candidate.equalsIgnoreCase(word) ? 0 : distance(word, candidate);
      if (distance <= most) {
        near.put(candidate, distance);
      }
    }
    int least = near.values().stream().min(Integer::compare).orElse(0);
    List<String> nearest = near.entrySet().stream().filter(one -> one.getValue() == least).map(Map.Entry::getKey).toList();
    List<String> reordered = nearest.stream().filter(candidate -> sorted(candidate).equals(sorted(word))).toList();
    return only(reordered.isEmpty() ? nearest : reordered);
  }

  private static Optional<String> only(List<String> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String sorted(String word) {
    return word.codePoints().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /** Returns the question whether the nearest permitted word was meant, in Chinese; empty when none is near. */
  public static String asked(String word, Collection<String> permitted) {
    return nearest(word, permitted).map(found -> "是否想写“" + found + "”？").orElse("");
  }

  /** Returns the advice for a misspelt word, in Chinese: the nearest permitted word, and what is permitted. */
  public static String advice(String word, Collection<String> permitted) {
    String near = asked(word, permitted);
    if (permitted.isEmpty()) {
      return near + "没有可用的写法";
    }
    String listed = permitted.stream().limit(LISTED).collect(Collectors.joining("、"));
    return near + "可用的有：" + listed + (permitted.size() > LISTED ? " 等" + permitted.size() + "个" : "");
  }

  /** Returns the same in English, to follow a sentence; empty when no permitted word is near. */
  public static String english(String word, Collection<String> permitted) {
    return nearest(word, permitted).map(found -> "; did you mean `" + found + "`?").orElse("");
  }

  /** Damerau and Levenshtein's distance of optimal string alignment, in code points. */
  private static int distance(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[][] cost = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = a[i - 1] == b[j - 1] ? 0 : 1;
        cost[i][j] = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length][b.length];
  }
}

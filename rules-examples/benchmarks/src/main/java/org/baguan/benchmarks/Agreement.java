package org.baguan.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.baguan.rules.decide.CandidateFacts;

/** Requires that several who decide say the same of every candidate, to the last word, before anybody measures them. */
final class Agreement {

  private Agreement() {}

  /**
   * Compares two who decide.
   *
   * @throws IllegalStateException that names the first candidate of whom they differ, all of whom are synthetic, and both answers
   */
  static <T> void require(
      List<CandidateFacts> candidates, String name, Function<CandidateFacts, T> one, String otherName, Function<CandidateFacts, T> other) {
    for (CandidateFacts candidate : candidates) {
      T said = one.apply(candidate);
      T saidOther = other.apply(candidate);
      if (!Objects.equals(said, saidOther)) {
        throw new IllegalStateException(
            "of " + candidate.person() + "\n" + name + " says\n  " + said + "\n" + otherName + " says\n  " + saidOther);
      }
    }
  }
}

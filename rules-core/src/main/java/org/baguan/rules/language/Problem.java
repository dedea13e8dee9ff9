package org.baguan.rules.language;

import java.util.Optional;

/**
 * One problem in a rule pack.
 *
 * @param place where it stands
 * @param code the code, with a section of its own in docs/problems.md
 * @param severity whether it blocks the pack
 * @param zh one sentence in Chinese
 * @param en the same in English
 * @param context the line or row with the fault, empty where there is none
 * @param advice what to do, in Chinese; empty where the sentence says it
 */
public record Problem(
    Place place, String code, Severity severity, String zh, String en, Optional<String> context, Optional<String> advice)
    implements Comparable<Problem> {

  /** Whether a problem blocks a pack. */
  public enum Severity {
    /** The pack is refused. */
    ERROR,
    /** The pack runs, but someone should look. */
    WARNING,
    /** Something worth knowing. */
    NOTE
  }

  /** Returns an error. */
  public static Problem error(Place place, String code, String zh, String en) {
    return new Problem(place, code, Severity.ERROR, zh, en, Optional.empty(), Optional.empty());
  }

  /** Returns a warning. */
  public static Problem warning(Place place, String code, String zh, String en) {
    return new Problem(place, code, Severity.WARNING, zh, en, Optional.empty(), Optional.empty());
  }

  /** Returns this problem with what to do about it. */
  public Problem advising(String text) {
    return new Problem(place, code, severity, zh, en, context, Optional.of(text));
  }

  /** Returns this problem with the line or row in which it stands. */
  public Problem within(String text) {
    return new Problem(place, code, severity, zh, en, Optional.of(text), advice);
  }

  @Override
  public int compareTo(Problem other) {
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : code.compareTo(other.code);
  }

  /** Returns the problem as policy staff read it, in Chinese. */
  @Override
  public String toString() {
    return place
        + "  "
        + code
        + "  "
        + zh
        + context.map(line -> "\n  │ " + line).orElse("")
        + advice.map(line -> "\n  " + line).orElse("");
  }
}

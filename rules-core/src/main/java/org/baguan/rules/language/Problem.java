package org.baguan.rules.language;

import java.util.Locale;
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
 * @param adviceEn the same in English; empty where the English sentence says it
 */
public record Problem(
    Place place,
    String code,
    Severity severity,
    String zh,
    String en,
    Optional<String> context,
    Optional<String> advice,
    Optional<String> adviceEn)
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
    return of(Severity.ERROR, place, code, zh, en);
  }

  /** Returns a warning. */
  public static Problem warning(Place place, String code, String zh, String en) {
    return of(Severity.WARNING, place, code, zh, en);
  }

  /** Returns a note. */
  public static Problem note(Place place, String code, String zh, String en) {
    return of(Severity.NOTE, place, code, zh, en);
  }

  private static Problem of(Severity severity, Place place, String code, String zh, String en) {
    return new Problem(place, code, severity, zh, en, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns this problem with what to do about it, which the English sentence says already. */
  public Problem advising(String text) {
    return new Problem(place, code, severity, zh, en, context, Optional.of(text), adviceEn);
  }

  /** Returns this problem with what to do about it, in Chinese and in English. */
  public Problem advising(String text, String english) {
    return new Problem(place, code, severity, zh, en, context, Optional.of(text), Optional.of(english));
  }

  /** Returns this problem with the line or row in which it stands. */
  public Problem within(String text) {
    return new Problem(place, code, severity, zh, en, Optional.of(text), advice, adviceEn);
  }

  @Override
  public int compareTo(Problem other) {
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : code.compareTo(other.code);
  }

  /** Returns the problem in English for an English locale, in Chinese for any other: place, code, sentence, line, advice. */
  public String print(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return place
        + "  "
        + code
        + "  "
        + (english ? en : zh)
        + context.map(line -> "\n  │ " + line).orElse("")
        + (english ? adviceEn : advice).map(line -> "\n  " + line).orElse("");
  }

  /** Returns the problem as policy staff read it, in Chinese. */
  @Override
  public String toString() {
    return print(Locale.CHINESE);
  }
}

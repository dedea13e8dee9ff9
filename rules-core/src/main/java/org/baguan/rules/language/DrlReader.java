package org.baguan.rules.language;

import java.util.List;

/** Reads the DRL notation. */
public final class DrlReader {

  private DrlReader() {}

  /** What was read. */
  public record Reading(List<Rule> rules, List<Problem> problems) {}

  /** Reads a file. */
  public static Reading read(String file, String text, Vocabulary vocabulary) {
    return new Reading(List.of(), List.of());
  }
}

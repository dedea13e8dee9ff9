package org.baguan.rules.cases;

import java.util.Locale;

/**
 * One problem in a case file. It says where, and what is permitted there, but never repeats a value of
 * the file. Immutable.
 *
 * @param file the file as the caller named it, or as it was found from the case file
 * @param line the line, from 1
 * @param column the column in characters, from 1; in a table, which column
 * @param path the keys that lead to the place, {@code entries[2].reply.department}; indices count from 0;
 *     empty for the file as a whole; {@code ?} stands for a key that no case file has
 * @param code the kind of problem
 * @param zh what is wrong, in Chinese
 * @param en what is wrong, in English
 * @param adviceZh what to do, in Chinese; empty when that is plain
 * @param adviceEn what to do, in English; empty when that is plain
 */
public record CaseProblem(
    String file,
    int line,
    int column,
    String path,
    String code,
    String zh,
    String en,
    String adviceZh,
    String adviceEn) {

  /** Returns the problem in Chinese. */
  public String print() {
    return print(Locale.CHINESE);
  }

  /** Returns the problem in English for an English locale, in Chinese for any other. */
  public String print(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    String message = path + separator(english) + (english ? en : zh);
    String advice = english ? adviceEn : adviceZh;
    return file + ":" + line + ":" + column + "  " + code + "  " + message + (advice.isEmpty() ? "" : "\n  " + advice);
  }

  private String separator(boolean english) {
    if (path.isEmpty()) {
      return "";
    }
    return english ? ": " : "：";
  }

  /** Returns the problem in Chinese. */
  @Override
  public String toString() {
    return print();
  }
}

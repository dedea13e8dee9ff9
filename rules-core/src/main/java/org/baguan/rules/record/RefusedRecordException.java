package org.baguan.rules.record;

import java.util.Locale;

/** A record that is not as it was written, and is not decided again. The message holds nothing of what the record says. */
public final class RefusedRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final String zh;
  private final String en;

  /**
   * Creates an exception.
   *
   * @param number which record of a chain, from 1; 0 for the file as a whole
   */
  RefusedRecordException(int number, String zh, String en) {
    super(zh + "（" + en + "）");
    this.number = number;
    this.zh = zh;
    this.en = en;
  }

  /** Returns the same, of a record of a chain. */
  RefusedRecordException at(int place) {
    return new RefusedRecordException(place, zh, en);
  }

  /** Returns which record of a chain, from 1; 0 for the file as a whole. */
  public int number() {
    return number;
  }

  /** Returns what is wrong, in English for an English locale, else in Chinese. */
  public String print(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    if (number == 0) {
      return english ? en : zh;
    }
    return english ? "record " + number + ": " + en : "第 " + number + " 份记录：" + zh;
  }
}

package org.baguan.rules.language;

/** Three values: false, unknown, true, in this order (Kleene's strong logic). */
public enum Truth {
  /** It does not hold, whatever is still to come. */
  FALSE,
  /** Facts are missing. */
  UNKNOWN,
  /** It holds. */
  TRUE;

  /** Returns the truth of a known answer. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** Returns whether both hold: false if either is, else unknown if either is. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the negation; unknown stays unknown. */
  public Truth not() {
    return this == UNKNOWN ? UNKNOWN : this == TRUE ? FALSE : TRUE;
  }
}

package org.baguan.rules.opinion;

import java.math.BigDecimal;

/**
 * How large a part of what is decided gets a second opinion: from 0, none, to 1, all, both included. Immutable.
 *
 * @param part the part; each subject is drawn with this probability
 */
public record SamplingRate(BigDecimal part) {

  /** None: the second opinion is switched off and costs nothing. */
  public static final SamplingRate NEVER = new SamplingRate(BigDecimal.ZERO);
  /** All of it. */
  public static final SamplingRate ALWAYS = new SamplingRate(BigDecimal.ONE);

  /** Checks the range. */
  public SamplingRate {
    if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("part: not from 0 to 1: " + part);
    }
  }

  /**
   * Returns a rate.
   *
   * @param part a decimal number from 0 to 1, both included: {@code "0.01"} is one subject in a hundred
   * @throws IllegalArgumentException if it is not
   */
  public static SamplingRate of(String part) {
    try {
      return new SamplingRate(new BigDecimal(part));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("part: not a decimal number: " + part, e);
    }
  }

  /** Returns whether nothing is ever drawn. */
  public boolean never() {
    return part.signum() == 0;
  }
}

package org.baguan.rules.explain;

import java.time.LocalDate;
import java.util.Optional;
import org.baguan.rules.decide.CandidateFacts;

/**
 * One fact that would have to be otherwise, or one justification that would have to be on record. Immutable. The texts may
 * hold personal data.
 */
public final class Change {

  private final String fact;
  private final Optional<String> from;
  private final String to;
  private final String supplier;
  private final Optional<LocalDate> reachedOn;
  private final String text;
  private final Lever lever;
  private final Object value;

  Change(String fact, Optional<String> from, String to, String supplier, Optional<LocalDate> reachedOn, String text, Lever lever, Object value) {
    this.fact = fact;
    this.from = from;
    this.to = to;
    this.supplier = supplier;
    this.reachedOn = reachedOn;
    this.text = text;
    this.lever = lever;
    this.value = value;
  }

  /** Returns the name of the fact. */
  public String fact() {
    return fact;
  }

  /** Returns its present value; empty when nobody supplied it, and for a justification. */
  public Optional<String> from() {
    return from;
  }

  /** Returns the value that it would have to have. */
  public String to() {
    return to;
  }

  /** Returns who supplies the fact. */
  public String supplier() {
    return supplier;
  }

  /** Returns the day on which a length of time reaches the value by itself; empty for anything else. */
  public Optional<LocalDate> reachedOn() {
    return reachedOn;
  }

  /** Returns the change as a sentence. */
  public String text() {
    return text;
  }

  /** Returns the facts with this change made, and nothing else. */
  public CandidateFacts applyTo(CandidateFacts facts) {
    return lever.set(facts, value);
  }

  @Override
  public String toString() {
    return fact;
  }
}

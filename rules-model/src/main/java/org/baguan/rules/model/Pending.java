package org.baguan.rules.model;

/** Conclusion of a rule, 「待回复」: an answer is still awaited. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "待回复")
public record Pending(Inquiry subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Pending of(Inquiry subject, String reason) {
    return new Pending(subject, reason);
  }
}

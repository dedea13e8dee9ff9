package org.baguan.rules.model;

/** Conclusion of a rule, 「待回复」: the review waits for answers. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "待回复")
public record Waiting(JointReview subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Waiting of(JointReview subject, String reason) {
    return new Waiting(subject, reason);
  }
}

package org.baguan.rules.model;

/** Conclusion of a rule, 「终止并重新研判」: the procedure halts and the case is assessed anew. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "终止并重新研判")
public record Stop(JointReview subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Stop of(JointReview subject, String reason) {
    return new Stop(subject, reason);
  }
}

package org.baguan.rules.model;

/** Conclusion of a rule, 「启动后续程序」: the follow-up procedure starts. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "启动后续程序")
public record Start(JointReview subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Start of(JointReview subject, String reason) {
    return new Start(subject, reason);
  }
}

package org.baguan.rules.model;

/** Conclusion of a rule, 「调整」: the official is moved from the post. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "调整")
public record Adjustment(Tracked subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Adjustment of(Tracked subject, String reason) {
    return new Adjustment(subject, reason);
  }
}

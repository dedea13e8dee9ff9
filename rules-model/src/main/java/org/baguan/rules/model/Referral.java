package org.baguan.rules.model;

/** Conclusion of a rule, 「移交」: the lead is referred to the discipline commission. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "移交")
public record Referral(Tracked subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Referral of(Tracked subject, String reason) {
    return new Referral(subject, reason);
  }
}

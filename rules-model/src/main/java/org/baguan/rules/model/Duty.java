package org.baguan.rules.model;

/** Conclusion of a rule, 「后续义务」: something is owed after appointment; blocks nothing. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "后续义务")
public record Duty(Candidacy subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Duty of(Candidacy subject, String reason) {
    return new Duty(subject, reason);
  }
}

package org.baguan.rules.model;

/** Conclusion of a rule, 「排除」: the person is excluded. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "排除")
public record Exclusion(Inquiry subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Exclusion of(Inquiry subject, String reason) {
    return new Exclusion(subject, reason);
  }
}

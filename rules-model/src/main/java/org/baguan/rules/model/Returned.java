package org.baguan.rules.model;

/** Conclusion of a rule, 「退回」: the application is returned. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "退回")
public record Returned(Application subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Returned of(Application subject, String reason) {
    return new Returned(subject, reason);
  }
}

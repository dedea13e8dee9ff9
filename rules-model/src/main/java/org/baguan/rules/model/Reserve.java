package org.baguan.rules.model;

/** Conclusion of a rule, 「后备人选」: the official joins the reserve. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "后备人选")
public record Reserve(Tracked subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Reserve of(Tracked subject, String reason) {
    return new Reserve(subject, reason);
  }
}

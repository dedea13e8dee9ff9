package org.baguan.rules.model;

/** Conclusion of a rule, 「不符合」: the candidate is not eligible. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "不符合")
public record Obstacle(Candidacy subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Obstacle of(Candidacy subject, String reason) {
    return new Obstacle(subject, reason);
  }
}

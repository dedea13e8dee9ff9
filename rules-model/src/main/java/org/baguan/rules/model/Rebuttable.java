package org.baguan.rules.model;

/** Conclusion of a rule, 「须说明」: the candidate is eligible only with a justification on record. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "须说明")
public record Rebuttable(Candidacy subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Rebuttable of(Candidacy subject, String reason) {
    return new Rebuttable(subject, reason);
  }
}

package org.baguan.rules.model;

/** Conclusion of a rule, 「无影响」: the answer does not stand in the way. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "无影响")
public record NoEffect(Inquiry subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static NoEffect of(Inquiry subject, String reason) {
    return new NoEffect(subject, reason);
  }
}

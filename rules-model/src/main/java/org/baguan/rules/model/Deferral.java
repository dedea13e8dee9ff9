package org.baguan.rules.model;

/** Conclusion of a rule, 「暂缓」: the person is deferred. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "暂缓")
public record Deferral(Inquiry subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Deferral of(Inquiry subject, String reason) {
    return new Deferral(subject, reason);
  }
}

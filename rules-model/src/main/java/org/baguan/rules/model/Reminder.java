package org.baguan.rules.model;

/** Conclusion of a rule, 「函询提醒」: a letter of inquiry and reminder is sent. Rule files name it; what Baguan decides is told in outcomes. */
@Label(zh = "函询提醒")
public record Reminder(Tracked subject, String reason) implements Conclusion {

  /** Returns the conclusion about a subject. */
  public static Reminder of(Tracked subject, String reason) {
    return new Reminder(subject, reason);
  }
}

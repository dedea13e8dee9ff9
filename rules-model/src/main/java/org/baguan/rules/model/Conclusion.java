package org.baguan.rules.model;

/** What one rule adds about its subject, as a standard {@code .drl} file inserts it. */
public sealed interface Conclusion
    permits Returned, Obstacle, Rebuttable, Duty, NoEffect, Pending, Deferral, Exclusion, Start, Stop, Waiting, Reserve, Reminder, Referral, Adjustment {

  /** Returns what the conclusion is about. */
  Record subject();

  /** Returns the reason, with its placeholders. */
  String reason();
}

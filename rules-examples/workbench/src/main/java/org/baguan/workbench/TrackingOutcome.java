package org.baguan.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.model.Adjustment;
import org.baguan.rules.model.Conclusion;
import org.baguan.rules.model.Label;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Referral;
import org.baguan.rules.model.Reminder;
import org.baguan.rules.model.Reserve;
import org.baguan.rules.model.Tracking;

/** What tracking may conclude, the gravest first. */
enum TrackingOutcome {
  REFERRAL("referral", Referral.class),
  ADJUSTMENT("adjustment", Adjustment.class),
  REMINDER("reminder", Reminder.class),
  RESERVE("reserve", Reserve.class);

  private final String key;
  private final String zh;

  TrackingOutcome(String key, Class<? extends Conclusion> conclusion) {
    this.key = key;
    this.zh = conclusion.getAnnotation(Label.class).zh();
  }

  /** Returns every outcome that holds, the gravest first. */
  static List<TrackingOutcome> in(Tracking tracking) {
    return Arrays.stream(values())
        .filter(o -> tracking.reasons().stream().anyMatch(r -> r.conclusion().equals(o.zh)))
        .toList();
  }

  /** Returns how a reason of tracking stands at a glance. */
  static Tone tone(Reason reason) {
    if (reason.conclusion().equals(RESERVE.zh)) {
      return Tone.GOING_ON;
    }
    return reason.conclusion().equals(REMINDER.zh) ? Tone.WAITING : Tone.TURNED_BACK;
  }

  /** Returns the outcomes in the order in which a report tells them: the good news first. */
  static Stream<TrackingOutcome> told() {
    return Stream.of(RESERVE, REMINDER, REFERRAL, ADJUSTMENT);
  }

  /** Returns the name in JSON and in the word list. */
  String key() {
    return key;
  }
}

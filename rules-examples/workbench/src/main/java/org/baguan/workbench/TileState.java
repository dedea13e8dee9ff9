package org.baguan.workbench;

import java.util.List;
import org.baguan.rules.model.Tracking;

/** How an inspected unit stands, the gravest of what was found. */
enum TileState {
  REFERRAL("back", "→"),
  ADJUSTMENT("back", "↓"),
  REMINDER("wait", "!"),
  OPEN("open", "?"),
  REGULAR("fine", "");

  private final String style;
  private final String sign;

  TileState(String style, String sign) {
    this.style = style;
    this.sign = sign;
  }

  static TileState of(List<Tracking> tracking) {
    List<TrackingOutcome> found = tracking.stream().flatMap(t -> TrackingOutcome.in(t).stream()).toList();
    if (found.contains(TrackingOutcome.REFERRAL)) {
      return REFERRAL;
    } else if (found.contains(TrackingOutcome.ADJUSTMENT)) {
      return ADJUSTMENT;
    } else if (found.contains(TrackingOutcome.REMINDER)) {
      return REMINDER;
    }
    return tracking.stream().anyMatch(t -> !t.open().isEmpty()) ? OPEN : REGULAR;
  }

  String style() {
    return style;
  }

  String sign() {
    return sign;
  }
}

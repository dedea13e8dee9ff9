package org.baguan.rules.decide;

import org.baguan.rules.language.Step;
import org.baguan.rules.model.Tracked;
import org.baguan.rules.model.TrackedKind;
import org.baguan.rules.model.Tracking;

/** Tells everything that tracking concludes about one official or unit. Safe to share between threads. */
final class TrackingCheck {

  private final Firings firings;

  TrackingCheck(Firings firings) {
    this.firings = firings;
  }

  /** Returns every conclusion that holds, and those that could not be decided. */
  Tracking track(Tracked subject) {
    Fired fired = firings.fire(Step.TRACKING, subject);
    TrackedKind kind = subject.kind() == null ? TrackedKind.OFFICIAL : subject.kind();
    return new Tracking(subject.id(), kind, fired.reasons(), fired.open());
  }
}

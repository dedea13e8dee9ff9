package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.List;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;

/** Checks whether an application is in order: 退回 over 待定 over 接受. Safe to share between threads. */
final class ComplianceCheck {

  private final Firings firings;

  ComplianceCheck(Firings firings) {
    this.firings = firings;
  }

  /** Returns the outcome as of a day, with every defect. */
  Compliance check(Application application, LocalDate day) {
    Fired fired = firings.fire(Step.COMPLIANCE, application.on(day));
    List<Reason> defects = fired.reasons();
    List<Undetermined> open = fired.open();
    if (!defects.isEmpty()) {
      return new Compliance.Returned(defects, open);
    }
    return open.isEmpty() ? new Compliance.Accepted() : new Compliance.Open(open);
  }
}

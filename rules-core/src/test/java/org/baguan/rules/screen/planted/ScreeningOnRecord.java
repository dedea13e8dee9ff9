package org.baguan.rules.screen.planted;

import org.baguan.rules.record.DecisionRecord;

/** Planted: what is screened is recorded. */
public final class ScreeningOnRecord {

  DecisionRecord record;
}

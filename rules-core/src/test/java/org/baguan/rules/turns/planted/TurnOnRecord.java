package org.baguan.rules.turns.planted;

import org.baguan.rules.record.DecisionRecord;

/** Planted: what turns is recorded. */
public final class TurnOnRecord {

  DecisionRecord record;
}

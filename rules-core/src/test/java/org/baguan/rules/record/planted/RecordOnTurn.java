package org.baguan.rules.record.planted;

import org.baguan.rules.turns.CaseTurns;

/** Planted: recording asks what turns. */
public final class RecordOnTurn {

  CaseTurns turns;
}

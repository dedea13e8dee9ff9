package org.baguan.rules.record.planted;

import org.baguan.rules.screen.ScreeningResult;

/** Planted: recording screens. */
public final class RecordOnScreening {

  ScreeningResult found;
}

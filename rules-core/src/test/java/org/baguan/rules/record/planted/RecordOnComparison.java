package org.baguan.rules.record.planted;

import org.baguan.rules.compare.PackComparison;

/** Planted: a record compares packs. */
public final class RecordOnComparison {

  PackComparison later;
}

package org.baguan.rules.compare.planted;

import org.baguan.rules.record.Recorder;

/** Planted: a comparison keeps records. */
public final class ComparisonOnRecord {

  Recorder recorder;
}

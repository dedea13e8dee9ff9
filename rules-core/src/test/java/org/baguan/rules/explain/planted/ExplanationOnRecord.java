package org.baguan.rules.explain.planted;

import org.baguan.rules.record.Recorder;

/** Planted: explaining records. */
public final class ExplanationOnRecord {

  Recorder recorder;
}

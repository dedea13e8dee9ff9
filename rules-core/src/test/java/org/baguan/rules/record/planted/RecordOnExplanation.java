package org.baguan.rules.record.planted;

import org.baguan.rules.explain.Explainer;

/** Planted: recording explains. */
public final class RecordOnExplanation {

  Explainer explainer;
}

package org.baguan.rules.opinion.planted;

import org.baguan.rules.decide.Decisions;

/** Planted: the second opinion uses a later stage. */
public final class OpinionOnDecisions {

  Decisions later;
}

package org.baguan.rules.explain;

import org.baguan.rules.decide.CandidateFacts;

/** Brings one changeable fact of a candidate to a value. */
@FunctionalInterface
interface Lever {

  /** Returns the facts with the value; what rules then read may differ where other facts do not allow it. */
  CandidateFacts set(CandidateFacts facts, Object value);
}

package org.baguan.rules.decide.planted;

import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.explain.Explainer;

/** Planted: deciding reads files, and explains. */
public final class DecisionOnCases {

  CaseReader reader;
  Explainer later;
}

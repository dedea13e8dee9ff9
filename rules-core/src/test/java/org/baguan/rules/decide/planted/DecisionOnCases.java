package org.baguan.rules.decide.planted;

import org.baguan.rules.cases.CaseReader;

/** Planted: deciding reads files. */
public final class DecisionOnCases {

  CaseReader reader;
}

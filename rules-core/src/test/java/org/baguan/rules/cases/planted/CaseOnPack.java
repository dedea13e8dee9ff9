package org.baguan.rules.cases.planted;

import org.baguan.rules.pack.RulePack;

/** Planted: reading cases knows packs. */
public final class CaseOnPack {

  RulePack pack;
}

package org.baguan.rules.pack.planted;

import org.baguan.rules.language.planted.TermOnDrools;
import org.baguan.rules.verify.Verifier;

/** Planted: the pack uses a later stage, and closes a circle. */
public final class PackOnVerify {

  Verifier later;
  TermOnDrools earlier;
}

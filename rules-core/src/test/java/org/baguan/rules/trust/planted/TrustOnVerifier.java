package org.baguan.rules.trust.planted;

/** Planted: a signature that interprets the files it is about. */
final class TrustOnVerifier {

  private TrustOnVerifier() {}

  static Object problems(org.baguan.rules.pack.RulePack pack) {
    return org.baguan.rules.verify.Verifier.verify(pack).problems();
  }
}

package org.baguan.rules.decide;

import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** The decisions of the single steps, by one pack. Safe to share between threads. */
record Checks(
    ComplianceCheck compliance, JointAssessment assessment, JointReviewing review, TrackingCheck tracking) {

  static Checks of(Manifest manifest, RuleTree tree, RuleEngine engine) {
    Firings firings = new Firings(tree, engine);
    return new Checks(
        new ComplianceCheck(firings),
        new JointAssessment(manifest, tree, firings),
        new JointReviewing(tree, firings),
        new TrackingCheck(firings));
  }
}

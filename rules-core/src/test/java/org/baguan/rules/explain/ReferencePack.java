package org.baguan.rules.explain;

import java.nio.file.Path;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/** The reference pack, compiled once for all tests of this package. */
public final class ReferencePack {

  /** The pack. */
  public static final VerifiedPack PACK = Verifier.verify(RulePack.open(Path.of("packs/key-posts"))).orThrow();

  private static final DroolsEngine ENGINE = DroolsEngine.of(PACK.tree(), DroolsEngine.compile(PACK.tree()));

  /** Decides by Drools. */
  public static final Decisions DECISIONS = Decisions.of(PACK.identity(), PACK.manifest(), PACK.tree(), ENGINE);

  /** Decides by the evaluator. */
  static final Decisions BY_EVALUATOR = Decisions.of(PACK.identity(), PACK.manifest(), PACK.tree(), EvaluatorEngine.of(PACK.tree()));

  /** Explains what Drools decides. */
  public static final Explainer EXPLAINER = Explainer.of(PACK.identity(), PACK.manifest(), PACK.tree(), ENGINE);

  private ReferencePack() {}
}

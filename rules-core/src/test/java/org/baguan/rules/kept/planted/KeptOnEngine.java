package org.baguan.rules.kept.planted;

import org.baguan.rules.engine.DroolsEngine;

/** Planted: what is kept is interpreted. */
public final class KeptOnEngine {

  DroolsEngine engine;
}

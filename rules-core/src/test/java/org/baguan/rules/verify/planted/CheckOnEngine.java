package org.baguan.rules.verify.planted;

import org.baguan.rules.engine.DroolsEngine;

/** Planted: a check uses the engine. */
public final class CheckOnEngine {

  DroolsEngine later;
}

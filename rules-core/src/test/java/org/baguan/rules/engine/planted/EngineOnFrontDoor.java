package org.baguan.rules.engine.planted;

import org.baguan.rules.DecisionService;
import org.baguan.rules.decide.Decisions;

/** Planted: the engine uses the front door and a later stage. */
public final class EngineOnFrontDoor {

  DecisionService door;
  Decisions later;
}

package org.baguan.rules.engine.wall.planted;

import org.baguan.rules.engine.RuleBase;
import org.objectweb.asm.ClassReader;

/** Planted: a wall uses what it guards, and bytecode is read elsewhere than in the walls. */
public final class WallOnEngine {

  RuleBase guarded;
  ClassReader reader;
}

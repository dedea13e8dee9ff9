package org.baguan.rules.opinion;

import java.util.List;
import java.util.function.Function;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.RuleTree;

/** A way to decide a pack's rules that is held to the evaluator. */
record Gear(String name, Function<RuleTree, RuleEngine> of) {

  static final Gear DROOLS = new Gear("Drools", tree -> DroolsEngine.of(tree, DroolsEngine.compile(tree)));

  /** All that decide in production: a faster one is added here. */
  static final List<Gear> ALL = List.of(DROOLS);

  @Override
  public String toString() {
    return name;
  }
}

package org.baguan.rules.opinion;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.RuleTree;

/** A way to decide a pack's rules that is held to the evaluator. */
record Gear(String name, Function<RuleTree, RuleEngine> of) {

  private static final Map<RuleTree, DroolsEngine> COMPILED = Collections.synchronizedMap(new WeakHashMap<>());

  /** What decides in production: calls what Drools compiled, and fires what it cannot call. */
  static final Gear DROOLS = new Gear("calls", Gear::compiled);

  /** Drools' sessions alone. */
  static final Gear SESSIONS = new Gear("sessions", tree -> compiled(tree).bySessions());

  /** All that decide. */
  static final List<Gear> ALL = List.of(DROOLS, SESSIONS);

  /** Compiles a pack once for all gears. */
  private static DroolsEngine compiled(RuleTree tree) {
    return COMPILED.computeIfAbsent(tree, absent -> DroolsEngine.of(tree, DroolsEngine.compile(tree)));
  }

  @Override
  public String toString() {
    return name;
  }
}

package org.baguan.rules.engine;

import java.util.List;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;

/** Tells which rules of a step hold of a subject. Safe to share between threads. */
public interface RuleEngine {

  /**
   * Returns the rules of a step that hold of a subject for certain, and those that may hold because facts
   * are missing; by the rules' ids.
   */
  List<Holding> holding(Step step, Record subject);

  /**
   * A rule that holds, or may.
   *
   * @param rule the rule
   * @param certain whether it holds for certain
   */
  record Holding(Rule rule, boolean certain) {}
}

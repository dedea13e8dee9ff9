package org.baguan.rules.decide;

import java.util.Comparator;
import java.util.List;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Truth;

/** Fires rules by the evaluator, without Drools. */
record EvaluatorEngine(RuleTree tree, Evaluator evaluator) implements RuleEngine {

  static EvaluatorEngine of(RuleTree tree) {
    return new EvaluatorEngine(tree, new Evaluator(tree.amounts()));
  }

  @Override
  public List<Holding> holding(Step step, Record subject) {
    return tree.rules(step).stream()
        .sorted(Comparator.comparing(Rule::key))
        .filter(rule -> evaluator.evaluate(rule, subject) != Truth.FALSE)
        .map(rule -> new Holding(rule, evaluator.evaluate(rule, subject) == Truth.TRUE))
        .toList();
  }
}

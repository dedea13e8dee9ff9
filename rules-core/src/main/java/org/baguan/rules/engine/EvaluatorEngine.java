package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Truth;

/**
 * Decides by the evaluator, without Drools: the second opinion, and what looks for changes and dates, where thousands of
 * cases are tried and the one that is found is then decided by Drools. Safe to share between threads.
 */
public final class EvaluatorEngine implements RuleEngine {

  private final Map<Step, List<Rule>> rules = new EnumMap<>(Step.class);
  private final Evaluator evaluator;

  private EvaluatorEngine(RuleTree tree) {
    this.evaluator = new Evaluator(tree.amounts());
    for (Step step : Step.values()) {
      rules.put(step, tree.rules(step).stream().sorted(Comparator.comparing(Rule::key)).toList());
    }
  }

  /** Returns an engine for the rules of a tree. */
  public static EvaluatorEngine of(RuleTree tree) {
    return new EvaluatorEngine(tree);
  }

  @Override
  public List<Holding> holding(Step step, Record subject) {
    List<Holding> holding = new ArrayList<>();
    for (Rule rule : rules.getOrDefault(step, List.of())) {
      Truth truth = evaluator.evaluate(rule, subject);
      if (truth != Truth.FALSE) {
        holding.add(new Holding(rule, truth == Truth.TRUE));
      }
    }
    return holding;
  }
}

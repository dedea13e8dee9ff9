package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.baguan.rules.engine.RuleEngine.Holding;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Truth;
import org.baguan.rules.verify.VerifiedPack;

/**
 * A scenario that passes, ready to be tried with some rules changed: only those are evaluated again, and nothing is
 * compiled. Safe to share between threads.
 */
public final class Trial {

  private final Scenario scenario;
  private final VerifiedPack pack;
  private final List<Rule> rules;
  private final List<Truth> truths = new ArrayList<>();
  private final boolean passes;

  Trial(Scenario scenario, VerifiedPack pack) {
    this.scenario = scenario;
    this.pack = pack;
    this.rules = pack.tree().rules(scenario.step());
    Evaluator evaluator = new Evaluator(pack.tree().amounts(), scenario.subject().facts());
    rules.forEach(rule -> truths.add(evaluator.evaluate(rule, scenario.subject().record())));
    this.passes = new Runs(pack).differences(scenario, new Runs(pack).found(scenario)).isEmpty();
  }

  /** Returns the scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** Returns whether it passes with the pack as it is; what does not pass notices nothing. */
  public boolean passes() {
    return passes;
  }

  /**
   * Returns whether it fails with some rules changed.
   *
   * @param touched the rules of the pack that are changed
   * @param instead what stands in the place of each of them; empty for nothing
   * @param amounts the amounts by which the changed rules are evaluated
   * @param changed the whole tree with the change, for what only it can tell
   */
  public boolean notices(List<Rule> touched, Function<Rule, Optional<Rule>> instead, Map<String, Amount> amounts, Supplier<RuleTree> changed) {
    if (!passes) {
      return false;
    }
    Evaluator evaluator = new Evaluator(amounts, scenario.subject().facts());
    List<Holding> holding = new ArrayList<>();
    boolean otherwise = false;
    for (int at = 0; at < rules.size(); at++) {
      Rule rule = rules.get(at);
      Truth truth = truths.get(at);
      if (touched.contains(rule)) {
        Optional<Rule> other = instead.apply(rule);
        Truth now = other.map(r -> evaluator.evaluate(r, scenario.subject().record())).orElse(Truth.FALSE);
        otherwise |= now != truth || now != Truth.FALSE && !other.orElseThrow().conclusion().equals(rule.conclusion());
        truth = now;
        rule = other.orElse(rule);
      }
      if (truth != Truth.FALSE) {
        holding.add(new Holding(rule, truth == Truth.TRUE));
      }
    }
    return otherwise && fails(new Found(scenario.step(), holding, () -> new Runs(pack, changed.get()).lastDay(scenario)));
  }

  /** Returns whether it fails where an engine found these rules to hold. */
  public boolean fails(List<Holding> holding, Supplier<RuleTree> changed) {
    return passes && fails(new Found(scenario.step(), holding, () -> new Runs(pack, changed.get()).lastDay(scenario)));
  }

  private boolean fails(Found found) {
    return scenario.expected().stream().anyMatch(expectation -> !Matching.met(expectation, found));
  }
}

package org.baguan.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.decide.CandidateFacts;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: conditions as lambdas on one fact, an engine that fires each rule that holds. Safe to share between threads. */
public final class EasyRules implements Peer {

  private static final String CANDIDATE = "candidate";
  private static final String HELD = "held";

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  /** Registers the rules. */
  public EasyRules(List<LambdaRule> lambdas) {
    for (LambdaRule rule : lambdas) {
      rules.register(
          new RuleBuilder()
              .name(rule.name())
              .when(facts -> rule.holds().test(facts.get(CANDIDATE)))
              .then(facts -> facts.<List<Held>>get(HELD).add(rule.held()))
              .build());
    }
  }

  @Override
  public Object decide(CandidateFacts candidate) {
    List<Held> held = new ArrayList<>();
    Facts facts = new Facts();
    facts.put(CANDIDATE, FlatFacts.of(candidate));
    facts.put(HELD, held);
    engine.fire(rules, facts);
    return held;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Held> told(Object decided) {
    return (List<Held>) decided;
  }
}

package org.baguan.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.baguan.rules.decide.CandidateFacts;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: each rule one condition as a lambda on one fact, a new stateless session for each candidate. Safe to share between threads. */
public final class Evrete implements Peer, AutoCloseable {

  /** Takes what is found: the second fact of each session. */
  public static final class Taking {
    private final List<Held> held = new ArrayList<>();
  }

  private final KnowledgeService service = new KnowledgeService();
  private final Knowledge knowledge;

  /** Compiles the rules. */
  public Evrete(List<LambdaRule> rules) {
    RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
    for (LambdaRule rule : rules) {
      builder =
          builder
              .newRule(rule.name())
              .forEach("$c", FlatFacts.class, "$t", Taking.class)
              .where((Predicate<Object[]>) values -> rule.holds().test((FlatFacts) values[0]), "$c")
              .execute(context -> context.<Taking>get("$t").held.add(rule.held()));
    }
    knowledge = builder.build();
  }

  @Override
  public Object decide(CandidateFacts candidate) {
    Taking taking = new Taking();
    StatelessSession session = knowledge.newStatelessSession();
    session.insertAndFire(FlatFacts.of(candidate), taking);
    return taking.held;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Held> told(Object decided) {
    return (List<Held>) decided;
  }

  @Override
  public void close() {
    service.shutdown();
  }
}

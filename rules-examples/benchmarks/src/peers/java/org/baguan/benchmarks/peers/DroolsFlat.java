package org.baguan.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.decide.CandidateFacts;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/** Drools with one flat fact and a new session for each candidate: every rule is one pattern. Safe to share between threads. */
public final class DroolsFlat implements Peer {

  private final KieBase base;

  /** Compiles the rules. */
  public DroolsFlat(List<FlatRule> rules) {
    StringBuilder drl = new StringBuilder(DroolsRules.HEAD);
    for (FlatRule rule : rules) {
      String checks = rule.tests().stream().map(DroolsFlat::check).collect(Collectors.joining(", "));
      drl.append(DroolsRules.rule(rule, "    FlatFacts( " + checks + " )\n"));
    }
    base = DroolsRules.build(drl.toString());
  }

  /** Returns one check as DRL writes it. */
  static String check(FlatRule.Check check) {
    if (check instanceof FlatRule.OneOf of) {
      return of.field() + " in ( " + of.values().stream().map(JavaText::value).collect(Collectors.joining(", ")) + " )";
    }
    FlatRule.Compare compare = (FlatRule.Compare) check;
    return compare.field() + " " + JavaText.sign(compare.relation()) + " " + JavaText.value(compare.value());
  }

  @Override
  public Object decide(CandidateFacts candidate) {
    List<Held> held = new ArrayList<>();
    StatelessKieSession session = base.newStatelessKieSession();
    session.setGlobal("held", held);
    session.execute(FlatFacts.of(candidate));
    return held;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Held> told(Object decided) {
    return (List<Held>) decided;
  }
}

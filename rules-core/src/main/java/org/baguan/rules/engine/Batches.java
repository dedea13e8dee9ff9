package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.engine.direct.DirectRules;
import org.baguan.rules.engine.direct.RuleBatch;
import org.baguan.rules.language.Rule;

/** Some rules in batches, and what is told of each. Immutable, and so safe to share between threads. */
final class Batches {

  /**
   * The JIT inlines some 8,000 bytes of code into one method and calls the rest; a check with what it reads takes 50 or so.
   * One check more or less changes nothing but speed.
   */
  private static final int MOST_CHECKS = 130;

  /** The next rule fits into its answer. */
  private record Batch(RuleBatch rules, RuleEngine.Holding[] told) {}

  private final Batch[] batches;

  private Batches(List<Batch> batches) {
    this.batches = batches.toArray(Batch[]::new);
  }

  /** Returns rules in batches, in the order in which they are given. */
  static Batches of(List<Rule> rules, DirectRules possible, DirectRules certain) {
    List<Batch> batches = new ArrayList<>();
    List<Rule> next = new ArrayList<>();
    int checks = 0;
    for (Rule rule : rules) {
      int more = RuleBatch.checks(rule.key(), possible, certain);
      if (!next.isEmpty() && (next.size() == RuleBatch.MOST || checks + more > MOST_CHECKS)) {
        batches.add(batch(next, possible, certain));
        next.clear();
        checks = 0;
      }
      next.add(rule);
      checks += more;
    }
    if (!next.isEmpty()) {
      batches.add(batch(next, possible, certain));
    }
    return new Batches(batches);
  }

  private static Batch batch(List<Rule> rules, DirectRules possible, DirectRules certain) {
    RuleEngine.Holding[] told = new RuleEngine.Holding[2 * rules.size()];
    for (int i = 0; i < rules.size(); i++) {
      told[2 * i] = new RuleEngine.Holding(rules.get(i), false);
      told[2 * i + 1] = new RuleEngine.Holding(rules.get(i), true);
    }
    return new Batch(RuleBatch.of(rules.stream().map(Rule::key).toList(), possible, certain), told);
  }

  /** Returns the rules that hold of a subject, or may, in their order. */
  List<RuleEngine.Holding> about(Object subject) {
    List<RuleEngine.Holding> holding = new ArrayList<>();
    for (Batch batch : batches) {
      long answer = batch.rules.about(subject);
      while (answer != 0) {
        int possible = Long.numberOfTrailingZeros(answer);
        // The bit above, where it is set, says that the rule is certain.
        int told = possible + (int) (answer >>> possible + 1 & 1);
        holding.add(batch.told[told]);
        answer &= ~(3L << possible);
      }
    }
    return holding;
  }
}

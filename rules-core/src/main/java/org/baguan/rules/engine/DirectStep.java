package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baguan.rules.engine.direct.DirectRules;
import org.baguan.rules.language.Rule;

/**
 * The rules of one step, decided by calling their compiled predicates. A rule's certain form is asked only where its possible form
 * matches. Immutable, and so safe to share between threads.
 */
final class DirectStep {

  /** Marks a rule that is not in a form. */
  private static final int NONE = -1;

  private final DirectRules possible;
  private final DirectRules certain;
  private final EqualityIndex index;
  private final int[] possibles;
  private final int[] certains;
  private final RuleEngine.Holding[] mayHold;
  private final RuleEngine.Holding[] hold;
  private final Map<String, String> left;

  private DirectStep(List<Rule> rules, DirectRules possible, DirectRules certain, Map<String, String> left) {
    this.possible = possible;
    this.certain = certain;
    this.left = left;
    this.index = EqualityIndex.of(rules);
    this.possibles = rules.stream().mapToInt(rule -> possible.number(rule.key()).orElse(NONE)).toArray();
    this.certains = rules.stream().mapToInt(rule -> certain.number(rule.key()).orElse(NONE)).toArray();
    this.mayHold = rules.stream().map(rule -> new RuleEngine.Holding(rule, false)).toArray(RuleEngine.Holding[]::new);
    this.hold = rules.stream().map(rule -> new RuleEngine.Holding(rule, true)).toArray(RuleEngine.Holding[]::new);
  }

  /**
   * Returns a step.
   *
   * @param rules its rules
   * @param possible their possible forms
   * @param certain their certain forms
   */
  static DirectStep of(List<Rule> rules, DirectRules possible, DirectRules certain) {
    Map<String, String> left = new TreeMap<>(possible.left());
    left.putAll(certain.left());
    return new DirectStep(
        rules.stream().filter(rule -> !left.containsKey(rule.key())).sorted(Comparator.comparing(Rule::key)).toList(), possible, certain, left);
  }

  /** Returns the rules that are decided here and hold, or may hold, in order of their keys. */
  List<RuleEngine.Holding> holding(Object subject) {
    List<RuleEngine.Holding> holding = new ArrayList<>();
    DirectRules.Asked mayBe = possible.about(subject);
    DirectRules.Asked is = null;
    for (int rule : index.candidates(subject)) {
      if (possibles[rule] == NONE || !mayBe.matches(possibles[rule])) {
        continue;
      }
      if (is == null) {
        is = certain.about(subject);
      }
      holding.add(certains[rule] != NONE && is.matches(certains[rule]) ? hold[rule] : mayHold[rule]);
    }
    return holding;
  }

  /** Returns the keys of the rules that are not decided here, each with why. */
  Map<String, String> left() {
    return left;
  }

  /** Returns the keys of the rules that are decided here. */
  Set<String> decided() {
    return java.util.Arrays.stream(hold).map(holding -> holding.rule().key()).collect(Collectors.toSet());
  }
}

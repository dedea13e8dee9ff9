package org.baguan.rules.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.baguan.rules.engine.direct.DirectRules;
import org.baguan.rules.language.Rule;

/**
 * The rules of one step, decided by calling their compiled predicates: those that ask for no code, those that ask for the code that
 * a subject has, and all where it has none. Each of these is written as code when it is first asked. Safe to share between threads.
 */
final class DirectStep {

  private static final Comparator<RuleEngine.Holding> BY_KEY = Comparator.comparing(holding -> holding.rule().key());

  private static final Object OF_ANY_CODE = new Object();
  private static final Object ALL = new Object();

  private final DirectRules possible;
  private final DirectRules certain;
  private final EqualityIndex index;
  private final Map<String, String> left;
  /** By the code that is asked for, and by what stands for rules of any code and for all. */
  private final Map<Object, Batches> batches = new ConcurrentHashMap<>();

  private DirectStep(List<Rule> rules, DirectRules possible, DirectRules certain, Map<String, String> left) {
    this.possible = possible;
    this.certain = certain;
    this.index = EqualityIndex.of(rules);
    this.left = left;
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

  /** Returns the rules that are decided here and hold, or may hold, in order of their keys; a list that the caller may change. */
  List<RuleEngine.Holding> holding(Object subject) {
    Object code = index.code(subject);
    if (code == null) {
      return batches(ALL).about(subject);
    }
    List<RuleEngine.Holding> holding = batches(OF_ANY_CODE).about(subject);
    if (!index.asksFor(code)) {
      return holding;
    }
    List<RuleEngine.Holding> asking = batches(code).about(subject);
    if (holding.isEmpty()) {
      return asking;
    }
    if (!asking.isEmpty()) {
      holding.addAll(asking);
      holding.sort(BY_KEY);
    }
    return holding;
  }

  private Batches batches(Object which) {
    Batches known = batches.get(which);
    return known != null ? known : batches.computeIfAbsent(which, this::written);
  }

  private Batches written(Object which) {
    List<Rule> of = which == ALL ? index.all() : which == OF_ANY_CODE ? index.ofAnyCode() : index.asking(which);
    return Batches.of(of, possible, certain);
  }

  /** Returns the keys of the rules that are not decided here, each with why. */
  Map<String, String> left() {
    return left;
  }
}

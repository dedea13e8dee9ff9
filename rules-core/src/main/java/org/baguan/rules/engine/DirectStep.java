package org.baguan.rules.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.baguan.rules.engine.direct.DirectRules;
import org.baguan.rules.language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one step, decided by calling their compiled predicates: those that ask for no code, those that ask for the code that
 * a subject has, and all where it has none. Each of these is written as code when it is first asked. Safe to share between threads.
 */
final class DirectStep {

  private static final Comparator<RuleEngine.Holding> BY_KEY = Comparator.comparing(holding -> holding.rule().key());

  private final List<Rule> rules;
  private final DirectRules possible;
  private final DirectRules certain;
  private final EqualityIndex index;
  private final Map<String, String> left;
  private final Map<Object, Batches> byCode = new ConcurrentHashMap<>();
  private volatile @Nullable Batches ofAnyCode;
  private volatile @Nullable Batches all;

  private DirectStep(List<Rule> rules, DirectRules possible, DirectRules certain, Map<String, String> left) {
    this.rules = rules;
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
      return all().about(subject);
    }
    List<RuleEngine.Holding> holding = ofAnyCode().about(subject);
    Batches ofCode = ofCode(code);
    if (ofCode == null) {
      return holding;
    }
    List<RuleEngine.Holding> asking = ofCode.about(subject);
    if (holding.isEmpty()) {
      return asking;
    }
    if (!asking.isEmpty()) {
      holding.addAll(asking);
      holding.sort(BY_KEY);
    }
    return holding;
  }

  private @Nullable Batches ofCode(Object code) {
    Batches known = byCode.get(code);
    return known != null || !index.asksFor(code) ? known : byCode.computeIfAbsent(code, absent -> batches(index.asking(absent)));
  }

  private Batches ofAnyCode() {
    Batches known = ofAnyCode;
    if (known == null) {
      known = batches(index.ofAnyCode());
      ofAnyCode = known;
    }
    return known;
  }

  private Batches all() {
    Batches known = all;
    if (known == null) {
      known = batches(index.all());
      all = known;
    }
    return known;
  }

  private Batches batches(List<Rule> of) {
    return Batches.of(of, possible, certain);
  }

  /** Returns the keys of the rules that are not decided here, each with why. */
  Map<String, String> left() {
    return left;
  }
}

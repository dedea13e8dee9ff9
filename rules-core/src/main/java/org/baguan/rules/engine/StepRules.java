package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.jspecify.annotations.Nullable;

/** The rules of one step: called directly, or fired by sessions. What either needs is made when it is first asked. Safe to share between threads. */
final class StepRules {

  private static final Comparator<RuleEngine.Holding> BY_KEY = Comparator.comparing(holding -> holding.rule().key());

  private final Step step;
  private final List<Rule> rules;
  private final RuleBase base;
  private volatile @Nullable DirectStep direct;

  StepRules(Step step, List<Rule> rules, RuleBase base) {
    this.step = step;
    this.rules = rules;
    this.base = base;
  }

  /** Returns the rules that hold of a subject, or may, in order of their keys. */
  List<RuleEngine.Holding> holding(Record subject) {
    DirectStep called = direct();
    List<RuleEngine.Holding> holding = called.holding(subject);
    if (!called.left().isEmpty()) {
      bySessions(subject).stream().filter(each -> called.left().containsKey(each.rule().key())).forEach(holding::add);
      holding.sort(BY_KEY);
    }
    return holding;
  }

  /** Returns the same, fired by sessions: what is possible and not certain may hold. */
  List<RuleEngine.Holding> bySessions(Record subject) {
    Map<String, Rule> byKey = new HashMap<>();
    rules.forEach(rule -> byKey.put(rule.key(), rule));
    Set<String> certain = fired(DrlPrinter.Form.CERTAIN, subject);
    Set<String> found = fired(DrlPrinter.Form.POSSIBLE, subject);
    found.addAll(certain);
    List<RuleEngine.Holding> holding = new ArrayList<>();
    found.forEach(key -> holding.add(new RuleEngine.Holding(byKey.get(key), certain.contains(key))));
    holding.sort(BY_KEY);
    return holding;
  }

  /** Returns the keys of the rules that only sessions decide, each with why. */
  Map<String, String> onlyBySessions() {
    return direct().left();
  }

  private Set<String> fired(DrlPrinter.Form form, Record subject) {
    Set<String> keys = new HashSet<>();
    base.fire(DrlPrinter.packageOf(step, form), List.of(subject)).forEach(firing -> keys.add(firing.rule()));
    return keys;
  }

  private DirectStep direct() {
    DirectStep made = direct;
    if (made == null) {
      synchronized (this) {
        made = direct;
        if (made == null) {
          made =
              DirectStep.of(
                  rules,
                  base.direct(DrlPrinter.packageOf(step, DrlPrinter.Form.POSSIBLE), step.subject()),
                  base.direct(DrlPrinter.packageOf(step, DrlPrinter.Form.CERTAIN), step.subject()));
          direct = made;
        }
      }
    }
    return made;
  }
}

package org.baguan.rules.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.boxes.Alternative;
import org.baguan.rules.boxes.Stretches;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;

/** One of the two packs, as far as it speaks of one step, its rules in the words that both share. Immutable. */
final class Half {

  private final RuleTree tree;
  private final List<List<Test>> never;
  private final Optional<Map<String, Manner>> manners;
  private final Map<Rule, Rule> asWritten = new IdentityHashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  Half(RuleTree tree, Step step, SharedTerms terms, boolean mannersApart) {
    this.tree = tree;
    this.never = tree.never(step).stream().map(terms::shared).toList();
    this.manners = mannersApart ? Optional.of(Manner.of(tree, step)) : Optional.empty();
    for (Rule rule : tree.rules(step)) {
      Rule shared = terms.shared(rule);
      rules.add(shared);
      asWritten.put(shared, rule);
    }
  }

  /** Returns the rules of the step, in the order of the files. */
  List<Rule> rules() {
    return rules;
  }

  /** Returns a rule as its pack has it. */
  Rule asWritten(Rule rule) {
    return asWritten.getOrDefault(rule, rule);
  }

  Map<String, Amount> amounts() {
    return tree.amounts();
  }

  Effect effect(Rule rule) {
    return Effect.of(rule, manners.map(all -> Manner.of(rule, all)));
  }

  /** Returns what facts do not occur together. */
  Alternative never(Map<String, Comparable<?>> values) {
    return Alternative.of(never, values);
  }

  /** Returns the stretches of governing dates on which nothing changes that matters to some rules. */
  List<InForce> stretches(Collection<Rule> of) {
    return Stretches.of(of, never, tree.amounts());
  }

  /** Returns the values that amounts have on a day; one without a value is left out. */
  Map<String, Comparable<?>> values(LocalDate day) {
    Map<String, Comparable<?>> values = new LinkedHashMap<>();
    tree.amounts().forEach((name, amount) -> amount.on(day).ifPresent(value -> values.put(name, value.value())));
    return values;
  }

  /** Returns what rules say that are in force on a stretch on which nothing of them changes. */
  Alternative saying(Collection<Rule> of, InForce stretch) {
    LocalDate day = Stretches.dayIn(stretch);
    List<List<Condition>> inForce = of.stream().filter(rule -> rule.inForce().contains(day)).map(Rule::conditions).toList();
    return Alternative.of(inForce, values(day));
  }

  /** Returns all conditions of the rules, with the values that amounts have on a day. */
  List<Condition> conditions(LocalDate day) {
    return Alternative.of(rules.stream().map(Rule::conditions).toList(), values(day)).conjunctions().stream().flatMap(List::stream).toList();
  }

  /** Returns whether any of some rules holds of a subject: T where one does, else U where one may. */
  Truth truth(Collection<Rule> of, Object subject, Facts facts) {
    Evaluator evaluator = new Evaluator(tree.amounts(), facts);
    Truth truth = Truth.FALSE;
    for (Rule rule : of) {
      Truth one = evaluator.evaluate(rule, subject);
      if (one == Truth.TRUE) {
        return one;
      }
      truth = one == Truth.UNKNOWN ? one : truth;
    }
    return truth;
  }
}

package org.baguan.rules.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Representatives;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Truth;

/**
 * Fills in what an assignment leaves open, so that as few other rules as can be hold or may: a term at a time, from the few
 * values that rules tell apart, the best so far kept; lists are empty.
 */
final class Filling {

  private static final int UNDETERMINED = 10;
  private static final int ROUNDS = 2;

  private final List<Rule> rules = new ArrayList<>();
  private final Map<Rule, Evaluator> evaluators = new IdentityHashMap<>();
  private final Map<Term, List<Comparable<?>>> candidates = new LinkedHashMap<>();
  private final List<ListTerm> lists;
  private final LocalDate lastChange;

  Filling(Half older, Half newer, FactType type) {
    add(older);
    add(newer);
    this.lastChange = rules.stream().flatMap(rule -> rule.inForce().from().stream()).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    this.lists =
        rules.stream()
            .flatMap(rule -> rule.conditions().stream())
            .filter(Condition.Quantified.class::isInstance)
            .map(condition -> ((Condition.Quantified) condition).list())
            .distinct()
            .toList();
    for (Half half : List.of(older, newer)) {
      Representatives.of(half.conditions(lastChange))
          .forEach((term, values) -> candidates.merge(term, values, (one, other) -> Stream.concat(one.stream(), other.stream()).distinct().toList()));
    }
    candidates.keySet().removeIf(term -> type.term(term.label()).isEmpty() || term.label().equals(Question.AS_OF));
  }

  private void add(Half half) {
    Evaluator evaluator = new Evaluator(half.amounts(), Assignment.FACTS);
    for (Rule rule : half.rules()) {
      rules.add(rule);
      evaluators.put(rule, evaluator);
    }
  }

  /** Returns the last day on which a rule comes into force: an as-of date for cases of which nothing is said. */
  LocalDate lastChange() {
    return lastChange;
  }

  /** Returns an assignment in which something is said of all lists and of the terms that are to be filled. */
  Assignment around(Assignment assignment, Predicate<Term> filled) {
    Assignment full = assignment;
    for (ListTerm list : lists) {
      full = full.says(list) ? full : full.with(list, List.of());
    }
    List<Term> open = candidates.keySet().stream().filter(term -> !assignment.says(term)).filter(filled).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (Term term : open) {
        full = best(full, term);
      }
    }
    return full;
  }

  private Assignment best(Assignment full, Term term) {
    List<Rule> reading = rules.stream().filter(rule -> reads(rule, term)).toList();
    return candidates.getOrDefault(term, List.of()).stream()
        .map(value -> full.with(term, value))
        .min(Comparator.comparingInt(variant -> weight(reading, variant)))
        .orElse(full);
  }

  private static boolean reads(Rule rule, Term term) {
    return rule.conditions().stream()
        .anyMatch(condition ->
            condition.equals(new Condition.AbsentTerm(term))
                || condition.tests().stream().anyMatch(test -> test.term().equals(term) || test.operands().contains(new Operand.OfSubject(term))));
  }

  private int weight(List<Rule> reading, Assignment variant) {
    int weight = 0;
    for (Rule rule : reading) {
      Truth truth = Objects.requireNonNull(evaluators.get(rule)).evaluate(rule, variant);
      weight += truth == Truth.UNKNOWN ? UNDETERMINED : truth == Truth.TRUE ? 1 : 0;
    }
    return weight;
  }
}

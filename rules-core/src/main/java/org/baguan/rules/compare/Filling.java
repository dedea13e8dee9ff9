package org.baguan.rules.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  private final Map<ListTerm, Map<Term, List<Comparable<?>>>> lists = new LinkedHashMap<>();
  private final LocalDate lastChange;

  Filling(Half older, Half newer, FactType type) {
    add(older);
    add(newer);
    this.lastChange = rules.stream().flatMap(rule -> rule.inForce().from().stream()).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    for (Half half : List.of(older, newer)) {
      List<Condition> conditions = half.conditions(lastChange);
      add(candidates, Representatives.of(conditions));
      conditions.stream().filter(Condition.Quantified.class::isInstance).map(Condition.Quantified.class::cast).forEach(of ->
          add(lists.computeIfAbsent(of.list(), none -> new LinkedHashMap<>()), Representatives.of(of.tests())));
    }
    lists.forEach((list, terms) -> terms.keySet().removeIf(term -> list.member().term(term.label()).isEmpty() || term.label().equals(Question.AS_OF)));
    candidates.keySet().removeIf(term -> type.term(term.label()).isEmpty() || term.label().equals(Question.AS_OF));
  }

  private static void add(Map<Term, List<Comparable<?>>> to, Map<Term, List<Comparable<?>>> more) {
    more.forEach((term, values) -> to.merge(term, values, (one, other) -> Stream.concat(one.stream(), other.stream()).distinct().toList()));
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

  /**
   * Returns an assignment in which something is said of all lists and of the terms, those of members included, that are to be
   * filled. What terms are worked out from of which something is said stays open: facts are found that fit.
   */
  Assignment around(Assignment assignment, Predicate<Term> filled) {
    Assignment full = assignment;
    Set<String> sources = assignment.said().stream().filter(Term.class::isInstance).flatMap(term -> ((Term) term).from().stream()).collect(Collectors.toSet());
    for (ListTerm list : lists.keySet()) {
      full = full.says(list) || sources.contains(list.label()) ? full : full.with(list, List.of());
    }
    List<Term> open = candidates.keySet().stream().filter(term -> !assignment.says(term) && !sources.contains(term.label())).filter(filled).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (Term term : open) {
        full = best(full, term);
      }
    }
    return full;
  }

  /** Returns an assignment in which members have the terms that are to be filled. */
  Assignment members(Assignment assignment, Predicate<Term> filled) {
    Assignment full = assignment;
    for (ListTerm list : assignment.members().keySet()) {
      for (int member = 0; member < full.members().getOrDefault(list, List.of()).size(); member++) {
        for (Term term : lists.getOrDefault(list, Map.of()).keySet()) {
          full = filled.test(term) ? best(full, list, member, term) : full;
        }
      }
    }
    return full;
  }

  private Assignment best(Assignment full, Term term) {
    return best(candidates.getOrDefault(term, List.of()).stream().map(value -> full.with(term, value)), rule -> reads(rule, term)).orElse(full);
  }

  private Assignment best(Assignment full, ListTerm list, int member, Term term) {
    if (full.members().getOrDefault(list, List.of()).get(member).containsKey(term)) {
      return full;
    }
    List<Comparable<?>> values = lists.getOrDefault(list, Map.of()).getOrDefault(term, List.of());
    return best(values.stream().map(value -> full.with(list, member, term, value)), rule -> reads(rule, list)).orElse(full);
  }

  private Optional<Assignment> best(Stream<Assignment> variants, Predicate<Rule> reading) {
    List<Rule> concerned = rules.stream().filter(reading).toList();
    return variants.min(Comparator.comparingInt(variant -> weight(concerned, variant)));
  }

  private static boolean reads(Rule rule, ListTerm list) {
    return rule.conditions().stream().anyMatch(condition -> condition instanceof Condition.Quantified of && of.list().equals(list));
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

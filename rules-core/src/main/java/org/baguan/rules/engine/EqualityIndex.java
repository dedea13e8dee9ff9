package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out rules that ask for another value than a subject has: an index on the term that most rules test for being equal to
 * codes. What it leaves out cannot hold; what it does not leave out is still decided. Immutable.
 */
final class EqualityIndex {

  private final @Nullable Term term;
  private final int[] all;
  private final int[] others;
  private final Map<Object, int[]> byValue;

  private EqualityIndex(@Nullable Term term, int[] all, int[] others, Map<Object, int[]> byValue) {
    this.term = term;
    this.all = all;
    this.others = others;
    this.byValue = byValue;
  }

  /** Returns the index of some rules, which are numbered as they stand. */
  static EqualityIndex of(List<Rule> rules) {
    int[] all = IntStream.range(0, rules.size()).toArray();
    Map<Term, Integer> tested = new LinkedHashMap<>();
    rules.forEach(rule -> terms(rule).forEach(term -> tested.merge(term, 1, Integer::sum)));
    Term best = null;
    for (Map.Entry<Term, Integer> each : tested.entrySet()) {
      if (best == null || each.getValue() > tested.get(best)) {
        best = each.getKey();
      }
    }
    return best == null ? new EqualityIndex(null, all, all, Map.of()) : of(rules, all, best);
  }

  private static EqualityIndex of(List<Rule> rules, int[] all, Term term) {
    Set<Object> values = new HashSet<>();
    rules.forEach(rule -> permitted(rule, term).ifPresent(values::addAll));
    Map<Object, int[]> byValue = new HashMap<>();
    for (Object value : values) {
      byValue.put(value, IntStream.of(all).filter(i -> permitted(rules.get(i), term).map(of -> of.contains(value)).orElse(true)).toArray());
    }
    int[] others = IntStream.of(all).filter(i -> permitted(rules.get(i), term).isEmpty()).toArray();
    return new EqualityIndex(term, all, others, byValue);
  }

  /** Returns the numbers of the rules that can hold of a subject, in order; all that ask for a value where it is absent. */
  int[] candidates(Object subject) {
    if (term == null) {
      return all;
    }
    Object value = term.read(subject);
    return value == null ? all : byValue.getOrDefault(value, others);
  }

  private static List<Term> terms(Rule rule) {
    List<Term> terms = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Test test && values(test).isPresent() && !terms.contains(test.term())) {
        terms.add(test.term());
      }
    }
    return terms;
  }

  /** Returns the only values of a term with which a rule can hold where the term is known; empty when it may hold with any. */
  private static Optional<Set<Object>> permitted(Rule rule, Term term) {
    Set<Object> permitted = null;
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Test test && test.term().equals(term) && values(test).isPresent()) {
        Set<Object> values = new HashSet<>(values(test).get());
        if (permitted != null) {
          values.retainAll(permitted);
        }
        permitted = values;
      }
    }
    return Optional.ofNullable(permitted);
  }

  /** Returns the codes of which a term must be one. */
  private static Optional<List<?>> values(Test test) {
    if (!(test.term().type() instanceof Type.Code)) {
      return Optional.empty();
    }
    if (test.matching() instanceof Test.OneOf of && !of.negated()) {
      return Optional.of(of.values());
    }
    if (test.matching() instanceof Test.Compare compare && compare.relation() == Relation.EQUAL && compare.operand() instanceof Operand.Literal literal) {
      return Optional.of(List.of(literal.value()));
    }
    return Optional.empty();
  }
}

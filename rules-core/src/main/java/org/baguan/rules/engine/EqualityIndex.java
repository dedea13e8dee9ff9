package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** What stands for the code where no rule asks for one. */
  private static final Object NO_TERM = "";

  private final @Nullable Term term;
  private final List<Rule> all;
  private final List<Rule> ofAnyCode;
  private final Map<Object, List<Rule>> byCode;

  private EqualityIndex(@Nullable Term term, List<Rule> all, List<Rule> ofAnyCode, Map<Object, List<Rule>> byCode) {
    this.term = term;
    this.all = all;
    this.ofAnyCode = ofAnyCode;
    this.byCode = byCode;
  }

  /** Returns the index of some rules, whose order is kept. */
  static EqualityIndex of(List<Rule> rules) {
    Map<Term, Integer> tested = new LinkedHashMap<>();
    rules.forEach(rule -> terms(rule).forEach(term -> tested.merge(term, 1, Integer::sum)));
    Term best = null;
    for (Map.Entry<Term, Integer> each : tested.entrySet()) {
      if (best == null || each.getValue() > tested.get(best)) {
        best = each.getKey();
      }
    }
    return best == null ? new EqualityIndex(null, rules, rules, Map.of()) : of(rules, best);
  }

  private static EqualityIndex of(List<Rule> rules, Term term) {
    List<Rule> ofAnyCode = new ArrayList<>();
    Map<Object, List<Rule>> byCode = new HashMap<>();
    for (Rule rule : rules) {
      Optional<Set<Object>> permitted = permitted(rule, term);
      if (permitted.isEmpty()) {
        ofAnyCode.add(rule);
      } else {
        permitted.get().forEach(code -> byCode.computeIfAbsent(code, absent -> new ArrayList<>()).add(rule));
      }
    }
    return new EqualityIndex(term, rules, ofAnyCode, byCode);
  }

  /** Returns the code by which a subject's rules are found; null where it is absent, and then all rules are to be asked. */
  @Nullable Object code(Object subject) {
    return term == null ? NO_TERM : term.read(subject);
  }

  /** Returns whether some rule asks for a code. */
  boolean asksFor(Object code) {
    return byCode.containsKey(code);
  }

  /** Returns the rules that can hold of a code and not of every one. */
  List<Rule> asking(Object code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** Returns the rules that can hold whatever the code. */
  List<Rule> ofAnyCode() {
    return ofAnyCode;
  }

  /** Returns all rules. */
  List<Rule> all() {
    return all;
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

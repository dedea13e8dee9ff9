package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/**
 * The words of two packs brought together: a term whose list of codes differs between them has the codes of both. A term
 * whose type differs in another way has no word in common; rules that read it cannot be compared by boxes.
 */
final class SharedTerms {

  private final Map<Term, Term> shared = new HashMap<>();
  private final Map<Term, Term> home = new HashMap<>();
  private final Set<String> apart = new LinkedHashSet<>();

  SharedTerms(FactType older, FactType newer) {
    add(older, newer);
    for (ListTerm list : older.lists()) {
      newer.list(list.label()).ifPresent(other -> add(list.member(), other.member()));
    }
  }

  private void add(FactType older, FactType newer) {
    for (Term before : older.terms()) {
      Optional<Term> after = newer.term(before.label());
      if (after.isPresent() && !after.get().equals(before)) {
        add(before, after.get());
      }
    }
  }

  private void add(Term before, Term after) {
    if (before.type() instanceof Type.Code one && after.type() instanceof Type.Code other && one.name().equals(other.name())) {
      Set<Type.CodeValue> codes = new LinkedHashSet<>(other.codes());
      codes.addAll(one.codes());
      Term both = with(after, new Type.Code(other.name(), List.copyOf(codes), other.ordered()));
      shared.put(before, both);
      shared.put(after, both);
      home.put(both, after);
    } else {
      apart.add(before.label());
    }
  }

  private static Term with(Term term, Type type) {
    return new Term(
        term.label(), term.name(), type, term.source(), term.changeable(), term.isProtected(), term.attribute(), term.from(), term.accessor());
  }

  /** Returns the term of a pack that a shared one stands for. */
  Term home(Term term) {
    return home.getOrDefault(term, term);
  }

  /** Returns the labels of terms whose types cannot be brought together and which some of these rules read. */
  List<String> apart(Stream<Rule> rules) {
    return apart.isEmpty()
        ? List.of()
        : rules.flatMap(rule -> rule.conditions().stream()).flatMap(SharedTerms::terms).map(Term::label).filter(apart::contains).distinct().toList();
  }

  private static Stream<Term> terms(Condition condition) {
    Stream<Term> tested = condition.tests().stream().flatMap(test -> Stream.concat(Stream.of(test.term()), test.operands().stream().flatMap(SharedTerms::terms)));
    return condition instanceof Condition.AbsentTerm absent ? Stream.of(absent.term()) : tested;
  }

  private static Stream<Term> terms(Operand operand) {
    return operand instanceof Operand.OfSubject of ? Stream.of(of.term()) : Stream.empty();
  }

  /** Returns a rule in shared words. */
  Rule shared(Rule rule) {
    if (shared.isEmpty()) {
      return rule;
    }
    List<Condition> conditions = new ArrayList<>(rule.conditions().stream().map(this::shared).toList());
    return new Rule(
        rule.id(), rule.title(), rule.step(), rule.governing(), rule.inForce(), conditions, rule.conclusion(), rule.reason(), rule.basis(), rule.mark(), rule.place());
  }

  private Condition shared(Condition condition) {
    if (condition instanceof Test test) {
      return shared(test);
    }
    if (condition instanceof Condition.Exists exists) {
      return new Condition.Exists(exists.list(), shared(exists.tests()));
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(not.list(), shared(not.tests()));
    }
    if (condition instanceof Condition.Count count) {
      return new Condition.Count(count.list(), shared(count.tests()), count.relation(), count.number());
    }
    if (condition instanceof Condition.Sum sum) {
      return new Condition.Sum(sum.list(), shared(sum.tests()), shared(sum.addend()), sum.relation(), sum.number());
    }
    return condition instanceof Condition.AbsentTerm absent ? new Condition.AbsentTerm(shared(absent.term())) : condition;
  }

  /** Returns tests in shared words. */
  List<Test> shared(List<Test> tests) {
    return tests.stream().map(this::shared).toList();
  }

  private Test shared(Test test) {
    Test.Matching matching = test.matching();
    if (matching instanceof Test.Compare compare) {
      matching = new Test.Compare(compare.relation(), shared(compare.operand()));
    } else if (matching instanceof Test.Between between) {
      matching = new Test.Between(shared(between.low()), between.lowIncluded(), shared(between.high()), between.highIncluded());
    }
    return new Test(shared(test.term()), matching);
  }

  private Operand shared(Operand operand) {
    return operand instanceof Operand.OfSubject of ? new Operand.OfSubject(shared(of.term())) : operand;
  }

  private Term shared(Term term) {
    return shared.getOrDefault(term, term);
  }
}

package org.baguan.rules.mutant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;
import org.baguan.rules.subject.Stated;
import org.baguan.rules.subject.Subject;
import org.baguan.rules.subject.Subjects;

/**
 * Looks for a subject of whom no rule holds, fact by fact: of each the value with which the fewest rules hold or may. Of
 * tables of which one row always holds, as few hold as can.
 */
final class Nobody {

  /** What was chosen for one fact may be better chosen once the others are. */
  private static final int ROUNDS = 2;

  /** More than all conditions of a step together. */
  private static final int HOLDS = 100_000;

  private final RuleTree tree;
  private final List<Rule> rules;
  private final Subjects subjects;

  Nobody(RuleTree tree, List<Rule> rules) {
    this.tree = tree;
    this.rules = rules;
    this.subjects = Subjects.of(tree.vocabulary());
  }

  /** Returns what is said of the subject, beside what is said already. */
  Stated from(Stated start, LocalDate day) {
    Stated best = start;
    for (ListTerm list : lists()) {
      best = best.with(list, List.of());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Term term : terms()) {
        if (!start.terms().containsKey(term)) {
          best = best(best, term, day);
        }
      }
    }
    return best;
  }

  private Stated best(Stated soFar, Term term, LocalDate day) {
    Stated best = soFar;
    int least = near(soFar);
    for (Object value : values(term, day)) {
      Stated with = soFar.with(term, value);
      int near = near(with);
      if (near < least || near == least && best == soFar && !soFar.terms().containsKey(term)) {
        least = near;
        best = with;
      }
    }
    return best;
  }

  /** Tells how near rules are to holding: those that hold first, those that may next, then by the conditions that are false. */
  private int near(Stated stated) {
    Subject subject = subjects.made(stated);
    Evaluator evaluator = new Evaluator(tree.amounts(), subject.facts());
    int near = subject.asSaid().size() * HOLDS;
    for (Rule rule : rules) {
      near += evaluator.evaluate(rule, subject.record()).ordinal() * HOLDS;
      for (Condition condition : rule.conditions()) {
        near -= evaluator.evaluate(condition, rule, subject.record()) == Truth.FALSE ? 1 : 0;
      }
    }
    return near;
  }

  private Set<ListTerm> lists() {
    Set<ListTerm> lists = new LinkedHashSet<>();
    for (Rule rule : rules) {
      for (Condition condition : rule.conditions()) {
        if (condition instanceof Condition.Quantified over) {
          lists.add(over.list());
        }
      }
    }
    return lists;
  }

  private Set<Term> terms() {
    Set<Term> terms = new LinkedHashSet<>();
    for (Rule rule : rules) {
      for (Condition condition : rule.conditions()) {
        if (condition instanceof Test test) {
          terms.add(test.term());
        }
        condition.tests().stream().flatMap(test -> test.operands().stream()).filter(Operand.OfSubject.class::isInstance).forEach(operand -> terms.add(((Operand.OfSubject) operand).term()));
      }
      terms.add(rule.governing());
    }
    return terms;
  }

  /** Returns the values that rules tell apart: bounds, and a step to either side of them. */
  private List<Object> values(Term term, LocalDate day) {
    if (term.type() instanceof Type.YesNo) {
      return List.of(false, true);
    }
    if (term.type() instanceof Type.Code code) {
      return code.codes().stream().map(of -> (Object) of.value()).toList();
    }
    if (term.type() instanceof Type.Day) {
      return List.of(day, day.minusYears(1), day.minusYears(10));
    }
    Set<Object> values = new LinkedHashSet<>();
    if (term.type() instanceof Type.Whole) {
      values.addAll(List.of(120, 2, 1));
    }
    for (Rule rule : rules) {
      for (Test test : rule.tests()) {
        if (test.term().equals(term)) {
          test.operands().forEach(operand -> value(operand, day).ifPresent(value -> {
            values.addAll(Steps.beside(value));
            values.add(value);
          }));
        }
      }
    }
    List<Object> all = new ArrayList<>(values);
    all.removeIf(value -> value instanceof Integer whole && whole < 0 || value instanceof BigDecimal number && number.signum() < 0);
    return all;
  }

  private Optional<Comparable<?>> value(Operand operand, LocalDate day) {
    if (operand instanceof Operand.Literal literal) {
      return Optional.of(literal.value());
    }
    Amount amount = operand instanceof Operand.Named named ? tree.amounts().get(named.amount()) : null;
    return amount == null ? Optional.empty() : amount.on(day).map(Amount.Value::value);
  }
}

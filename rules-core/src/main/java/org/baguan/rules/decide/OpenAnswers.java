package org.baguan.rules.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.model.Undetermined;

/**
 * What is told of a rule that compares terms of its subject with literals and lacks some of them: one answer for each set of terms that
 * can be absent, made once. Safe to share between threads.
 */
final class OpenAnswers {

  /** Sets of as many terms are kept; who writes more conditions than that waits for each answer to be made. */
  private static final int MOST = 6;

  private final Told told;
  private final Term[] terms;
  private final AtomicReferenceArray<Undetermined> known;

  private OpenAnswers(Told told, List<Term> terms) {
    this.told = told;
    this.terms = terms.toArray(Term[]::new);
    this.known = new AtomicReferenceArray<>(1 << terms.size());
  }

  /** Returns what is told of a rule; empty for a rule that reads lists, other terms, or amounts, and for a long one. */
  static Optional<OpenAnswers> of(Told told) {
    Rule rule = told.rule();
    List<Term> terms = new ArrayList<>();
    if (!rule.inForce().equals(InForce.ALWAYS)) {
      terms.add(rule.governing());
    }
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Test test && test.operands().stream().allMatch(Operand.Literal.class::isInstance)) {
        terms.add(test.term());
      } else if (!(condition instanceof Condition.AbsentTerm || condition instanceof Condition.AbsentList)) {
        return Optional.empty();
      }
    }
    List<Term> distinct = terms.stream().distinct().toList();
    return distinct.size() > MOST ? Optional.empty() : Optional.of(new OpenAnswers(told, distinct));
  }

  /** Returns that the rule does not settle the matter, for lack of the terms that a subject lacks. */
  Undetermined of(Record subject) {
    int absent = 0;
    for (int i = 0; i < terms.length; i++) {
      absent |= terms[i].read(subject) == null ? 1 << i : 0;
    }
    Undetermined made = known.get(absent);
    if (made == null) {
      made = told.undetermined(labels(absent));
      known.set(absent, made);
    }
    return made;
  }

  private List<String> labels(int absent) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      if ((absent & 1 << i) != 0 && !labels.contains(terms[i].label())) {
        labels.add(terms[i].label());
      }
    }
    return labels;
  }
}

package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.subject.Stated;

/**
 * Says of a subject what the rules of its step read of it, in their terms and their order, and nothing else: no id, no name, no text. Of a
 * text it is said only that there is one.
 */
final class Restating {

  /** What stands for a text that was supplied. */
  static final String LEFT_OUT = "〔略〕";

  private static final String AS_OF = "研判基准日";

  private final Step step;
  private final Set<Term> terms = new LinkedHashSet<>();
  private final Map<ListTerm, Set<Term>> lists = new LinkedHashMap<>();

  Restating(RuleTree tree, Step step) {
    this.step = step;
    if (step != Step.PERIOD) {
      tree.vocabulary().subject(step).term(AS_OF).ifPresent(terms::add);
    }
    tree.rules(step).forEach(this::reads);
  }

  private void reads(Rule rule) {
    terms.add(rule.governing());
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.AbsentTerm absent) {
        terms.add(absent.term());
      } else if (condition instanceof Condition.AbsentList absent) {
        lists.computeIfAbsent(absent.list(), none -> new LinkedHashSet<>());
      } else if (condition instanceof Condition.Quantified over) {
        Set<Term> ofMembers = lists.computeIfAbsent(over.list(), none -> new LinkedHashSet<>());
        over.tests().forEach(test -> ofMembers.add(test.term()));
        if (over instanceof Condition.Sum sum) {
          ofMembers.add(sum.addend());
        }
      } else {
        terms.add(((Test) condition).term());
      }
      condition.tests().forEach(this::reads);
    }
  }

  private void reads(Test test) {
    for (Operand operand : test.operands()) {
      if (operand instanceof Operand.OfSubject other) {
        terms.add(other.term());
      }
    }
  }

  /** Returns what is said of a subject; what nobody supplied is not said. */
  Stated restate(Record subject) {
    Stated stated = Stated.of(step);
    for (Map.Entry<Term, Object> one : said(terms, subject).entrySet()) {
      stated = stated.with(one.getKey(), one.getValue());
    }
    for (Map.Entry<ListTerm, Set<Term>> one : lists.entrySet()) {
      List<?> members = one.getKey().read(subject);
      if (members != null) {
        List<Map<Term, Object>> all = new ArrayList<>();
        members.forEach(member -> all.add(said(one.getValue(), member)));
        stated = stated.with(one.getKey(), all);
      }
    }
    return stated;
  }

  private static Map<Term, Object> said(Set<Term> read, Object of) {
    Map<Term, Object> said = new LinkedHashMap<>();
    for (Term term : read) {
      Object value = term.read(of);
      if (value != null) {
        said.put(term, term.type() instanceof Type.Text ? LEFT_OUT : value);
      }
    }
    return said;
  }
}

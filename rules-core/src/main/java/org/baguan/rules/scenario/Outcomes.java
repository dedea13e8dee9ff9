package org.baguan.rules.scenario;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;

/**
 * The outcomes that a condition can have. Left out is only what no facts give, for one of these reasons: an absence is never
 * unknown; 研判基准日 is always known, but for the subject of 影响期, so that a test of it alone is never unknown; a test
 * that all codes of its term satisfy is never false, and one that none satisfies is never true; and a number of members is
 * never less than none nor more than the list may hold.
 */
final class Outcomes {

  private static final String AS_OF = "研判基准日";

  private final Evaluator evaluator;

  Outcomes(RuleTree tree) {
    this.evaluator = new Evaluator(tree.amounts());
  }

  /** Returns the outcomes of a test of a list's members, or of a condition as a whole. */
  Set<Truth> possible(Rule rule, Condition condition, Optional<Test> test) {
    if (condition instanceof Condition.AbsentTerm absent) {
      return known(absent.term(), rule) ? EnumSet.of(Truth.FALSE) : EnumSet.of(Truth.TRUE, Truth.FALSE);
    }
    if (condition instanceof Condition.AbsentList) {
      return EnumSet.of(Truth.TRUE, Truth.FALSE);
    }
    if (condition instanceof Condition.Count count) {
      return ofCount(count);
    }
    if (condition instanceof Test own) {
      return ofTest(own, rule);
    }
    Set<Truth> possible = test.map(t -> ofTest(t, rule)).orElse(EnumSet.allOf(Truth.class));
    possible.add(Truth.UNKNOWN); // Nobody need supply a list.
    return possible;
  }

  private static boolean known(Term term, Rule rule) {
    return term.label().equals(AS_OF) && rule.step() != Step.PERIOD;
  }

  private Set<Truth> ofTest(Test test, Rule rule) {
    Set<Truth> possible = EnumSet.noneOf(Truth.class);
    List<Comparable<?>> values = values(test);
    if (values.isEmpty()) {
      possible.addAll(List.of(Truth.TRUE, Truth.FALSE));
    }
    values.forEach(value -> possible.add(evaluator.matches(test, value, rule, rule)));
    boolean allKnown = known(test.term(), rule) && test.operands().stream().allMatch(operand -> known(operand, rule));
    if (!allKnown) {
      possible.add(Truth.UNKNOWN);
    }
    return possible;
  }

  private static boolean known(Operand operand, Rule rule) {
    return operand instanceof Operand.Literal || operand instanceof Operand.OfSubject other && known(other.term(), rule);
  }

  /** Returns all values of a term that has few, where nothing but these and what the rule itself says counts. */
  private static List<Comparable<?>> values(Test test) {
    if (!test.operands().stream().allMatch(Operand.Literal.class::isInstance)) {
      return List.of();
    }
    if (test.term().type() instanceof Type.Code code) {
      return code.codes().stream().<Comparable<?>>map(Type.CodeValue::value).toList();
    }
    return test.term().type() instanceof Type.YesNo ? List.of(true, false) : List.of();
  }

  /** A list that nobody supplied may have any number of members; one that was supplied has a number of them. */
  private static Set<Truth> ofCount(Condition.Count count) {
    Set<Truth> possible = EnumSet.of(Evaluator.interval(0, Integer.MAX_VALUE, count.relation(), count.number()));
    int most = Math.min(count.list().atMost(), Math.max(0, count.number()) + 1);
    for (int members = 0; members <= most; members++) {
      possible.add(Evaluator.interval(members, members, count.relation(), count.number()));
    }
    return possible;
  }
}

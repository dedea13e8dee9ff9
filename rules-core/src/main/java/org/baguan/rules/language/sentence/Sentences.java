package org.baguan.rules.language.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Test;

/**
 * Prints rules as sentences that a head of department can sign: what must hold, and what follows. Two rules of different
 * meaning never give one sentence; a range gives one whether it was written as one test or as two. Safe to share between
 * threads.
 */
public final class Sentences {

  private final Tongue tongue;

  /**
   * Creates a printer.
   *
   * @param locale English for an English locale, else Chinese
   * @param amounts the amounts that rules name, told with their values
   */
  public Sentences(Locale locale, Map<String, Amount> amounts) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    this.tongue = english ? new English(amounts) : new Chinese(amounts);
  }

  /** Returns the rule as one sentence. */
  public String print(Rule rule) {
    return tongue.sentence(conditions(rule), tongue.conclusion(rule.conclusion()));
  }

  /** Returns tests as one phrase: 处分体系为党纪，种类不是警告. */
  public String print(List<Test> tests) {
    return tongue.all(tests.stream().map(test -> tongue.test(test)).toList());
  }

  /** Returns the value of an amount with its unit. */
  public String print(Amount amount, Amount.Value value) {
    return tongue.value(value.value(), amount.type());
  }

  /** Returns the conditions of a rule, each as a phrase, in their order. */
  public List<String> conditions(Rule rule) {
    return ranged(rule.conditions()).stream().map(this::condition).toList();
  }

  /** Returns one condition as a phrase, without values of anybody. */
  public String condition(Condition condition) {
    if (condition instanceof Test test) {
      return tongue.test(test);
    }
    if (condition instanceof Condition.AbsentTerm absent) {
      return tongue.absent(tongue.name(absent.term()));
    }
    if (condition instanceof Condition.AbsentList absent) {
      return tongue.absent(tongue.name(absent.list()));
    }
    Condition.Quantified quantified = (Condition.Quantified) condition;
    return tongue.quantified(quantified, ranged(quantified.tests()).stream().map(test -> tongue.test((Test) test)).toList());
  }

  /** Joins a lower and an upper bound on one term, where they stand beside each other, into a range. */
  private static List<Condition> ranged(List<? extends Condition> conditions) {
    List<Condition> joined = new ArrayList<>();
    for (Condition condition : conditions) {
      Condition last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last instanceof Test low && condition instanceof Test high && isRange(low, high)) {
        Test.Compare from = (Test.Compare) low.matching();
        Test.Compare to = (Test.Compare) high.matching();
        joined.set(
            joined.size() - 1,
            new Test(
                low.term(),
                new Test.Between(from.operand(), from.relation() == Relation.AT_LEAST, to.operand(), to.relation() == Relation.AT_MOST)));
      } else {
        joined.add(condition);
      }
    }
    return joined;
  }

  private static boolean isRange(Test low, Test high) {
    return low.term().equals(high.term())
        && low.matching() instanceof Test.Compare from
        && high.matching() instanceof Test.Compare to
        && (from.relation() == Relation.AT_LEAST || from.relation() == Relation.GREATER)
        && (to.relation() == Relation.AT_MOST || to.relation() == Relation.LESS)
        && !(from.operand() instanceof Operand.OfSubject && to.operand() instanceof Operand.OfSubject);
  }
}

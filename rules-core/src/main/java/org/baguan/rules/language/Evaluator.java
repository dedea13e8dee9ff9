package org.baguan.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates rules in three values, plainly: the second opinion to which the engine is held, and the
 * source of explanations. Safe to share between threads.
 */
public final class Evaluator {

  private final Map<String, Amount> amounts;
  private final Facts facts;

  /** Creates an evaluator that takes amounts from a map by name. */
  public Evaluator(Map<String, Amount> amounts) {
    this(amounts, Facts.AS_GIVEN);
  }

  /** Creates an evaluator that reads facts in a way of its own. */
  public Evaluator(Map<String, Amount> amounts, Facts facts) {
    this.amounts = Map.copyOf(amounts);
    this.facts = facts;
  }

  /** Returns whether a rule holds of a subject: false if any condition is false, else unknown if any is. */
  public Truth evaluate(Rule rule, Object subject) {
    Truth truth = inForce(rule, subject);
    for (Condition condition : rule.conditions()) {
      truth = truth.and(evaluate(condition, rule, subject));
    }
    return truth;
  }

  /** Returns whether the rule is in force on its governing date: unknown when that date is absent. */
  public Truth inForce(Rule rule, Object subject) {
    if (rule.inForce().equals(InForce.ALWAYS)) {
      return Truth.TRUE;
    }
    Object day = facts.value(rule.governing(), subject);
    return day == null ? Truth.UNKNOWN : Truth.of(rule.inForce().contains((LocalDate) day));
  }

  /** Returns whether one condition of a rule holds of a subject. */
  public Truth evaluate(Condition condition, Rule rule, Object subject) {
    if (condition instanceof Test test) {
      return test(test, subject, rule, subject);
    }
    if (condition instanceof Condition.AbsentTerm absent) {
      return Truth.of(facts.value(absent.term(), subject) == null);
    }
    if (condition instanceof Condition.AbsentList absent) {
      return Truth.of(facts.members(absent.list(), subject) == null);
    }
    return quantified((Condition.Quantified) condition, rule, subject);
  }

  /** Returns the members of a list that satisfy all tests of a condition for certain; none for an absent list. */
  public List<Object> satisfying(Condition.Quantified condition, Rule rule, Object subject) {
    List<?> members = facts.members(condition.list(), subject);
    List<Object> found = new ArrayList<>();
    if (members != null) {
      for (Object member : members) {
        if (member(condition, member, rule, subject) == Truth.TRUE) {
          found.add(member);
        }
      }
    }
    return found;
  }

  /** Returns the labels of what is missing in the unknown conditions of a rule, each once, in order. */
  public List<String> missing(Rule rule, Object subject) {
    Set<String> labels = new LinkedHashSet<>();
    if (inForce(rule, subject) == Truth.UNKNOWN) {
      labels.add(rule.governing().label());
    }
    for (Condition condition : rule.conditions()) {
      if (evaluate(condition, rule, subject) != Truth.UNKNOWN) {
        continue;
      }
      if (condition instanceof Test test) {
        missing(test, "", subject, rule, subject, labels);
      } else if (condition instanceof Condition.Quantified quantified) {
        missing(quantified, rule, subject, labels);
      }
    }
    return List.copyOf(labels);
  }

  private void missing(Condition.Quantified condition, Rule rule, Object subject, Set<String> labels) {
    List<?> members = facts.members(condition.list(), subject);
    if (members == null) {
      labels.add(condition.list().label());
      return;
    }
    String prefix = condition.list().label() + "：";
    for (Object member : members) {
      Truth truth = member(condition, member, rule, subject);
      if (truth == Truth.UNKNOWN) {
        for (Test test : condition.tests()) {
          missing(test, prefix, member, rule, subject, labels);
        }
      }
      if (condition instanceof Condition.Sum sum
          && truth == Truth.TRUE
          && facts.value(sum.addend(), member) == null) {
        labels.add(prefix + sum.addend().label());
      }
    }
  }

  private void missing(Test test, String prefix, Object of, Rule rule, Object subject, Set<String> labels) {
    if (test(test, of, rule, subject) != Truth.UNKNOWN) {
      return;
    }
    if (facts.value(test.term(), of) == null) {
      labels.add(prefix + test.term().label());
    }
    for (Operand operand : test.operands()) {
      if (operand instanceof Operand.OfSubject other && facts.value(other.term(), subject) == null) {
        labels.add(other.term().label());
      } else if (operand instanceof Operand.Named named && value(named, rule, subject) == null) {
        Object day = facts.value(rule.governing(), subject);
        labels.add(day == null ? rule.governing().label() : "【" + named.amount() + "】");
      }
    }
  }

  private Truth quantified(Condition.Quantified condition, Rule rule, Object subject) {
    List<?> members = facts.members(condition.list(), subject);
    if (condition instanceof Condition.Sum sum) {
      return members == null ? Truth.UNKNOWN : sum(sum, members, rule, subject);
    }
    int certain = 0;
    int possible = 0;
    if (members != null) {
      for (Object member : members) {
        Truth truth = member(condition, member, rule, subject);
        certain += truth == Truth.TRUE ? 1 : 0;
        possible += truth == Truth.FALSE ? 0 : 1;
      }
    } else {
      possible = Integer.MAX_VALUE;
    }
    if (condition instanceof Condition.Exists) {
      return interval(certain, possible, Relation.AT_LEAST, 1);
    }
    if (condition instanceof Condition.Not) {
      return interval(certain, possible, Relation.EQUAL, 0);
    }
    Condition.Count count = (Condition.Count) condition;
    return interval(certain, possible, count.relation(), count.number());
  }

  private Truth sum(Condition.Sum sum, List<?> members, Rule rule, Object subject) {
    BigDecimal total = BigDecimal.ZERO;
    boolean known = true;
    for (Object member : members) {
      Truth truth = member(sum, member, rule, subject);
      if (truth == Truth.FALSE) {
        continue;
      }
      Object addend = facts.value(sum.addend(), member);
      if (truth == Truth.UNKNOWN || addend == null) {
        known = false;
      } else {
        total = total.add(addend instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Integer) addend));
      }
    }
    return known ? Truth.of(sum.relation().holds(total.compareTo(sum.number()))) : Truth.UNKNOWN;
  }

  /** A comparison with an interval is true if it holds for every number in it, false if for none. */
  public static Truth interval(int lowest, int highest, Relation relation, int number) {
    boolean all;
    boolean none;
    switch (relation) {
      case EQUAL -> {
        all = lowest == number && highest == number;
        none = number < lowest || number > highest;
      }
      case UNEQUAL -> {
        all = number < lowest || number > highest;
        none = lowest == number && highest == number;
      }
      default -> {
        boolean atLowest = relation.holds(Integer.compare(lowest, number));
        boolean atHighest = relation.holds(Integer.compare(highest, number));
        all = atLowest && atHighest;
        none = !atLowest && !atHighest;
      }
    }
    return all ? Truth.TRUE : none ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth member(Condition.Quantified condition, Object member, Rule rule, Object subject) {
    Truth truth = Truth.TRUE;
    for (Test test : condition.tests()) {
      truth = truth.and(test(test, member, rule, subject));
    }
    return truth;
  }

  private Truth test(Test test, Object of, Rule rule, Object subject) {
    Object value = facts.value(test.term(), of);
    if (test.matching() instanceof Test.OneOf oneOf) {
      return value == null
          ? Truth.UNKNOWN
          : Truth.of(oneOf.values().stream().anyMatch(v -> compare(value, v) == 0) != oneOf.negated());
    }
    if (test.matching() instanceof Test.Compare compare) {
      return compared(value, compare.relation(), value(compare.operand(), rule, subject));
    }
    Test.Between between = (Test.Between) test.matching();
    Object low = value(between.low(), rule, subject);
    Object high = value(between.high(), rule, subject);
    return compared(value, between.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER, low)
        .and(compared(value, between.highIncluded() ? Relation.AT_MOST : Relation.LESS, high));
  }

  private static Truth compared(@Nullable Object left, Relation relation, @Nullable Object right) {
    return left == null || right == null ? Truth.UNKNOWN : Truth.of(relation.holds(compare(left, right)));
  }

  private @Nullable Object value(Operand operand, Rule rule, Object subject) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    if (operand instanceof Operand.OfSubject other) {
      return facts.value(other.term(), subject);
    }
    Amount amount = amounts.get(((Operand.Named) operand).amount());
    Object day = facts.value(rule.governing(), subject);
    return amount == null || day == null ? null : amount.on((LocalDate) day).map(Amount.Value::value).orElse(null);
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}

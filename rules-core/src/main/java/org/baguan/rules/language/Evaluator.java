package org.baguan.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
      if (truth == Truth.FALSE) {
        return truth;
      }
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

  /**
   * Something that a rule lacks.
   *
   * @param list the list that is absent, or in whose member a term is; empty for a term of the subject
   * @param term the term that is absent; empty when the list or the amount is
   * @param amount the amount that has no value on the day; empty when a fact is absent
   * @param of the subject or member whose fact it is
   */
  public record Lack(Optional<ListTerm> list, Optional<Term> term, Optional<String> amount, Object of) {

    /** Returns the label: 学历, 处理处分, 处理处分：影响期末日 or 【答复有效期】. */
    public String label() {
      if (amount.isPresent()) {
        return "【" + amount.get() + "】";
      }
      String prefix = list.map(ListTerm::label).orElse("");
      return prefix + (list.isPresent() && term.isPresent() ? "：" : "") + term.map(Term::label).orElse("");
    }

    /** Leaves the fact out, of which there may be much. */
    @Override
    public int hashCode() {
      return Objects.hash(list, term, amount);
    }
  }

  /** Returns the labels of what is missing in the unknown conditions of a rule, each once, in order. */
  public List<String> missing(Rule rule, Object subject) {
    List<String> labels = new ArrayList<>();
    List<Lack> lacks = new ArrayList<>();
    lacks(rule, subject, lacks);
    for (Lack lack : lacks) {
      String label = lack.label();
      if (!labels.contains(label)) {
        labels.add(label);
      }
    }
    return labels;
  }

  /** Returns what is missing in the unknown conditions of a rule, in order. */
  public List<Lack> lacks(Rule rule, Object subject) {
    Set<Lack> lacks = new LinkedHashSet<>();
    lacks(rule, subject, lacks);
    return List.copyOf(lacks);
  }

  private void lacks(Rule rule, Object subject, Collection<Lack> lacks) {
    if (inForce(rule, subject) == Truth.UNKNOWN) {
      lacks.add(lack(rule.governing(), subject));
    }
    for (Condition condition : rule.conditions()) {
      if (evaluate(condition, rule, subject) != Truth.UNKNOWN) {
        continue;
      }
      if (condition instanceof Test test) {
        lacks(test, Optional.empty(), subject, rule, subject, lacks);
      } else if (condition instanceof Condition.Quantified quantified) {
        lacks(quantified, rule, subject, lacks);
      }
    }
  }

  private static Lack lack(Term term, Object of) {
    return new Lack(Optional.empty(), Optional.of(term), Optional.empty(), of);
  }

  private void lacks(Condition.Quantified condition, Rule rule, Object subject, Collection<Lack> lacks) {
    Optional<ListTerm> list = Optional.of(condition.list());
    List<?> members = facts.members(condition.list(), subject);
    if (members == null) {
      lacks.add(new Lack(list, Optional.empty(), Optional.empty(), subject));
      return;
    }
    for (Object member : members) {
      Truth truth = member(condition, member, rule, subject);
      if (truth == Truth.UNKNOWN) {
        for (Test test : condition.tests()) {
          lacks(test, list, member, rule, subject, lacks);
        }
      }
      if (condition instanceof Condition.Sum sum
          && truth == Truth.TRUE
          && facts.value(sum.addend(), member) == null) {
        lacks.add(new Lack(list, Optional.of(sum.addend()), Optional.empty(), member));
      }
    }
  }

  private void lacks(Test test, Optional<ListTerm> list, Object of, Rule rule, Object subject, Collection<Lack> lacks) {
    if (test(test, of, rule, subject) != Truth.UNKNOWN) {
      return;
    }
    if (facts.value(test.term(), of) == null) {
      lacks.add(new Lack(list, Optional.of(test.term()), Optional.empty(), of));
    }
    for (Operand operand : test.operands()) {
      if (operand instanceof Operand.OfSubject other && facts.value(other.term(), subject) == null) {
        lacks.add(lack(other.term(), subject));
      } else if (operand instanceof Operand.Named named && value(named, rule, subject) == null) {
        lacks.add(
            facts.value(rule.governing(), subject) == null
                ? lack(rule.governing(), subject)
                : new Lack(Optional.empty(), Optional.empty(), Optional.of(named.amount()), subject));
      }
    }
  }

  /** Returns whether one test of a subject, or of a member of one of its lists, holds. */
  public Truth evaluate(Test test, Object of, Rule rule, Object subject) {
    return test(test, of, rule, subject);
  }

  /** Returns whether a test would hold of a value, known or not. */
  public Truth matches(Test test, @Nullable Object value, Rule rule, Object subject) {
    return matching(test, value, rule, subject);
  }

  /** Returns whether a member satisfies all tests of a condition. */
  public Truth evaluate(Condition.Quantified condition, Object member, Rule rule, Object subject) {
    return member(condition, member, rule, subject);
  }

  /** Returns the value that an operand has for a rule and its subject; empty when it is absent. */
  public Optional<Object> operand(Operand operand, Rule rule, Object subject) {
    return Optional.ofNullable(value(operand, rule, subject));
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
      if (truth == Truth.FALSE) {
        return truth;
      }
      truth = truth.and(test(test, member, rule, subject));
    }
    return truth;
  }

  private Truth test(Test test, Object of, Rule rule, Object subject) {
    return matching(test, facts.value(test.term(), of), rule, subject);
  }

  private Truth matching(Test test, @Nullable Object value, Rule rule, Object subject) {
    if (test.matching() instanceof Test.OneOf oneOf) {
      return value == null
          ? Truth.UNKNOWN
          : Truth.of(isAmong(value, oneOf.values()) != oneOf.negated());
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

  private static boolean isAmong(Object value, List<? extends Comparable<?>> values) {
    for (Object each : values) {
      if (compare(value, each) == 0) {
        return true;
      }
    }
    return false;
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

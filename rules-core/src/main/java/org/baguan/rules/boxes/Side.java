package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;

/**
 * What a condition asks of one measure. A fact that a condition reads must be there, unless its absence is asked for.
 *
 * @param measure the measure
 * @param admits whether a value, that is there, will do
 * @param cuts the values at which it tells values apart
 * @param absent whether it asks that the fact be absent
 */
record Side(Axis.Measure measure, Predicate<Comparable<?>> admits, List<Comparable<?>> cuts, boolean absent) {

  /** Returns whether it admits both of two cells, or neither. */
  boolean alike(Line.Cell one, Line.Cell other) {
    return absent || admits.test(one.witness()) == admits.test(other.witness());
  }

  /** Returns which cells of an axis it admits. */
  BitSet admitted(Axis axis) {
    BitSet admitted = new BitSet();
    for (int cell = 0; cell < axis.cells().size(); cell++) {
      Comparable<?> witness = axis.cells().get(cell).witness();
      admitted.set(cell, witness == Presence.ABSENT ? absent : !absent && admits.test(witness));
    }
    return admitted;
  }

  /**
   * Returns the sides of a condition: all must be kept.
   *
   * @param amounts the values of the amounts that it names
   */
  static List<Side> of(Condition condition, Map<String, Comparable<?>> amounts) {
    if (condition instanceof Test test) {
      return ofTest(test, amounts);
    }
    if (condition instanceof Condition.AbsentTerm of) {
      return List.of(new Side(new Axis.OfTerm(of.term()), none -> false, List.of(), true));
    }
    if (condition instanceof Condition.AbsentList of) {
      return List.of(new Side(new Axis.OfPresence(of.list()), none -> false, List.of(), true));
    }
    return ofMembers((Condition.Quantified) condition, amounts);
  }

  private static List<Side> ofTest(Test test, Map<String, Comparable<?>> amounts) {
    if (test.matching() instanceof Test.OneOf oneOf) {
      Predicate<Comparable<?>> any = value -> oneOf.values().stream().anyMatch(one -> compare(value, one) == 0) != oneOf.negated();
      return List.of(new Side(new Axis.OfTerm(test.term()), any, oneOf.values(), false));
    }
    if (test.matching() instanceof Test.Compare compare) {
      return compared(test.term(), compare.relation(), compare.operand(), amounts);
    }
    Test.Between between = (Test.Between) test.matching();
    List<Side> sides = new ArrayList<>();
    sides.addAll(compared(test.term(), between.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER, between.low(), amounts));
    sides.addAll(compared(test.term(), between.highIncluded() ? Relation.AT_MOST : Relation.LESS, between.high(), amounts));
    return sides;
  }

  private static List<Side> compared(Term term, Relation relation, Operand operand, Map<String, Comparable<?>> amounts) {
    if (!(operand instanceof Operand.OfSubject other)) {
      Comparable<?> with = value(operand, amounts);
      return List.of(new Side(new Axis.OfTerm(term), value -> relation.holds(compare(value, with)), List.of(with), false));
    }
    if (other.term().equals(term)) {
      return List.of(new Side(new Axis.OfTerm(term), value -> relation.holds(0), List.of(), false));
    }
    boolean turned = term.label().compareTo(other.term().label()) > 0;
    Axis.OfOrder order = turned ? new Axis.OfOrder(other.term(), term) : new Axis.OfOrder(term, other.term());
    Predicate<Comparable<?>> stands =
        value -> {
          int sign = value == Relation.LESS ? -1 : value == Relation.EQUAL ? 0 : 1;
          return relation.holds(turned ? -sign : sign);
        };
    return List.of(new Side(order, stands, List.of(), false), given(new Axis.OfTerm(term)), given(new Axis.OfTerm(other.term())));
  }

  private static List<Side> ofMembers(Condition.Quantified condition, Map<String, Comparable<?>> amounts) {
    ListTerm list = condition.list();
    List<Test> tests = condition.tests().stream().map(test -> valued(test, amounts)).distinct().sorted(Comparator.comparing(Test::toString)).toList();
    List<Side> sides = new ArrayList<>();
    if (condition instanceof Condition.Sum sum) {
      Predicate<Comparable<?>> total = value -> sum.relation().holds(new BigDecimal(value.toString()).compareTo(sum.number()));
      sides.add(new Side(new Axis.OfSum(list, tests, sum.addend()), total, List.of(sum.number()), false));
    } else {
      Relation relation = condition instanceof Condition.Count count ? count.relation() : condition instanceof Condition.Not ? Relation.EQUAL : Relation.AT_LEAST;
      int number = condition instanceof Condition.Count count ? count.number() : condition instanceof Condition.Not ? 0 : 1;
      sides.add(new Side(new Axis.OfCount(list, tests), value -> relation.holds(Integer.compare((Integer) value, number)), List.of(number), false));
    }
    sides.add(given(new Axis.OfPresence(list)));
    tests.stream().flatMap(test -> test.operands().stream()).filter(Operand.OfSubject.class::isInstance)
        .forEach(operand -> sides.add(given(new Axis.OfTerm(((Operand.OfSubject) operand).term()))));
    return sides;
  }

  private static Side given(Axis.Measure measure) {
    return new Side(measure, any -> true, List.of(), false);
  }

  /** Returns a test with the values of the amounts that it names. */
  private static Test valued(Test test, Map<String, Comparable<?>> amounts) {
    if (test.matching() instanceof Test.Compare compare) {
      return new Test(test.term(), new Test.Compare(compare.relation(), valued(compare.operand(), amounts)));
    }
    return test.matching() instanceof Test.Between between
        ? new Test(test.term(), new Test.Between(valued(between.low(), amounts), between.lowIncluded(), valued(between.high(), amounts), between.highIncluded()))
        : test;
  }

  private static Operand valued(Operand operand, Map<String, Comparable<?>> amounts) {
    return operand instanceof Operand.Named ? new Operand.Literal(value(operand, amounts)) : operand;
  }

  private static Comparable<?> value(Operand operand, Map<String, Comparable<?>> amounts) {
    return operand instanceof Operand.Literal literal
        ? literal.value()
        : java.util.Objects.requireNonNull(amounts.get(((Operand.Named) operand).amount()));
  }

  @SuppressWarnings("unchecked")
  static int compare(Comparable<?> left, Comparable<?> right) {
    return left == Presence.GIVEN ? -1 : ((Comparable<Object>) left).compareTo(right);
  }
}

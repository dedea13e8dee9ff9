package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;

/**
 * What a condition asks of one measure.
 *
 * @param measure the measure
 * @param admits whether a value, that is there, will do
 * @param cuts the values at which it tells values apart
 * @param absence what it does with an absent fact
 */
record Side(Axis.Measure measure, Predicate<Comparable<?>> admits, List<Comparable<?>> cuts, Absence absence) {

  /** Returns whether it admits both of two cells, or neither. */
  boolean alike(Line.Cell one, Line.Cell other) {
    return absence == Absence.ASKED || admits.test(one.witness()) == admits.test(other.witness());
  }

  /** Returns which cells of an axis it admits. */
  BitSet admitted(Axis axis) {
    BitSet admitted = new BitSet();
    for (int cell = 0; cell < axis.cells().size(); cell++) {
      Comparable<?> witness = axis.cells().get(cell).witness();
      admitted.set(cell, witness == Presence.ABSENT ? absence != Absence.REFUSED : absence != Absence.ASKED && admits.test(witness));
    }
    return admitted;
  }

  /**
   * Returns the sides of a condition: all must be kept.
   *
   * @param amounts the values of the amounts that it names
   */
  static List<Side> of(Condition condition, Map<String, Comparable<?>> amounts, Reading reading) {
    if (condition instanceof Test test) {
      return ofTest(test, amounts, unknown(reading));
    }
    if (condition instanceof Condition.AbsentTerm of) {
      return List.of(new Side(new Axis.OfTerm(of.term()), none -> false, List.of(), Absence.ASKED));
    }
    if (condition instanceof Condition.AbsentList of) {
      return List.of(new Side(new Axis.OfPresence(of.list()), none -> false, List.of(), Absence.ASKED));
    }
    return ofMembers((Condition.Quantified) condition, amounts, reading);
  }

  private static List<Side> ofTest(Test test, Map<String, Comparable<?>> amounts, Absence absence) {
    if (test.matching() instanceof Test.OneOf oneOf) {
      Predicate<Comparable<?>> any = value -> oneOf.values().stream().anyMatch(one -> compare(value, one) == 0) != oneOf.negated();
      return List.of(new Side(new Axis.OfTerm(test.term()), any, oneOf.values(), absence));
    }
    if (test.matching() instanceof Test.Compare compare) {
      return compared(test.term(), compare.relation(), compare.operand(), amounts, absence);
    }
    Test.Between between = (Test.Between) test.matching();
    List<Side> sides = new ArrayList<>();
    sides.addAll(compared(test.term(), between.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER, between.low(), amounts, absence));
    sides.addAll(compared(test.term(), between.highIncluded() ? Relation.AT_MOST : Relation.LESS, between.high(), amounts, absence));
    return sides;
  }

  private static List<Side> compared(Term term, Relation relation, Operand operand, Map<String, Comparable<?>> amounts, Absence absence) {
    if (!(operand instanceof Operand.OfSubject other)) {
      Comparable<?> with = value(operand, amounts);
      return List.of(new Side(new Axis.OfTerm(term), value -> relation.holds(compare(value, with)), List.of(with), absence));
    }
    if (other.term().equals(term)) {
      return List.of(new Side(new Axis.OfTerm(term), value -> relation.holds(0), List.of(), absence));
    }
    boolean turned = term.label().compareTo(other.term().label()) > 0;
    Axis.OfOrder order = turned ? new Axis.OfOrder(other.term(), term) : new Axis.OfOrder(term, other.term());
    Predicate<Comparable<?>> stands =
        value -> {
          int sign = value == Relation.LESS ? -1 : value == Relation.EQUAL ? 0 : 1;
          return relation.holds(turned ? -sign : sign);
        };
    return List.of(new Side(order, stands, List.of(), absence), given(new Axis.OfTerm(term), absence), given(new Axis.OfTerm(other.term()), absence));
  }

  private static List<Side> ofMembers(Condition.Quantified condition, Map<String, Comparable<?>> amounts, Reading reading) {
    ListTerm list = condition.list();
    List<Test> tests =
        Valued.of(condition.tests(), (operand, type) -> operand instanceof Operand.Named ? new Operand.Literal(value(operand, amounts)) : operand).stream()
            .distinct()
            .sorted(Comparator.comparing(Test::toString))
            .toList();
    List<Side> sides = new ArrayList<>();
    if (condition instanceof Condition.Sum sum) {
      Predicate<Comparable<?>> total = value -> sum.relation().holds(new BigDecimal(value.toString()).compareTo(sum.number()));
      sides.add(new Side(new Axis.OfSum(list, tests, sum.addend()), total, List.of(sum.number()), unknown(reading)));
      sides.add(given(new Axis.OfPresence(list), unknown(reading)));
    } else {
      Relation relation = condition instanceof Condition.Count count ? count.relation() : condition instanceof Condition.Not ? Relation.EQUAL : Relation.AT_LEAST;
      int number = condition instanceof Condition.Count count ? count.number() : condition instanceof Condition.Not ? 0 : 1;
      sides.addAll(counted(list, tests, relation, number, reading));
      sides.add(given(new Axis.OfPresence(list), ofAbsentList(relation, number, reading)));
    }
    if (reading != Reading.POSSIBLE) {
      Absence absence = reading == Reading.SUPPLIED ? Absence.REFUSED : Absence.ADMITTED;
      tests.stream().flatMap(test -> test.operands().stream()).filter(Operand.OfSubject.class::isInstance)
          .forEach(operand -> sides.add(given(new Axis.OfTerm(((Operand.OfSubject) operand).term()), absence)));
    }
    return sides;
  }

  private static Absence unknown(Reading reading) {
    return reading == Reading.POSSIBLE ? Absence.ADMITTED : Absence.REFUSED;
  }

  /** An absent list may have any number of members: that there are none or more is certain, and that there are fewer than none is not so. */
  private static Absence ofAbsentList(Relation relation, int number, Reading reading) {
    Truth truth = Evaluator.interval(0, Integer.MAX_VALUE, relation, number);
    boolean admitted = reading == Reading.POSSIBLE ? truth != Truth.FALSE : reading == Reading.CERTAIN && truth == Truth.TRUE;
    return admitted ? Absence.ADMITTED : Absence.REFUSED;
  }

  /**
   * Returns the sides of a number of members. It is certain that there are at least so many when so many certainly satisfy the
   * tests, and that there are at most so many when no more may.
   */
  private static List<Side> counted(ListTerm list, List<Test> tests, Relation relation, int number, Reading reading) {
    if (reading == Reading.SUPPLIED) {
      return List.of(counted(new Axis.OfCount(list, tests, Axis.Tally.ALL), relation, number, Absence.REFUSED));
    }
    boolean certain = reading == Reading.CERTAIN;
    Absence absence = ofAbsentList(relation, number, reading);
    return switch (relation) {
      case AT_LEAST, GREATER ->
          List.of(counted(new Axis.OfCount(list, tests, certain ? Axis.Tally.CERTAIN : Axis.Tally.POSSIBLE), relation, number, absence));
      case AT_MOST, LESS ->
          List.of(counted(new Axis.OfCount(list, tests, certain ? Axis.Tally.POSSIBLE : Axis.Tally.CERTAIN), relation, number, absence));
      case EQUAL -> {
        List<Side> both = new ArrayList<>(counted(list, tests, Relation.AT_LEAST, number, reading));
        both.addAll(counted(list, tests, Relation.AT_MOST, number, reading));
        yield both;
      }
      case UNEQUAL -> throw new IllegalArgumentException("condition: not so many members is no box with facts missing");
    };
  }

  private static Side counted(Axis.OfCount count, Relation relation, int number, Absence absence) {
    return new Side(count, value -> relation.holds(Integer.compare((Integer) value, number)), List.of(number), absence);
  }

  private static Side given(Axis.Measure measure, Absence absence) {
    return new Side(measure, any -> true, List.of(), absence);
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

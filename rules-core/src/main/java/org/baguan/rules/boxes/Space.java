package org.baguan.rules.boxes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/**
 * The space in which the rules of one stretch of days are boxes, and those rules that are none there. Where axes depend on
 * each other (a term compared with a number here and with another term there), a box still says when its rule holds, but
 * not every assignment of the space can occur: what lies in no assignment lies in none that occurs, not the other way round.
 */
final class Space {

  private final InForce stretch;
  private final LocalDate day;
  private final Optional<Term> governing;
  private final Map<String, Amount> amounts;
  private final List<Axis> axes;
  private final Map<Rule, Box> boxes = new LinkedHashMap<>();
  private final Map<Rule, Phrase> beyond = new LinkedHashMap<>();
  private final Map<Rule, Phrase> dependent = new LinkedHashMap<>();

  private Space(InForce stretch, Optional<Term> governing, Map<String, Amount> amounts, List<Axis> axes) {
    this.stretch = stretch;
    this.day = Stretches.dayIn(stretch);
    this.governing = governing;
    this.amounts = amounts;
    this.axes = axes;
  }

  /**
   * Builds the space of the rules that are in force on a stretch on which no amount changes.
   *
   * @param rules rules of one governing date
   * @param never conditions that do not occur, each all of whose tests together
   */
  static Space of(List<Rule> rules, Collection<List<Test>> never, Map<String, Amount> amounts, InForce stretch) {
    LocalDate day = Stretches.dayIn(stretch);
    Map<Rule, Phrase> beyond = new LinkedHashMap<>();
    List<Rule> inForce = rules.stream().filter(rule -> rule.inForce().contains(day) && valued(rule, amounts, day)).toList();
    Limits limits = new Limits(inForce);
    inForce.forEach(rule -> limits.beyond(rule).ifPresent(why -> beyond.put(rule, why)));
    List<Rule> within = inForce.stream().filter(rule -> !beyond.containsKey(rule)).toList();
    Optional<Term> governing = inForce.stream().map(Rule::governing).findFirst();
    Cuts cuts = new Cuts(amounts, day);
    within.forEach(rule -> rule.conditions().forEach(cuts::add));
    never.forEach(tests -> tests.forEach(cuts::add));
    governing.ifPresent(term -> cuts.bound(term, stretch));
    Space space = new Space(stretch, governing, amounts, cuts.axes());
    within.forEach(rule -> space.boxes.put(rule, space.box(rule.conditions())));
    space.beyond.putAll(beyond);
    within.forEach(rule -> limits.dependent(rule).ifPresent(why -> space.dependent.put(rule, why)));
    return space;
  }

  /** A rule whose amount has no value on the day holds for certain of nobody then. */
  private static boolean valued(Rule rule, Map<String, Amount> amounts, LocalDate day) {
    return rule.amounts().stream().allMatch(name -> amounts.containsKey(name) && amounts.get(name).on(day).isPresent());
  }

  List<Axis> axes() {
    return axes;
  }

  /** Returns the rules that are boxes here, in order. */
  Map<Rule, Box> boxes() {
    return boxes;
  }

  /** Returns the rules in force that are no boxes, each with the reason. */
  Map<Rule, Phrase> beyond() {
    return beyond;
  }

  /** Returns the rules whose axes depend on others, each with the reason. */
  Map<Rule, Phrase> dependent() {
    return dependent;
  }

  /** Returns the box of all assignments; the governing date, where a rule tests it, lies within the stretch. */
  Box whole() {
    List<BitSet> sides = new ArrayList<>();
    for (Axis axis : axes) {
      boolean dated = governing.map(Axis.OfTerm::new).filter(axis.measure()::equals).isPresent();
      BitSet all = new BitSet();
      for (int cell = 0; cell < axis.cells().size(); cell++) {
        all.set(cell, !dated || stretch.contains((LocalDate) axis.cells().get(cell).witness()));
      }
      sides.add(all);
    }
    return new Box(sides);
  }

  /** Returns the box of conditions that all hold. */
  Box box(Collection<? extends Condition> conditions) {
    Box box = whole();
    for (Condition condition : conditions) {
      for (int axis = 0; axis < axes.size(); axis++) {
        if (axes.get(axis).measure().equals(measure(condition))) {
          BitSet side = (BitSet) box.sides().get(axis).clone();
          side.and(admitted(condition, axes.get(axis)));
          box = box.with(axis, side);
        }
      }
    }
    return box;
  }

  private BitSet admitted(Condition condition, Axis axis) {
    BitSet admitted = new BitSet();
    for (int cell = 0; cell < axis.cells().size(); cell++) {
      admitted.set(cell, admits(condition, axis.cells().get(cell).witness()));
    }
    return admitted;
  }

  private boolean admits(Condition condition, Comparable<?> witness) {
    if (condition instanceof Condition.Exists) {
      return (Integer) witness >= 1;
    }
    if (condition instanceof Condition.Not) {
      return (Integer) witness == 0;
    }
    if (condition instanceof Condition.Count count) {
      return count.relation().holds(Integer.compare((Integer) witness, count.number()));
    }
    Test test = (Test) condition;
    if (test.matching() instanceof Test.OneOf oneOf) {
      return oneOf.values().stream().anyMatch(v -> compare(witness, v) == 0) != oneOf.negated();
    }
    if (test.matching() instanceof Test.Between between) {
      Relation low = between.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER;
      Relation high = between.highIncluded() ? Relation.AT_MOST : Relation.LESS;
      return low.holds(compare(witness, value(between.low()))) && high.holds(compare(witness, value(between.high())));
    }
    Test.Compare compare = (Test.Compare) test.matching();
    if (compare.operand() instanceof Operand.OfSubject) {
      return compare.relation().holds(witness == Relation.LESS ? -1 : witness == Relation.EQUAL ? 0 : 1);
    }
    return compare.relation().holds(compare(witness, value(compare.operand())));
  }

  private Comparable<?> value(Operand operand) {
    return value(operand, amounts, day).orElseThrow();
  }

  /** Returns the value of an operand on a day; empty for a term, and for an amount without a value then. */
  static Optional<Comparable<?>> value(Operand operand, Map<String, Amount> amounts, LocalDate day) {
    if (operand instanceof Operand.Literal literal) {
      return Optional.of(literal.value());
    }
    return operand instanceof Operand.Named named
        ? Optional.ofNullable(amounts.get(named.amount())).flatMap(a -> a.on(day)).map(Amount.Value::value)
        : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> left, Comparable<?> right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  /** Returns what a condition that is a side of a box measures. */
  static Axis.Measure measure(Condition condition) {
    if (condition instanceof Condition.Quantified quantified) {
      return new Axis.OfCount(quantified.list(), quantified.tests());
    }
    Test test = (Test) condition;
    return test.matching() instanceof Test.Compare compare && compare.operand() instanceof Operand.OfSubject other
        ? new Axis.OfOrder(test.term(), other.term())
        : new Axis.OfTerm(test.term());
  }

  /** Collects what conditions measure, and where they cut it. */
  private static final class Cuts {
    private final Map<String, Amount> amounts;
    private final LocalDate day;
    private final Map<Axis.Measure, Set<Comparable<?>>> cuts = new LinkedHashMap<>();

    Cuts(Map<String, Amount> amounts, LocalDate day) {
      this.amounts = amounts;
      this.day = day;
    }

    void add(Condition condition) {
      Set<Comparable<?>> at = cuts.computeIfAbsent(measure(condition), none -> new LinkedHashSet<>());
      if (condition instanceof Condition.Count count) {
        at.add(count.number());
      } else if (condition instanceof Condition.Quantified) {
        at.add(0);
      } else if (condition instanceof Test test) {
        test.operands().forEach(operand -> value(operand, amounts, day).ifPresent(at::add));
        if (test.matching() instanceof Test.OneOf oneOf) {
          at.addAll(oneOf.values());
        }
      }
    }

    /** Cuts the governing date, where it is measured, at the ends of a stretch. */
    void bound(Term governing, InForce stretch) {
      Set<Comparable<?>> at = cuts.get(new Axis.OfTerm(governing));
      if (at != null) {
        stretch.from().ifPresent(at::add);
        stretch.until().ifPresent(until -> at.add(until.minusDays(1)));
      }
    }

    List<Axis> axes() {
      List<Axis> axes = new ArrayList<>();
      cuts.forEach((measure, at) ->
          axes.add(new Axis(measure, measure instanceof Axis.OfOrder ? Axis.OfOrder.CELLS : Line.cells(measure.type(), at))));
      return axes;
    }
  }

  /** Says which rules are no boxes, or boxes on axes that depend on each other, and why. */
  private static final class Limits {
    private final Map<Object, Set<Axis.Measure>> uses = new HashMap<>();

    Limits(List<Rule> rules) {
      for (Rule rule : rules) {
        rule.conditions().stream().filter(c -> c instanceof Test || c instanceof Condition.Quantified).forEach(this::use);
      }
    }

    private void use(Condition condition) {
      Axis.Measure measure = measure(condition);
      if (measure instanceof Axis.OfCount count) {
        use(count.list(), measure);
      } else if (measure instanceof Axis.OfOrder order) {
        use(order.left(), measure);
        use(order.right(), measure);
      } else {
        use(((Axis.OfTerm) measure).term(), measure);
      }
    }

    private void use(Object what, Axis.Measure measure) {
      uses.computeIfAbsent(what, none -> new LinkedHashSet<>()).add(measure);
    }

    Optional<Phrase> beyond(Rule rule) {
      return rule.conditions().stream().flatMap(condition -> beyond(condition).stream()).findFirst();
    }

    Optional<Phrase> dependent(Rule rule) {
      return rule.conditions().stream().flatMap(condition -> dependent(condition).stream()).findFirst();
    }

    private Optional<Phrase> beyond(Condition condition) {
      if (condition instanceof Condition.AbsentTerm || condition instanceof Condition.AbsentList) {
        return Optional.of(new Phrase("条件里有“未提供”", "it tests that a fact is absent"));
      }
      if (condition instanceof Condition.Sum sum) {
        return Optional.of(new Phrase("对“" + sum.list().label() + "”求和", "it sums over `" + sum.list().name() + "`"));
      }
      if (condition instanceof Condition.Quantified || measure(condition) instanceof Axis.OfOrder) {
        return Optional.empty();
      }
      Test test = (Test) condition;
      return test.operands().stream().flatMap(operand -> beyond(operand, test.term()).stream()).findFirst();
    }

    private Optional<Phrase> dependent(Condition condition) {
      if (condition instanceof Condition.Quantified quantified) {
        return several(quantified.list(), quantified.list().label(), quantified.list().name());
      }
      Term term = ((Test) condition).term();
      if (measure(condition) instanceof Axis.OfOrder order) {
        return several(term, term.label(), term.name()).or(() -> pivot(order.right()));
      }
      return compared(term);
    }

    private Optional<Phrase> beyond(Operand operand, Term term) {
      return operand instanceof Operand.OfSubject other
          ? Optional.of(new Phrase("“" + term.label() + "”与“" + other.term().label() + "”比较", "it compares `" + term.name() + "` with `" + other.term().name() + "`"))
          : Optional.empty();
    }

    /** A term that another rule compares with a term has no place of its own on a line. */
    private Optional<Phrase> compared(Term term) {
      return uses.get(term).stream().anyMatch(Axis.OfOrder.class::isInstance) ? several(term, term.label(), term.name()) : Optional.empty();
    }

    /** Several terms can each lie below, at or above one that is compared with nothing else, and has a middle. */
    private Optional<Phrase> pivot(Term right) {
      boolean free = uses.get(right).stream().allMatch(m -> m instanceof Axis.OfOrder order && order.right().equals(right));
      boolean middle = !(right.type() instanceof Type.YesNo) && !(right.type() instanceof Type.Code code && code.codes().size() < 3);
      return free && middle
          ? Optional.empty()
          : Optional.of(new Phrase("“" + right.label() + "”在几条规则里用不同的方式比较", "rules test `" + right.name() + "` in several ways that depend on each other"));
    }

    private Optional<Phrase> several(Object what, String label, String name) {
      return uses.get(what).size() < 2
          ? Optional.empty()
          : Optional.of(new Phrase("“" + label + "”在几条规则里用不同的方式比较", "rules test `" + name + "` in several ways that depend on each other"));
    }
  }
}

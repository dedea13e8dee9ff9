package org.baguan.rules.boxes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;

/**
 * A space in which conditions are boxes. Where axes depend on each other (a term that is compared with a number here and
 * with another term there; two conditions over one list), not every assignment of the space can occur: {@link Occurrence}
 * tells which do.
 */
final class Space {

  private final List<Axis> axes;
  private final Map<Axis.Measure, Integer> positions = new LinkedHashMap<>();
  private final Map<String, Comparable<?>> amounts;
  private final boolean threeValued;
  private final Box whole;

  private Space(List<Axis> axes, Map<String, Comparable<?>> amounts, boolean threeValued, Map<Axis.Measure, InForce> bounds) {
    this.axes = List.copyOf(axes);
    this.amounts = Map.copyOf(amounts);
    this.threeValued = threeValued;
    List<BitSet> sides = new ArrayList<>();
    for (Axis axis : axes) {
      positions.put(axis.measure(), sides.size());
      InForce bound = bounds.getOrDefault(axis.measure(), InForce.ALWAYS);
      BitSet side = new BitSet();
      for (int cell = 0; cell < axis.cells().size(); cell++) {
        side.set(cell, !(axis.cells().get(cell).witness() instanceof LocalDate day) || bound.contains(day));
      }
      sides.add(side);
    }
    this.whole = new Box(sides);
  }

  /**
   * Builds the space in which conditions are boxes, all facts supplied.
   *
   * @param conditions every condition that shall be a box
   * @param amounts the values of the amounts that they name
   * @param governing the term that lies within the stretch, and the stretch
   */
  static Space of(Collection<? extends Condition> conditions, Map<String, Comparable<?>> amounts, Map<Term, InForce> governing) {
    return of(conditions, List.of(Reading.SUPPLIED), amounts, governing);
  }

  /** Builds the space in which conditions are boxes both where they hold for certain and where they may: each fact may be missing. */
  static Space threeValued(Collection<? extends Condition> conditions, Map<Term, InForce> governing) {
    return of(conditions, List.of(Reading.CERTAIN, Reading.POSSIBLE), Map.of(), governing);
  }

  private static Space of(
      Collection<? extends Condition> conditions, List<Reading> readings, Map<String, Comparable<?>> amounts, Map<Term, InForce> governing) {
    Map<Axis.Measure, Set<Comparable<?>>> cuts = new LinkedHashMap<>();
    Map<Axis.Measure, List<Side>> sides = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      for (Reading reading : readings) {
        for (Side side : Side.of(condition, amounts, reading)) {
          cuts.computeIfAbsent(side.measure(), none -> new LinkedHashSet<>()).addAll(side.cuts());
          sides.computeIfAbsent(side.measure(), none -> new ArrayList<>()).add(side);
        }
      }
    }
    Map<Axis.Measure, InForce> bounds = new LinkedHashMap<>();
    governing.forEach((term, stretch) -> {
      bounds.put(new Axis.OfTerm(term), stretch);
      Set<Comparable<?>> at = cuts.getOrDefault(new Axis.OfTerm(term), new LinkedHashSet<>());
      stretch.from().ifPresent(at::add);
      stretch.until().ifPresent(until -> at.add(until.minusDays(1)));
    });
    List<Axis> axes = new ArrayList<>();
    cuts.forEach((measure, at) -> axes.add(axis(measure, at, sides.get(measure), bounds.containsKey(measure))));
    return new Space(axes, amounts, readings.size() > 1, bounds);
  }

  private static Axis axis(Axis.Measure measure, Set<Comparable<?>> cuts, List<Side> sides, boolean bounded) {
    List<Line.Cell> cells = new ArrayList<>();
    if (measure instanceof Axis.OfOrder order) {
      cells.addAll(order.cells());
    } else if (measure instanceof Axis.OfCount count) {
      cuts.add(count.list().atMost());
      Line.cells(measure.type(), cuts).stream().filter(cell -> cell.low() instanceof Integer low && low >= 0 && low <= count.list().atMost()).forEach(cells::add);
    } else {
      cells.addAll(Line.cells(measure.type(), cuts));
    }
    if (!bounded) {
      cells = new ArrayList<>(Line.joined(measure.type(), cells, (one, other) -> sides.stream().allMatch(side -> side.alike(one, other))));
    }
    if (sides.stream().anyMatch(side -> side.absence() != Absence.REFUSED)) {
      cells.add(Line.Cell.of(Presence.ABSENT));
    }
    return new Axis(measure, cells);
  }

  /** Returns the values that amounts have on a day; one without a value is left out. */
  static Map<String, Comparable<?>> values(Map<String, Amount> amounts, LocalDate day) {
    Map<String, Comparable<?>> values = new LinkedHashMap<>();
    amounts.forEach((name, amount) -> amount.on(day).ifPresent(value -> values.put(name, value.value())));
    return values;
  }

  /** Returns whether every amount that a rule names has a value. A rule of which one has none concludes nothing. */
  static boolean valued(Rule rule, Map<String, Comparable<?>> amounts) {
    return amounts.keySet().containsAll(rule.amounts());
  }

  List<Axis> axes() {
    return axes;
  }

  /** Returns whether each fact may be missing in it. */
  boolean threeValued() {
    return threeValued;
  }

  /** Returns the box of all assignments, those with absent facts included. */
  Box whole() {
    return whole;
  }

  /** Returns the box of all assignments in which every fact is supplied. */
  Box given() {
    Box given = whole;
    for (int axis = 0; axis < axes.size(); axis++) {
      int absent = axes.get(axis).absent();
      if (absent >= 0) {
        BitSet side = (BitSet) whole.sides().get(axis).clone();
        side.clear(absent);
        given = given.with(axis, side);
      }
    }
    return given;
  }

  /** Returns the box of all assignments in which some terms are supplied, or are absent; all others as they may be. */
  Box with(Predicate<Term> terms, Presence presence) {
    Box box = whole;
    for (int axis = 0; axis < axes.size(); axis++) {
      if (axes.get(axis).measure() instanceof Axis.OfTerm of && terms.test(of.term())) {
        BitSet side = (BitSet) whole.sides().get(axis).clone();
        for (int cell = 0; cell < axes.get(axis).cells().size(); cell++) {
          side.set(cell, side.get(cell) && (cell == axes.get(axis).absent()) == (presence == Presence.ABSENT));
        }
        box = box.with(axis, side);
      }
    }
    return box;
  }

  /** Returns the box of conditions that all hold, all facts supplied. */
  Box box(Collection<? extends Condition> conditions) {
    return box(conditions, Reading.SUPPLIED);
  }

  /** Returns the box of conditions that all hold, as they are read. */
  Box box(Collection<? extends Condition> conditions, Reading reading) {
    List<BitSet> sides = new ArrayList<>(whole.sides());
    for (Condition condition : conditions) {
      for (Side side : Side.of(condition, amounts, reading)) {
        int axis = java.util.Objects.requireNonNull(positions.get(side.measure()));
        BitSet both = side.admitted(axes.get(axis));
        both.and(sides.get(axis));
        sides.set(axis, both);
      }
    }
    return new Box(sides);
  }
}

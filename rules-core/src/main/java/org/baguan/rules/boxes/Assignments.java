package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * The assignments of a box to terms that are compared with each other, one after another, those that people would name
 * first. Between two values that rules name as many are tried as there are terms, which is enough for every order.
 */
final class Assignments {

  private static final int MOST = 20_000;

  private final List<Term> terms = new ArrayList<>();
  private final List<List<@Nullable Comparable<?>>> candidates = new ArrayList<>();
  private final Map<Axis, BitSet> orders = new LinkedHashMap<>();
  private final List<Integer> chosen = new ArrayList<>();
  private boolean begun;
  private int tried;

  Assignments(Space space, List<Integer> group, Box box) {
    List<Axis> ofTerms = new ArrayList<>();
    List<BitSet> sides = new ArrayList<>();
    for (int axis : group) {
      Axis one = space.axes().get(axis);
      if (one.measure() instanceof Axis.OfTerm of) {
        terms.add(of.term());
        ofTerms.add(one);
        sides.add(box.sides().get(axis));
      } else if (one.measure() instanceof Axis.OfOrder) {
        orders.put(one, box.sides().get(axis));
      }
    }
    for (int term = 0; term < terms.size(); term++) {
      candidates.add(candidates(ofTerms.get(term), sides.get(term), orders.isEmpty() ? List.of() : points(ofTerms, terms.get(term))));
    }
  }

  /** Goes to the next assignment; false when there is none, or too many were tried. */
  boolean next() {
    if (begun && terms.isEmpty()) {
      return false;
    }
    boolean forward = !begun;
    begun = true;
    while (tried++ < MOST) {
      if (forward && chosen.size() == terms.size()) {
        return true;
      }
      int value = forward ? 0 : chosen.remove(chosen.size() - 1) + 1;
      List<@Nullable Comparable<?>> here = candidates.get(chosen.size());
      forward = false;
      for (; value < here.size() && !forward; value++) {
        chosen.add(value);
        forward = inOrder();
        if (!forward) {
          chosen.remove(chosen.size() - 1);
        }
      }
      if (!forward && chosen.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  /** Returns whether too many were tried. */
  boolean exhausted() {
    return tried > MOST;
  }

  /** Returns the present assignment; a term that is absent is left out. */
  Map<Term, Comparable<?>> values() {
    Map<Term, Comparable<?>> values = new LinkedHashMap<>();
    for (int term = 0; term < chosen.size(); term++) {
      Comparable<?> value = candidates.get(term).get(chosen.get(term));
      if (value != null) {
        values.put(terms.get(term), value);
      }
    }
    return values;
  }

  private boolean inOrder() {
    Map<Term, Comparable<?>> values = orders.isEmpty() ? Map.of() : values();
    return orders.entrySet().stream().allMatch(order -> inOrder(order.getKey(), order.getValue(), values));
  }

  private boolean inOrder(Axis axis, BitSet side, Map<Term, Comparable<?>> values) {
    Axis.OfOrder order = (Axis.OfOrder) axis.measure();
    Comparable<?> left = values.get(order.left());
    Comparable<?> right = values.get(order.right());
    if (left == null || right == null) {
      boolean absent = left == null && chosen(order.left()) || right == null && chosen(order.right());
      return !absent || axis.absent() < 0 || side.get(axis.absent());
    }
    int sign = Integer.signum(Side.compare(left, right));
    List<Line.Cell> cells = order.cells();
    for (int cell = 0; cell < cells.size(); cell++) {
      Relation relation = (Relation) cells.get(cell).witness();
      if (relation.holds(sign)) {
        return side.get(cell);
      }
    }
    return false;
  }

  private boolean chosen(Term term) {
    int at = terms.indexOf(term);
    return at >= 0 && at < chosen.size();
  }

  /** Returns the values of a side: what people would name, then what else may be wanted; null for an absent fact. */
  private static List<@Nullable Comparable<?>> candidates(Axis axis, BitSet side, Collection<Comparable<?>> points) {
    Set<@Nullable Comparable<?>> values = new LinkedHashSet<>();
    List<Line.Cell> cells = side.stream().mapToObj(axis.cells()::get).toList();
    cells.stream().filter(cell -> !cell.point() && cell.low() != null && cell.high() != null).map(Line.Cell::witness).forEach(values::add);
    cells.stream().filter(cell -> cell.low() != null && cell.high() != null).map(Line.Cell::witness).forEach(values::add);
    cells.stream().map(Line.Cell::witness).forEach(values::add);
    points.stream().filter(point -> cells.stream().anyMatch(cell -> within(cell, point))).forEach(values::add);
    if (values.remove(Presence.ABSENT)) {
      values.add(null);
    }
    return new ArrayList<>(values);
  }

  @SuppressWarnings("unchecked")
  static boolean within(Line.Cell cell, Comparable<?> value) {
    if (cell.witness() instanceof Presence) {
      return false;
    }
    int open = value instanceof BigDecimal && !cell.point() ? 1 : 0;
    return (cell.low() == null || ((Comparable<Object>) value).compareTo(cell.low()) >= open)
        && (cell.high() == null || ((Comparable<Object>) value).compareTo(cell.high()) <= -open);
  }

  /** Returns values about the ends of all cells of terms of one type, as many on each side as there are terms. */
  private Collection<Comparable<?>> points(List<Axis> axes, Term of) {
    TreeSet<Comparable<?>> ends = new TreeSet<>(Side::compare);
    for (Axis axis : axes) {
      if (axis.measure().type().comparableWith(of.type())) {
        for (Line.Cell cell : axis.cells()) {
          List.of(cell.witness()).stream().filter(value -> !(value instanceof Presence)).forEach(ends::add);
          if (cell.low() != null && !(cell.low() instanceof Presence)) {
            ends.add(cell.low());
          }
          if (cell.high() != null && !(cell.high() instanceof Presence)) {
            ends.add(cell.high());
          }
        }
      }
    }
    TreeSet<Comparable<?>> points = new TreeSet<>(Side::compare);
    for (Comparable<?> end : ends) {
      for (int step = -terms.size(); step <= terms.size(); step++) {
        points.add(moved(end, step, ends.higher(end)));
      }
    }
    return points;
  }

  private Comparable<?> moved(Comparable<?> value, int step, @Nullable Comparable<?> next) {
    if (value instanceof Integer number) {
      return (int) Math.min(Integer.MAX_VALUE, Math.max(Integer.MIN_VALUE, (long) number + step));
    }
    if (value instanceof LocalDate day) {
      return day.plusDays(step);
    }
    if (value instanceof BigDecimal number) {
      return next instanceof BigDecimal higher && step >= 0
          ? number.add(higher.subtract(number).multiply(BigDecimal.valueOf(step)).divide(BigDecimal.valueOf(terms.size() + 1L), 12, java.math.RoundingMode.HALF_UP))
          : number.add(BigDecimal.valueOf(step));
    }
    return value;
  }
}

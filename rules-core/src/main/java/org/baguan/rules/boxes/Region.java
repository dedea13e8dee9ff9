package org.baguan.rules.boxes;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;

/** Assignments that are alike, at least one of which can occur. Immutable. */
public final class Region {

  /** Stands for a text of which rules ask only whether it is there. */
  private static final String ANY_TEXT = "有";

  private final Space space;
  private final Box box;
  private final Occurrence.Yes example;

  Region(Space space, Box box, Occurrence.Yes example) {
    this.space = space;
    this.box = box;
    this.example = example;
  }

  /** Returns which they are, by what distinguishes them: 任现职级年限满2年不满3年，学历为大专. */
  public Phrase where() {
    return Told.where(space, box);
  }

  /** Returns one of them, by the same facts: 2年6个月、大专. */
  public Phrase example() {
    return Told.example(space, box, example.values());
  }

  /** Returns the example's values by term; a term that is absent in it, and any that no rule reads, is left out. */
  public Map<Term, Comparable<?>> values() {
    Map<Term, Comparable<?>> values = new LinkedHashMap<>();
    example.values().forEach((term, value) -> values.put(term, named(value)));
    return java.util.Collections.unmodifiableMap(values);
  }

  /** Returns a value that a record can have in place of one of which only its presence matters. */
  static Comparable<?> named(Comparable<?> value) {
    return value == Presence.GIVEN ? ANY_TEXT : value;
  }

  /** Returns the terms that conditions read here: one without a value in the example is absent there, and not merely left open. */
  public Set<Term> terms() {
    return space.axes().stream()
        .filter(axis -> axis.measure() instanceof Axis.OfTerm of && !Alternative.isUnvalued(of.term()))
        .map(axis -> ((Axis.OfTerm) axis.measure()).term())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the lists that conditions read here: one without members in the example's map is absent there. */
  public Set<ListTerm> lists() {
    return space.axes().stream()
        .filter(axis -> axis.measure() instanceof Axis.OfPresence)
        .map(axis -> ((Axis.OfPresence) axis.measure()).list())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Returns those of them in which some terms have values that conditions do not tell apart from given ones, with an example of
   * their own; empty where there are none, or none was found.
   */
  public Optional<Region> among(Map<Term, Comparable<?>> values) {
    Box narrower = box;
    for (int axis = 0; axis < space.axes().size(); axis++) {
      Comparable<?> value = space.axes().get(axis).measure() instanceof Axis.OfTerm of ? values.get(of.term()) : null;
      if (value != null) {
        List<Line.Cell> cells = space.axes().get(axis).cells();
        BitSet side = new BitSet();
        box.sides().get(axis).stream().filter(cell -> Assignments.within(cells.get(cell), value)).forEach(side::set);
        narrower = narrower.with(axis, side);
      }
    }
    Box found = narrower;
    return new Occurrence(space).of(found) instanceof Occurrence.Yes yes ? Optional.of(new Region(space, found, yes)) : Optional.empty();
  }

  /** Returns the example's lists, each member by its terms; a list that is absent in it, and any that no rule reads, is left out. */
  public Map<ListTerm, List<Map<Term, Comparable<?>>>> members() {
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(example.members()));
  }

  /** Returns the assignments as a box of a space. */
  Box box() {
    return box;
  }

  Space space() {
    return space;
  }

  /** Returns on how many axes a box lies outside. */
  int missedBy(Box other) {
    int missed = 0;
    for (int axis = 0; axis < box.sides().size(); axis++) {
      BitSet side = box.sides().get(axis);
      missed += side.intersects(other.sides().get(axis)) ? 0 : 1;
    }
    return missed;
  }

  /** Returns where they are. */
  @Override
  public String toString() {
    return where().zh();
  }
}

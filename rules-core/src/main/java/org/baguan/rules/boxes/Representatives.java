package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Term;

/** Values of terms, one between any two that conditions tell apart, and those that they name: what is tried where boxes do not reach. */
public final class Representatives {

  private Representatives() {}

  /**
   * Returns for each term that conditions test the values to try, those that people would name first; terms of members are not
   * among them.
   */
  public static Map<Term, List<Comparable<?>>> of(Collection<? extends Condition> conditions) {
    Space space = Space.of(conditions, Map.of(), Map.of());
    Map<Term, List<Comparable<?>>> values = new LinkedHashMap<>();
    for (Axis axis : space.axes()) {
      if (axis.measure() instanceof Axis.OfTerm of && !Alternative.isUnvalued(of.term())) {
        Set<Comparable<?>> few = new LinkedHashSet<>();
        axis.cells().stream().map(Line.Cell::witness).filter(value -> value != Presence.ABSENT).map(Region::named).forEach(few::add);
        axis.cells().stream().filter(Line.Cell::point).map(Line.Cell::low).filter(low -> low != null && !(low instanceof Presence)).forEach(few::add);
        values.put(of.term(), new ArrayList<>(few));
      }
    }
    return values;
  }
}

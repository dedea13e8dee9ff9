package org.baguan.rules.boxes;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;

/** Assignments that are alike, at least one of which can occur. Immutable. */
public final class Region {

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
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(example.values()));
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

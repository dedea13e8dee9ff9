package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A product of sets of cells, one set for each axis of a space. Nobody changes the sets.
 *
 * @param sides the set of each axis, in the order of the axes
 */
record Box(List<BitSet> sides) {

  /** Returns whether it holds no assignment. */
  boolean isEmpty() {
    return sides.stream().anyMatch(BitSet::isEmpty);
  }

  /** Returns whether every assignment of another box lies in this one. */
  boolean contains(Box other) {
    for (int axis = 0; axis < sides.size(); axis++) {
      BitSet outside = (BitSet) other.sides.get(axis).clone();
      outside.andNot(sides.get(axis));
      if (!outside.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Returns what lies in both. */
  Box and(Box other) {
    List<BitSet> both = new ArrayList<>();
    for (int axis = 0; axis < sides.size(); axis++) {
      BitSet side = (BitSet) sides.get(axis).clone();
      side.and(other.sides.get(axis));
      both.add(side);
    }
    return new Box(both);
  }

  /** Returns this box with another set on one axis. */
  Box with(int axis, BitSet side) {
    List<BitSet> changed = new ArrayList<>(sides);
    changed.set(axis, side);
    return new Box(changed);
  }

  /** Returns the box that is the union of two which differ on one axis at most. */
  Optional<Box> joined(Box other) {
    int differing = -1;
    for (int axis = 0; axis < sides.size(); axis++) {
      if (!sides.get(axis).equals(other.sides.get(axis))) {
        if (differing >= 0) {
          return Optional.empty();
        }
        differing = axis;
      }
    }
    if (differing < 0) {
      return Optional.of(this);
    }
    BitSet union = (BitSet) sides.get(differing).clone();
    union.or(other.sides.get(differing));
    return Optional.of(with(differing, union));
  }
}

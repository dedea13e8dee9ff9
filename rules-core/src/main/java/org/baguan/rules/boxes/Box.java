package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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
      if (!contains(sides.get(axis), other.sides.get(axis))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether every cell of one set is in another. */
  static boolean contains(BitSet outer, BitSet inner) {
    for (int cell = inner.nextSetBit(0); cell >= 0; cell = inner.nextSetBit(cell + 1)) {
      if (!outer.get(cell)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether some assignment lies in both. */
  boolean meets(Box other) {
    for (int axis = 0; axis < sides.size(); axis++) {
      if (!sides.get(axis).intersects(other.sides.get(axis))) {
        return false;
      }
    }
    return true;
  }

  /** Returns what lies in both. */
  Box and(Box other) {
    List<BitSet> both = new ArrayList<>(sides.size());
    for (int axis = 0; axis < sides.size(); axis++) {
      BitSet side = (BitSet) sides.get(axis).clone();
      side.and(other.sides.get(axis));
      both.add(side);
    }
    return new Box(both);
  }

  /** Returns what does not lie in another, as boxes that may overlap, in the order of axes. */
  List<Box> without(Box other, List<Integer> order) {
    List<Box> parts = new ArrayList<>();
    for (int axis : order) {
      BitSet side = (BitSet) sides.get(axis).clone();
      side.andNot(other.sides.get(axis));
      if (!side.isEmpty()) {
        parts.add(with(axis, side));
      }
    }
    return parts;
  }

  /** Returns this box with another set on one axis. */
  Box with(int axis, BitSet side) {
    List<BitSet> changed = new ArrayList<>(sides);
    changed.set(axis, side);
    return new Box(changed);
  }
}

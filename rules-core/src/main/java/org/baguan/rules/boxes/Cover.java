package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what of a box others leave uncovered: splits the box along the axis on which the covering boxes differ most into
 * parts that they do not tell apart, and stops where one of them covers a part, or none is left.
 */
final class Cover {

  /**
   * The most parts that are looked at. A structured table of 200 rows and 6 columns needs some thousands; random rows
   * over 6 columns pass the limit at about 60 (docs/embedding.md has the figures).
   */
  static final int MOST_PARTS = 200_000;

  private final List<Box> left = new ArrayList<>();
  private int parts;

  private Cover() {}

  /** There are more parts than are looked at. */
  static final class TooManyParts extends Exception {
    private static final long serialVersionUID = 1L;

    private TooManyParts() {
      super("more than " + MOST_PARTS + " parts", null, false, false);
    }
  }

  /** Returns what of a box no other covers, as few disjoint boxes. */
  static List<Box> uncovered(Box whole, List<Box> covering) throws TooManyParts {
    Cover cover = new Cover();
    cover.split(whole, covering.stream().map(whole::and).filter(box -> !box.isEmpty()).toList());
    return joined(cover.left);
  }

  private void split(Box part, List<Box> covering) throws TooManyParts {
    if (part.isEmpty()) {
      return;
    }
    if (++parts > MOST_PARTS) {
      throw new TooManyParts();
    }
    if (covering.isEmpty()) {
      left.add(part);
      return;
    }
    if (covering.stream().anyMatch(box -> box.contains(part))) {
      return;
    }
    int axis = 0;
    Map<BitSet, BitSet> widest = Map.of();
    for (int candidate = 0; candidate < part.sides().size(); candidate++) {
      Map<BitSet, BitSet> groups = groups(part.sides().get(candidate), covering, candidate);
      if (groups.size() > widest.size()) {
        widest = groups;
        axis = candidate;
      }
    }
    for (Map.Entry<BitSet, BitSet> group : widest.entrySet()) {
      Box smaller = part.with(axis, group.getValue());
      split(smaller, group.getKey().stream().mapToObj(covering::get).map(smaller::and).toList());
    }
  }

  /** Returns the cells of a side that the same boxes admit, by the set of those boxes. */
  private static Map<BitSet, BitSet> groups(BitSet side, List<Box> covering, int axis) {
    Map<BitSet, BitSet> groups = new HashMap<>();
    side.stream().forEach(cell -> {
      BitSet admitting = new BitSet();
      for (int i = 0; i < covering.size(); i++) {
        admitting.set(i, covering.get(i).sides().get(axis).get(cell));
      }
      groups.computeIfAbsent(admitting, none -> new BitSet()).set(cell);
    });
    return groups;
  }

  /** Joins boxes that differ on one axis, until none do. */
  static List<Box> joined(List<Box> boxes) {
    List<Box> all = new ArrayList<>(boxes);
    boolean changed = all.size() < 2_000;
    while (changed) {
      changed = false;
      for (int i = 0; i < all.size(); i++) {
        for (int j = all.size() - 1; j > i; j--) {
          var union = all.get(i).joined(all.get(j));
          if (union.isPresent()) {
            all.set(i, union.get());
            all.remove(j);
            changed = true;
          }
        }
      }
    }
    return all;
  }
}

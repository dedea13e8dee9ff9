package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what of a box others leave uncovered: cuts the box in two at a side of a covering box, there where the fewest of
 * them reach over the cut, and stops where one of them covers a part, or none reaches into it.
 */
final class Cover {

  /**
   * The most looks at whether one covering box reaches into one half of a part. How it was found, and which tables pass
   * it, stands in docs/rule-analysis.md.
   */
  static final int MOST_LOOKS = 20_000_000;

  /** More boxes than these are told as they were found, not made greatest. */
  private static final int MOST_GROWN = 100;

  private final List<Box> left = new ArrayList<>();
  private int looks;

  private Cover() {}

  /** There is more to look at than {@link #MOST_LOOKS}. */
  static final class TooManyLooks extends Exception {
    private static final long serialVersionUID = 1L;

    private TooManyLooks() {
      super("more than " + MOST_LOOKS + " looks", null, false, false);
    }
  }

  /** Returns why something was not found out that takes more looks than {@link #MOST_LOOKS}. */
  static Phrase tooMany() {
    return new Phrase(
        "各行的条件交错太多，比对超过" + MOST_LOOKS / 10_000 + "万次", "the rows cross each other so much that more than " + MOST_LOOKS + " comparisons are needed");
  }

  /** Returns what of a box no other covers, as few boxes as were found, each as great as it can be; they may overlap. */
  static List<Box> uncovered(Box whole, List<Box> covering) throws TooManyLooks {
    Cover cover = new Cover();
    List<Box> meeting = covering.stream().filter(box -> box.meets(whole)).toList();
    if (!whole.isEmpty()) {
      cover.split(whole, meeting);
    }
    List<Box> joined = joined(cover.left);
    return joined.size() > MOST_GROWN ? joined : fewest(joined.stream().map(box -> grown(box, whole, meeting)).toList());
  }

  /** Returns whether some of a box is left uncovered by others. */
  static boolean leaves(Box whole, List<Box> covering) throws TooManyLooks {
    Cover cover = new Cover();
    if (!whole.isEmpty()) {
      cover.split(whole, covering.stream().filter(box -> box.meets(whole)).toList());
    }
    return !cover.left.isEmpty();
  }

  private void split(Box part, List<Box> covering) throws TooManyLooks {
    if (covering.isEmpty()) {
      left.add(part);
      return;
    }
    if (covering.stream().anyMatch(box -> box.contains(part))) {
      return;
    }
    Cut cut = cut(part, covering);
    for (BitSet half : List.of(cut.inside, cut.outside)) {
      split(part.with(cut.axis, half), covering.stream().filter(box -> box.sides().get(cut.axis).intersects(half)).toList());
    }
  }

  /** A side of a part in two halves, and how many covering boxes reach into each. */
  private record Cut(int axis, BitSet inside, BitSet outside, int reachingIn, int reachingOut) {

    /** Returns whether fewer boxes reach over this cut than over another; of as many, whether it leaves halves more alike. */
    boolean betterThan(Cut other) {
      int both = reachingIn + reachingOut;
      int others = other.reachingIn + other.reachingOut;
      return both < others || both == others && Math.max(reachingIn, reachingOut) < Math.max(other.reachingIn, other.reachingOut);
    }
  }

  private Cut cut(Box part, List<Box> covering) throws TooManyLooks {
    Optional<Cut> best = Optional.empty();
    for (int axis = 0; axis < part.sides().size(); axis++) {
      int on = axis;
      BitSet side = part.sides().get(axis);
      Set<BitSet> tried = new HashSet<>();
      for (Box box : covering) {
        BitSet inside = (BitSet) side.clone();
        inside.and(box.sides().get(axis));
        if (tried.add(inside) && inside.cardinality() < side.cardinality()) {
          BitSet outside = (BitSet) side.clone();
          outside.andNot(inside);
          Cut cut = new Cut(axis, inside, outside, reaching(covering, on, inside), reaching(covering, on, outside));
          best = best.filter(other -> !cut.betterThan(other)).or(() -> Optional.of(cut));
        }
      }
    }
    return best.orElseThrow();
  }

  private int reaching(List<Box> covering, int axis, BitSet half) throws TooManyLooks {
    looks += covering.size();
    if (looks > MOST_LOOKS) {
      throw new TooManyLooks();
    }
    int reaching = 0;
    for (Box box : covering) {
      reaching += box.sides().get(axis).intersects(half) ? 1 : 0;
    }
    return reaching;
  }

  /** Joins disjoint boxes that differ on one axis, until none do. */
  private static List<Box> joined(List<Box> boxes) {
    List<Box> all = boxes;
    int before;
    do {
      before = all.size();
      for (int axis = 0; !all.isEmpty() && axis < all.get(0).sides().size(); axis++) {
        Map<List<BitSet>, BitSet> unions = new LinkedHashMap<>();
        for (Box box : all) {
          unions.computeIfAbsent(box.with(axis, new BitSet()).sides(), none -> new BitSet()).or(box.sides().get(axis));
        }
        int on = axis;
        all = unions.entrySet().stream().map(union -> new Box(union.getKey()).with(on, union.getValue())).toList();
      }
    } while (all.size() < before);
    return all;
  }

  /** Returns a box made as great as it can be without meeting what covers. */
  private static Box grown(Box box, Box whole, List<Box> covering) {
    Box grown = box;
    for (int axis = 0; axis < box.sides().size(); axis++) {
      BitSet free = (BitSet) whole.sides().get(axis).clone();
      Box wide = grown.with(axis, free);
      for (Box other : covering) {
        if (other.meets(wide)) {
          free.andNot(other.sides().get(axis));
        }
      }
      grown = grown.with(axis, free);
    }
    return grown;
  }

  /** Takes out every box that the others cover together, the last first. */
  private static List<Box> fewest(List<Box> boxes) throws TooManyLooks {
    List<Box> fewest = new ArrayList<>(boxes.stream().distinct().toList());
    for (int i = fewest.size() - 1; i >= 0 && fewest.size() > 1; i--) {
      List<Box> others = new ArrayList<>(fewest);
      Box box = others.remove(i);
      if (!leaves(box, others)) {
        fewest = others;
      }
    }
    return fewest;
  }
}

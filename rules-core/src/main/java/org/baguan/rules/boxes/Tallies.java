package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;

/**
 * How many members of each kind there are, as few as will do. Beyond the number above which all are alike none is counted,
 * so that few tallies are to be told apart.
 */
final class Tallies {

  private static final int MOST_TRIED = 5_000;

  /** A condition on how many members satisfy tests. */
  record Counted(List<Test> tests, Axis.Tally tally, Axis axis, BitSet side) {
    boolean admits(int number) {
      for (int cell = 0; cell < axis.cells().size(); cell++) {
        Line.Cell one = axis.cells().get(cell);
        if (cell != axis.absent() && low(one) <= number && (one.high() == null || (Integer) one.high() >= number)) {
          return side.get(cell);
        }
      }
      return false;
    }

    /** Returns whether any number will do. */
    boolean free() {
      BitSet given = new BitSet();
      given.set(0, axis.absent() < 0 ? axis.cells().size() : axis.absent());
      return Box.contains(side, given);
    }

    /** Returns the least number above which all numbers are alike. */
    int most() {
      return IntStream.range(0, axis.cells().size()).filter(cell -> cell != axis.absent()).map(cell -> low(axis.cells().get(cell))).max().orElse(0);
    }

    private static int low(Line.Cell cell) {
      return (Integer) Objects.requireNonNull(cell.low());
    }
  }

  /** Members that satisfy the same of several conditions. */
  record Kind(int satisfied, Map<Term, Comparable<?>> values) {}

  private final List<Counted> counts;
  private final List<Kind> kinds;
  private final int most;
  private final Map<List<Integer>, List<Kind>> reached = new LinkedHashMap<>();
  private List<Kind> chosen = List.of();

  Tallies(List<Counted> counts, List<Kind> kinds, int atMost) {
    this.counts = counts;
    this.kinds = kinds;
    this.most = atMost;
  }

  boolean find() {
    List<Integer> none = counts.stream().map(count -> 0).toList();
    reached.put(none, List.of());
    List<List<Integer>> last = List.of(none);
    for (int total = 0; total <= most && !last.isEmpty() && !exhausted(); total++) {
      Optional<List<Integer>> found = last.stream().filter(this::holds).findFirst();
      if (found.isPresent()) {
        chosen = Objects.requireNonNull(reached.get(found.get()));
        return true;
      }
      last = oneMore(last);
    }
    return false;
  }

  boolean exhausted() {
    return reached.size() > MOST_TRIED;
  }

  private List<List<Integer>> oneMore(List<List<Integer>> tallies) {
    List<List<Integer>> next = new ArrayList<>();
    for (List<Integer> tally : tallies) {
      for (Kind kind : kinds) {
        List<Integer> more = IntStream.range(0, counts.size()).mapToObj(i -> Math.min(counts.get(i).most(), tally.get(i) + (kind.satisfied() >> i & 1))).toList();
        if (!reached.containsKey(more)) {
          List<Kind> members = new ArrayList<>(Objects.requireNonNull(reached.get(tally)));
          members.add(kind);
          reached.put(more, members);
          next.add(more);
        }
      }
    }
    return next;
  }

  private boolean holds(List<Integer> tally) {
    return IntStream.range(0, counts.size()).allMatch(i -> counts.get(i).admits(tally.get(i)));
  }

  List<Map<Term, Comparable<?>>> members() {
    return chosen.stream().map(Kind::values).toList();
  }
}

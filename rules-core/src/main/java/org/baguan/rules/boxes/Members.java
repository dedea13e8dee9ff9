package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;

/** Finds members of lists such that as many satisfy each of several tests as a box asks, once the subject's terms have values. */
final class Members {

  private static final int MOST_CONDITIONS = 4;
  private static final int MOST_TRIED = 5_000;

  private final Map<Term, Comparable<?>> subject;
  private final Map<ListTerm, List<Counted>> counted = new LinkedHashMap<>();
  private final Map<ListTerm, List<Summed>> summed = new LinkedHashMap<>();
  private final Map<ListTerm, Boolean> lists = new LinkedHashMap<>();

  private record Counted(List<Test> tests, Axis axis, BitSet side) {
    boolean admits(int number) {
      for (int cell = 0; cell < axis.cells().size(); cell++) {
        Line.Cell one = axis.cells().get(cell);
        if ((Integer) java.util.Objects.requireNonNull(one.low()) <= number && (one.high() == null || (Integer) one.high() >= number)) {
          return side.get(cell);
        }
      }
      return false;
    }

    /** Returns the least number above which all numbers are alike. */
    int most() {
      return axis.cells().stream().mapToInt(cell -> (Integer) java.util.Objects.requireNonNull(cell.low())).max().orElse(0);
    }
  }

  private record Summed(Axis.OfSum sum, Axis axis, BitSet side) {}

  Members(Space space, List<Integer> group, Box box, Map<Term, Comparable<?>> subject) {
    this.subject = subject;
    for (int position : group) {
      Axis axis = space.axes().get(position);
      BitSet side = box.sides().get(position);
      boolean free = side.equals(space.whole().sides().get(position));
      if (axis.measure() instanceof Axis.OfPresence of) {
        lists.put(of.list(), axis.cells().get(side.nextSetBit(0)).witness() == Presence.GIVEN);
      } else if (axis.measure() instanceof Axis.OfCount of && !free) {
        counted.computeIfAbsent(of.list(), none -> new ArrayList<>()).add(new Counted(valued(of.tests()), axis, side));
      } else if (axis.measure() instanceof Axis.OfSum of && !free) {
        summed.computeIfAbsent(of.list(), none -> new ArrayList<>()).add(new Summed(new Axis.OfSum(of.list(), valued(of.tests()), of.addend()), axis, side));
      }
    }
  }

  /** Returns the members of each list of the group. */
  Occurrence.Answer find() {
    Occurrence.Yes found = new Occurrence.Yes(Map.of(), new LinkedHashMap<>());
    for (Map.Entry<ListTerm, Boolean> list : lists.entrySet()) {
      if (list.getValue()) {
        Occurrence.Answer answer = members(list.getKey(), found);
        if (!(answer instanceof Occurrence.Yes)) {
          return answer;
        }
      }
    }
    return found;
  }

  private Occurrence.Answer members(ListTerm list, Occurrence.Yes found) {
    List<Counted> counts = counted.getOrDefault(list, List.of());
    List<Summed> sums = summed.getOrDefault(list, List.of());
    if (!sums.isEmpty()) {
      return sums.size() == 1 && counts.isEmpty() ? ofSum(list, sums.get(0), found) : dependent(list);
    }
    if (counts.size() > MOST_CONDITIONS) {
      return dependent(list);
    }
    boolean unknown = false;
    List<Kind> kinds = new ArrayList<>();
    for (int satisfied = 1; satisfied < 1 << counts.size(); satisfied++) {
      Occurrence.Answer answer = kind(counts, satisfied);
      unknown |= answer instanceof Occurrence.Unknown;
      if (answer instanceof Occurrence.Yes yes) {
        kinds.add(new Kind(satisfied, yes.values()));
      }
    }
    Numbers numbers = new Numbers(counts, kinds, list.atMost());
    if (numbers.find()) {
      found.members().put(list, numbers.members());
      return found;
    }
    return unknown || numbers.tried > MOST_TRIED ? dependent(list) : new Occurrence.No();
  }

  private static Occurrence.Unknown dependent(ListTerm list) {
    return new Occurrence.Unknown(new Phrase("对“" + list.label() + "”的几个条件互相牵连", "the conditions over `" + list.name() + "` depend on each other"));
  }

  /** Members that satisfy the same of several conditions. */
  private record Kind(int satisfied, Map<Term, Comparable<?>> values) {}

  /** Returns a member that satisfies some conditions and not the others. */
  private static Occurrence.Answer kind(List<Counted> counts, int satisfied) {
    List<Test> all = counts.stream().flatMap(count -> count.tests().stream()).toList();
    Space space = Space.of(all, Map.of(), Map.of());
    Box inside = space.whole();
    List<Box> outside = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Box box = space.box(counts.get(i).tests());
      if ((satisfied >> i & 1) == 1) {
        inside = inside.and(box);
      } else {
        outside.add(box);
      }
    }
    return any(space, inside, outside);
  }

  private static Occurrence.Answer any(Space space, Box inside, List<Box> outside) {
    Occurrence occurrence = new Occurrence(space);
    Optional<Occurrence.Answer> unknown = Optional.empty();
    try {
      for (Box box : Cover.uncovered(inside, outside)) {
        Occurrence.Answer answer = occurrence.of(box);
        if (answer instanceof Occurrence.Yes) {
          return answer;
        }
        unknown = answer instanceof Occurrence.Unknown ? Optional.of(answer) : unknown;
      }
    } catch (Cover.TooManyLooks e) {
      return new Occurrence.Unknown(new Phrase(e.getMessage(), e.getMessage()));
    }
    return unknown.orElse(new Occurrence.No());
  }

  /** A sum of nought is that of no members; any other that of one. */
  private Occurrence.Answer ofSum(ListTerm list, Summed summed, Occurrence.Yes found) {
    for (int cell = summed.side().nextSetBit(0); cell >= 0; cell = summed.side().nextSetBit(cell + 1)) {
      Line.Cell one = summed.axis().cells().get(cell);
      if (one.low() != null && new java.math.BigDecimal(one.low().toString()).signum() == 0 && (one.point() || one.low() instanceof Integer)) {
        found.members().put(list, List.of());
        return found;
      }
      List<Test> tests = new ArrayList<>(summed.sum().tests());
      tests.add(new Test(summed.sum().addend(), new Test.Compare(Relation.EQUAL, new Operand.Literal(one.witness()))));
      Space space = Space.of(tests, Map.of(), Map.of());
      if (any(space, space.box(tests), List.of()) instanceof Occurrence.Yes yes) {
        found.members().put(list, List.of(yes.values()));
        return found;
      }
    }
    return dependent(list);
  }

  /** Returns tests with the subject's values, where it has any, in place of its terms. */
  private List<Test> valued(List<Test> tests) {
    return tests.stream().map(test -> {
      if (test.matching() instanceof Test.Compare compare) {
        return new Test(test.term(), new Test.Compare(compare.relation(), valued(compare.operand())));
      }
      return test.matching() instanceof Test.Between between
          ? new Test(test.term(), new Test.Between(valued(between.low()), between.lowIncluded(), valued(between.high()), between.highIncluded()))
          : test;
    }).toList();
  }

  private Operand valued(Operand operand) {
    Comparable<?> value = operand instanceof Operand.OfSubject of ? subject.get(of.term()) : null;
    return value == null ? operand : new Operand.Literal(value);
  }

  /** How many members of each kind there are, as few as will do. */
  private static final class Numbers {
    private final List<Counted> counts;
    private final List<Kind> kinds;
    private final int most;
    private final List<Kind> chosen = new ArrayList<>();
    private int tried;

    Numbers(List<Counted> counts, List<Kind> kinds, int atMost) {
      this.counts = counts;
      this.kinds = kinds;
      this.most = Math.min(atMost, counts.stream().mapToInt(Counted::most).sum() + counts.size());
    }

    boolean find() {
      for (int total = 0; total <= most; total++) {
        if (find(total, 0)) {
          return true;
        }
      }
      return false;
    }

    private boolean find(int more, int from) {
      if (++tried > MOST_TRIED) {
        return false;
      }
      if (more == 0) {
        return holds();
      }
      for (int kind = from; kind < kinds.size(); kind++) {
        chosen.add(kinds.get(kind));
        if (find(more - 1, kind)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
      return false;
    }

    private boolean holds() {
      for (int i = 0; i < counts.size(); i++) {
        int condition = i;
        long number = chosen.stream().filter(kind -> (kind.satisfied() >> condition & 1) == 1).count();
        if (!counts.get(i).admits((int) number)) {
          return false;
        }
      }
      return true;
    }

    List<Map<Term, Comparable<?>>> members() {
      return chosen.stream().map(Kind::values).toList();
    }
  }
}

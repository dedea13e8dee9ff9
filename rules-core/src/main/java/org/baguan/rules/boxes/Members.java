package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/** Finds members of lists such that as many satisfy each of several tests as a box asks, once the subject's terms have values. */
final class Members {

  private static final int MOST_CONDITIONS = 4;

  private final Map<Term, Comparable<?>> subject;
  private final Set<Term> absent;
  private final Set<Term> open;
  private final Map<ListTerm, List<Tallies.Counted>> counted = new LinkedHashMap<>();
  private final Map<ListTerm, List<Summed>> summed = new LinkedHashMap<>();
  private final Map<ListTerm, Presences> lists = new LinkedHashMap<>();

  /** Whether a list may be there, and whether it may be absent. */
  private record Presences(boolean given, boolean absent) {}

  private record Summed(Axis.OfSum sum, Axis axis, BitSet side) {}

  /**
   * Looks for members.
   *
   * @param subject the values of the subject's terms; those of which nothing is said may have any
   * @param absent the subject's terms that are absent, so that what compares with them is unknown
   * @param open the subject's terms that are there, with any value
   */
  Members(Space space, List<Integer> group, Box box, Map<Term, Comparable<?>> subject, Set<Term> absent, Set<Term> open) {
    this.subject = subject;
    this.absent = absent;
    this.open = open;
    for (int position : group) {
      Axis axis = space.axes().get(position);
      BitSet side = box.sides().get(position);
      boolean free = side.equals(space.whole().sides().get(position));
      if (axis.measure() instanceof Axis.OfPresence of) {
        lists.put(of.list(), new Presences(side.get(0), axis.absent() >= 0 && side.get(axis.absent())));
      } else if (axis.measure() instanceof Axis.OfCount of && !free) {
        counted.computeIfAbsent(of.list(), none -> new ArrayList<>()).add(new Tallies.Counted(valued(of.tests()), of.tally(), axis, side));
      } else if (axis.measure() instanceof Axis.OfSum of && !free) {
        summed.computeIfAbsent(of.list(), none -> new ArrayList<>()).add(new Summed(new Axis.OfSum(of.list(), valued(of.tests()), of.addend()), axis, side));
      }
    }
  }

  /** Returns the members of each list of the group. */
  Occurrence.Answer find() {
    Occurrence.Yes found = new Occurrence.Yes(Map.of(), new LinkedHashMap<>());
    for (Map.Entry<ListTerm, Presences> list : lists.entrySet()) {
      Occurrence.Answer given = list.getValue().given() ? members(list.getKey(), found) : new Occurrence.No();
      if (!(given instanceof Occurrence.Yes) && !(list.getValue().absent() && mayBeAbsent(list.getKey()))) {
        return given;
      }
    }
    return found;
  }

  /** Returns whether what is asked of a list's members holds where the list is absent. */
  private boolean mayBeAbsent(ListTerm list) {
    return counted.getOrDefault(list, List.of()).stream().allMatch(count -> count.axis().absent() < 0 || count.side().get(count.axis().absent()))
        && summed.getOrDefault(list, List.of()).stream().allMatch(sum -> sum.axis().absent() < 0 || sum.side().get(sum.axis().absent()));
  }

  private Occurrence.Answer members(ListTerm list, Occurrence.Yes found) {
    List<Tallies.Counted> counts = counted.getOrDefault(list, List.of()).stream().filter(count -> !count.free()).toList();
    List<Summed> sums = summed.getOrDefault(list, List.of());
    if (!sums.isEmpty()) {
      return sums.size() == 1 && counts.isEmpty() ? ofSum(list, sums.get(0), found) : dependent(list);
    }
    if (counts.stream().map(Tallies.Counted::tests).distinct().count() > MOST_CONDITIONS) {
      return dependent(list);
    }
    boolean unknown = false;
    List<Tallies.Kind> kinds = new ArrayList<>();
    for (int satisfied = 1; satisfied < 1 << counts.size(); satisfied++) {
      Occurrence.Answer answer = kind(counts, satisfied);
      unknown |= answer instanceof Occurrence.Unknown;
      if (answer instanceof Occurrence.Yes yes) {
        kinds.add(new Tallies.Kind(satisfied, yes.values()));
      }
    }
    Tallies tallies = new Tallies(counts, kinds, list.atMost());
    if (tallies.find()) {
      found.members().put(list, tallies.members());
      return found;
    }
    return unknown || tallies.exhausted() ? dependent(list) : new Occurrence.No();
  }

  private static Occurrence.Unknown dependent(ListTerm list) {
    return new Occurrence.Unknown(new Phrase("对“" + list.label() + "”的几个条件互相牵连", "the conditions over `" + list.name() + "` depend on each other"));
  }

  /** Returns a member that satisfies some conditions and not the others. */
  private Occurrence.Answer kind(List<Tallies.Counted> counts, int satisfied) {
    List<Test> all = counts.stream().flatMap(count -> count.tests().stream()).toList();
    boolean supplied = counts.stream().allMatch(count -> count.tally() == Axis.Tally.ALL);
    Space space = supplied ? Space.of(all, Map.of(), Map.of()) : Space.threeValued(all, Map.of());
    Box inside = field(space);
    List<Box> outside = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Box box = space.box(counts.get(i).tests(), reading(counts.get(i).tally()));
      if ((satisfied >> i & 1) == 1) {
        inside = inside.and(box);
      } else {
        outside.add(box);
      }
    }
    return any(space, inside, outside);
  }

  private static Reading reading(Axis.Tally tally) {
    return switch (tally) {
      case ALL -> Reading.SUPPLIED;
      case CERTAIN -> Reading.CERTAIN;
      case POSSIBLE -> Reading.POSSIBLE;
    };
  }

  /** Returns all members that can be: the subject's absent terms are absent for each, and the others there. */
  private Box field(Space space) {
    return space.with(Alternative::isUnvalued, Presence.ABSENT).and(space.with(open::contains, Presence.GIVEN));
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

  /** A sum of nought is that of no members; any other that of one; one that is not known that of one of which something is missing. */
  private Occurrence.Answer ofSum(ListTerm list, Summed summed, Occurrence.Yes found) {
    for (int cell = summed.side().nextSetBit(0); cell >= 0; cell = summed.side().nextSetBit(cell + 1)) {
      Line.Cell one = summed.axis().cells().get(cell);
      Optional<List<Map<Term, Comparable<?>>>> members = cell == summed.axis().absent() ? unknown(summed.sum()) : summing(summed.sum(), one);
      if (members.isPresent()) {
        found.members().put(list, members.get());
        return found;
      }
    }
    return dependent(list);
  }

  private static Optional<List<Map<Term, Comparable<?>>>> summing(Axis.OfSum sum, Line.Cell cell) {
    if (cell.low() != null && new java.math.BigDecimal(cell.low().toString()).signum() == 0 && (cell.point() || cell.low() instanceof Integer)) {
      return Optional.of(List.of());
    }
    List<Test> tests = new ArrayList<>(sum.tests());
    tests.add(new Test(sum.addend(), new Test.Compare(Relation.EQUAL, new Operand.Literal(cell.witness()))));
    Space space = Space.of(tests, Map.of(), Map.of());
    return one(any(space, space.box(tests), List.of()));
  }

  private Optional<List<Map<Term, Comparable<?>>>> unknown(Axis.OfSum sum) {
    Condition without = new Condition.AbsentTerm(sum.addend());
    List<Condition> conditions = new ArrayList<>(sum.tests());
    conditions.add(without);
    Space space = Space.threeValued(conditions, Map.of());
    Box certain = space.box(sum.tests(), Reading.CERTAIN).and(field(space));
    Box possible = space.box(sum.tests(), Reading.POSSIBLE).and(field(space));
    return one(any(space, space.box(conditions, Reading.CERTAIN).and(field(space)), List.of())).or(() -> one(any(space, possible, List.of(certain))));
  }

  private static Optional<List<Map<Term, Comparable<?>>>> one(Occurrence.Answer answer) {
    return answer instanceof Occurrence.Yes yes ? Optional.of(List.of(yes.values())) : Optional.empty();
  }

  /** Returns tests with the subject's values in place of its terms; one that is absent is unlike any of the member's. */
  private List<Test> valued(List<Test> tests) {
    return Valued.of(tests, this::valued);
  }

  private Operand valued(Operand operand, Type type) {
    if (!(operand instanceof Operand.OfSubject of)) {
      return operand;
    }
    Comparable<?> value = subject.get(of.term());
    return value != null ? new Operand.Literal(value) : absent.contains(of.term()) ? new Operand.OfSubject(Alternative.unvalued(of.term().label(), type)) : operand;
  }
}

package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/** Tells of a box whether some assignment in it can occur, and which, where axes of its space depend on each other. */
final class Occurrence {

  private final Space space;
  private final List<List<Integer>> groups;
  private final List<Answer> unasked;
  private final Map<Sides, Answer> known = new ConcurrentHashMap<>();

  /** The sides of a box on the axes of a group, on which the group's answer depends. */
  private record Sides(List<Integer> group, List<BitSet> sides) {}

  Occurrence(Space space) {
    this.space = space;
    this.groups = groups(space.axes());
    this.unasked = groups.stream().map(group -> of(group, space.whole())).toList();
  }

  /** Whether some assignment can occur. */
  sealed interface Answer {}

  /**
   * This one can.
   *
   * @param values the value of each term; one that is absent is left out
   * @param members the members of each list; one that is absent is left out
   */
  record Yes(Map<Term, Comparable<?>> values, Map<ListTerm, List<Map<Term, Comparable<?>>>> members) implements Answer {}

  /** None can. */
  record No() implements Answer {}

  /** It was not found out. */
  record Unknown(Phrase why) implements Answer {}

  /** Returns the axes of the space, those first that depend on the fewest others. */
  List<Integer> simplestFirst() {
    return groups.stream().sorted(Comparator.comparingInt(List::size)).flatMap(List::stream).toList();
  }

  /** Returns whether some assignment of a box can occur. */
  Answer of(Box box) {
    if (box.isEmpty()) {
      return new No();
    }
    Yes found = new Yes(new LinkedHashMap<>(), new LinkedHashMap<>());
    Answer unknown = found;
    for (int i = 0; i < groups.size(); i++) {
      Answer answer = free(groups.get(i), box) ? unasked.get(i) : known(groups.get(i), box);
      if (answer instanceof No) {
        return answer;
      }
      if (answer instanceof Yes yes) {
        found.values().putAll(yes.values());
        found.members().putAll(yes.members());
      } else {
        unknown = answer;
      }
    }
    return unknown;
  }

  /** Returns whether a box asks nothing of a group: its sides are those of the whole space. */
  private boolean free(List<Integer> group, Box box) {
    for (int axis : group) {
      if (box.sides().get(axis) != space.whole().sides().get(axis)) {
        return false;
      }
    }
    return true;
  }

  private Answer known(List<Integer> group, Box box) {
    return known.computeIfAbsent(new Sides(group, group.stream().map(box.sides()::get).toList()), none -> of(group, box));
  }

  /** Returns an answer for the axes of one group. */
  private Answer of(List<Integer> group, Box box) {
    Assignments assignments = new Assignments(space, group, box);
    Set<Term> subject = new LinkedHashSet<>();
    group.forEach(axis -> subject.addAll(subjectTerms(space.axes().get(axis).measure())));
    boolean allTried = subject.stream().allMatch(term -> term.type() instanceof Type.Code || term.type() instanceof Type.YesNo);
    Optional<Answer> unknown = Optional.empty();
    int tried = 0;
    while (assignments.next()) {
      Set<Term> absent = space.threeValued() ? new LinkedHashSet<>(subject) : new LinkedHashSet<>();
      absent.removeAll(assignments.values().keySet());
      Answer answer = new Members(space, group, box, assignments.values(), absent, Set.of()).find();
      if (answer instanceof Yes yes) {
        return new Yes(assignments.values(), yes.members());
      }
      unknown = answer instanceof Unknown ? Optional.of(answer) : unknown;
      tried++;
      if (subject.isEmpty()) {
        return answer;
      }
    }
    if (assignments.exhausted()) {
      return new Unknown(new Phrase("互相比较的项太多", "too many terms are compared with each other"));
    }
    if (unknown.isPresent()) {
      return unknown.get();
    }
    return tried == 0 || allTried || neverWhateverTheSubject(group, box, subject)
        ? new No()
        : new Unknown(new Phrase("列表的条件与对象的条件互相牵连", "conditions on members and on their subject depend on each other"));
  }

  /** Returns whether there are no such members with the subject's terms left open, whichever of them are absent. */
  private boolean neverWhateverTheSubject(List<Integer> group, Box box, Set<Term> subject) {
    boolean apart =
        group.stream().flatMap(axis -> tests(space.axes().get(axis).measure()).stream()).noneMatch(test -> subject.contains(test.term()));
    return apart && absences(group, box, subject).stream().allMatch(absent -> {
      Set<Term> open = new LinkedHashSet<>(subject);
      open.removeAll(absent);
      return new Members(space, group, box, Map.of(), absent, open).find() instanceof No;
    });
  }

  /** Returns which of some terms may be absent together in a box. */
  private List<Set<Term>> absences(List<Integer> group, Box box, Set<Term> subject) {
    List<Set<Term>> absences = List.of(Set.of());
    for (int position : group) {
      Axis axis = space.axes().get(position);
      if (axis.measure() instanceof Axis.OfTerm of && subject.contains(of.term())) {
        BitSet side = box.sides().get(position);
        boolean absent = space.threeValued() && axis.absent() >= 0 && side.get(axis.absent());
        boolean given = side.cardinality() > (absent ? 1 : 0);
        absences = absences.stream().flatMap(few -> Stream.of(few, plus(few, of.term())).limit(absent ? 2 : 1).skip(given ? 0 : 1)).toList();
      }
    }
    return absences;
  }

  private static Set<Term> plus(Set<Term> few, Term term) {
    Set<Term> more = new LinkedHashSet<>(few);
    more.add(term);
    return more;
  }

  private static List<List<Integer>> groups(List<Axis> axes) {
    List<Set<Object>> keys = new ArrayList<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      Set<Object> merged = new LinkedHashSet<>(keys(axes.get(axis).measure()));
      List<Integer> members = new ArrayList<>(List.of(axis));
      for (int group = groups.size() - 1; group >= 0; group--) {
        if (keys.get(group).stream().anyMatch(merged::contains)) {
          merged.addAll(keys.remove(group));
          members.addAll(0, groups.remove(group));
        }
      }
      keys.add(merged);
      groups.add(members);
    }
    return groups;
  }

  /** Returns what a measure is about: measures about one thing depend on each other. */
  private static Set<Object> keys(Axis.Measure measure) {
    Set<Object> keys = new LinkedHashSet<>(subjectTerms(measure));
    if (measure instanceof Axis.OfTerm of) {
      keys.add(of.term());
    } else if (measure instanceof Axis.OfOrder order) {
      keys.addAll(List.of(order.left(), order.right()));
    } else if (measure instanceof Axis.OfCount count) {
      keys.add(count.list());
    } else if (measure instanceof Axis.OfSum sum) {
      keys.add(sum.list());
    } else {
      keys.add(((Axis.OfPresence) measure).list());
    }
    return keys;
  }

  /** Returns the terms of the subject with which a measure compares members. */
  private static Set<Term> subjectTerms(Axis.Measure measure) {
    Set<Term> terms = new LinkedHashSet<>();
    for (Test test : tests(measure)) {
      for (Operand operand : test.operands()) {
        if (operand instanceof Operand.OfSubject of) {
          terms.add(of.term());
        }
      }
    }
    return terms;
  }

  private static List<Test> tests(Axis.Measure measure) {
    return measure instanceof Axis.OfCount count ? count.tests() : measure instanceof Axis.OfSum sum ? sum.tests() : List.of();
  }
}

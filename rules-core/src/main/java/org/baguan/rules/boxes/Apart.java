package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Where of two alternatives one holds and the other does not, found exactly: of facts that are all supplied, and of facts of
 * which some are not, where either may be unknown. What {@link Analysis} takes for granted of values is taken for granted
 * here too. Where conditions depend on each other, an answer is still exact, or is said not to be found out. Immutable.
 */
public final class Apart {

  private final Alternative one;
  private final Alternative other;
  private final Alternative never;
  private final Map<Term, InForce> days;
  private @Nullable Outcome supplied;
  private @Nullable Outcome missing;

  private Apart(Alternative one, Alternative other, Alternative never, Map<Term, InForce> days) {
    this.one = one;
    this.other = other;
    this.never = never;
    this.days = new LinkedHashMap<>(days);
  }

  /**
   * Asks where two alternatives differ.
   *
   * @param never what does not occur, in either's view: no difference is told there
   * @param days terms that are always supplied, each with the days within which it lies: the governing date and its stretch
   */
  public static Apart of(Alternative one, Alternative other, Alternative never, Map<Term, InForce> days) {
    return new Apart(one, other, never, days);
  }

  /**
   * Assignments of which the two say different things.
   *
   * @param region which they are
   * @param one what the one says of them
   * @param other what the other says
   */
  public record Difference(Region region, Truth one, Truth other) {}

  /** Returns where one holds and the other does not, all facts supplied but those that a condition asks to be absent. */
  public List<Difference> supplied() {
    return whenSupplied().differences();
  }

  /**
   * Returns where, for want of facts, one holds for certain and the other perhaps, or one perhaps and the other not; and where
   * one holds for certain and the other not, but would no longer if all facts were supplied.
   */
  public List<Difference> missing() {
    return whenMissing().differences();
  }

  /** Returns all differences, those with all facts supplied first. */
  public List<Difference> all() {
    return Stream.concat(supplied().stream(), missing().stream()).toList();
  }

  /** Returns one difference, with all facts supplied where there is one; what is missing is looked at only when none is found. */
  public Optional<Difference> first() {
    return Stream.of(true, false).flatMap(all -> (all ? supplied() : missing()).stream()).findFirst();
  }

  /** Returns whether it is proved that the two hold alike, whatever the facts and whichever of them are missing. */
  public boolean nowhere() {
    return first().isEmpty() && notFoundOut().isEmpty();
  }

  /** Returns why there may be more differences than are told; empty where there are none. */
  public Optional<Phrase> notFoundOut() {
    return whenSupplied().why().or(() -> whenMissing().why());
  }

  /** The differences that were found, and why there may be more. */
  private record Outcome(List<Difference> differences, Optional<Phrase> why) {}

  private synchronized Outcome whenSupplied() {
    if (supplied == null) {
      supplied = one.sameAs(other) ? new Outcome(List.of(), Optional.empty()) : findSupplied();
    }
    return supplied;
  }

  private synchronized Outcome whenMissing() {
    if (missing == null) {
      missing = one.sameAs(other) ? new Outcome(List.of(), Optional.empty()) : findMissing();
    }
    return missing;
  }

  private Outcome findSupplied() {
    if (!looksAtSupplied()) {
      return new Outcome(List.of(), Optional.empty());
    }
    List<Condition> valued = conditions().stream().filter(condition -> !readsUnvalued(condition)).toList();
    Space space = Space.of(valued, Map.of(), days);
    Search search = new Search(space, space.given(), certain(space, never));
    search.add(certain(space, one), possible(space, other), Truth.TRUE, Truth.FALSE);
    search.add(certain(space, other), possible(space, one), Truth.FALSE, Truth.TRUE);
    return search.outcome();
  }

  /** Where members are compared with an amount that has no value, it depends on the members whether that matters: no box tells. */
  private boolean looksAtSupplied() {
    return conditions().stream().noneMatch(condition -> condition instanceof Condition.Quantified && readsUnvalued(condition));
  }

  private static List<Box> certain(Space space, Alternative alternative) {
    return boxes(space, alternative.conjunctions().stream().filter(conjunction -> conjunction.stream().noneMatch(Apart::readsUnvalued)).toList(), Reading.SUPPLIED);
  }

  /** What is compared with an amount that has no value is unknown, all facts supplied or not. */
  private static List<Box> possible(Space space, Alternative alternative) {
    return boxes(
        space,
        alternative.conjunctions().stream().map(conjunction -> conjunction.stream().filter(condition -> !readsUnvalued(condition)).toList()).toList(),
        Reading.SUPPLIED);
  }

  private Outcome findMissing() {
    Space space = Space.threeValued(conditions(), days);
    Box field = space.with(days::containsKey, Presence.GIVEN).and(space.with(Alternative::isUnvalued, Presence.ABSENT));
    Search search = new Search(space, field, boxes(space, never.conjunctions(), Reading.CERTAIN));
    List<Box> certain = boxes(space, one.conjunctions(), Reading.CERTAIN);
    List<Box> possible = boxes(space, one.conjunctions(), Reading.POSSIBLE);
    List<Box> otherCertain = boxes(space, other.conjunctions(), Reading.CERTAIN);
    List<Box> otherPossible = boxes(space, other.conjunctions(), Reading.POSSIBLE);
    search.add(both(certain, otherPossible), otherCertain, Truth.TRUE, Truth.UNKNOWN);
    search.add(both(otherCertain, possible), certain, Truth.UNKNOWN, Truth.TRUE);
    search.add(possible, all(certain, otherPossible), Truth.UNKNOWN, Truth.FALSE);
    search.add(otherPossible, all(otherCertain, possible), Truth.FALSE, Truth.UNKNOWN);
    if (looksAtSupplied()) {
      search.leaveOut(space.given());
    }
    search.add(certain, otherPossible, Truth.TRUE, Truth.FALSE);
    search.add(otherCertain, possible, Truth.FALSE, Truth.TRUE);
    return search.outcome();
  }

  private List<Condition> conditions() {
    return Stream.of(one, other, never).flatMap(alternative -> alternative.conjunctions().stream()).flatMap(List::stream).distinct().toList();
  }

  private static boolean readsUnvalued(Condition condition) {
    return condition.tests().stream()
        .flatMap(test -> test.operands().stream())
        .anyMatch(operand -> operand instanceof Operand.OfSubject of && Alternative.isUnvalued(of.term()));
  }

  private static List<Box> boxes(Space space, List<List<Condition>> conjunctions, Reading reading) {
    return conjunctions.stream().map(conjunction -> space.box(conjunction, reading)).filter(box -> !box.isEmpty()).toList();
  }

  private static List<Box> both(List<Box> ones, List<Box> others) {
    return ones.stream().flatMap(box -> others.stream().filter(box::meets).map(box::and)).toList();
  }

  private static List<Box> all(List<Box> ones, List<Box> others) {
    return Stream.concat(ones.stream(), others.stream()).toList();
  }

  /** Looks for assignments that lie in some boxes and not in others, and can occur. */
  private static final class Search {
    private final Space space;
    private final Box field;
    private final List<Box> never;
    private final Occurrence occurrence;
    private final List<Difference> differences = new ArrayList<>();
    private Optional<Box> told = Optional.empty();
    private Optional<Phrase> why = Optional.empty();

    Search(Space space, Box field, List<Box> never) {
      this.space = space;
      this.field = field;
      this.never = never;
      this.occurrence = new Occurrence(space);
    }

    void add(List<Box> inside, List<Box> outside, Truth one, Truth other) {
      List<Box> covering = all(never, outside);
      for (Box box : inside) {
        try {
          for (Box region : Cover.uncovered(box.and(field), covering)) {
            Occurrence.Answer answer = isTold(region) ? new Occurrence.No() : occurrence.of(region);
            if (answer instanceof Occurrence.Yes yes) {
              differences.add(new Difference(new Region(space, region, yes), one, other));
            } else if (answer instanceof Occurrence.Unknown unknown) {
              why = why.or(() -> Optional.of(unknown.why()));
            }
          }
        } catch (Cover.TooManyLooks e) {
          why = why.or(() -> Optional.of(Cover.tooMany()));
        }
        covering = all(covering, List.of(box)); // What one box shows, the next need not show again.
      }
    }

    /** From here on leaves out what has an assignment in a box: it is told elsewhere. */
    void leaveOut(Box box) {
      told = Optional.of(box);
    }

    private boolean isTold(Box region) {
      return told.filter(box -> box.meets(region) && occurrence.of(region.and(box)) instanceof Occurrence.Yes).isPresent();
    }

    Outcome outcome() {
      return new Outcome(List.copyOf(differences), why);
    }
  }
}

package org.baguan.rules.boxes;

import java.util.List;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Unit;

/**
 * One dimension of a space: what it measures, and the cells that rules tell apart on it.
 *
 * @param measure what it measures
 * @param cells its cells, in order where it has one; the last may be that of an absent fact
 */
record Axis(Measure measure, List<Line.Cell> cells) {

  /** Copies the list. */
  Axis {
    cells = List.copyOf(cells);
  }

  /** Returns the cell of an absent fact; -1 where it has none. */
  int absent() {
    int last = cells.size() - 1;
    return last >= 0 && cells.get(last).witness() == Presence.ABSENT ? last : -1;
  }

  /** What an axis measures. */
  sealed interface Measure {

    /** Returns the type of its values. */
    Type type();
  }

  /** The value of a term of the subject. */
  record OfTerm(Term term) implements Measure {
    @Override
    public Type type() {
      return term.type();
    }
  }

  /** How a term compares with another: its values are the relations that the left one may have to the right one; absent where either is. */
  record OfOrder(Term left, Term right) implements Measure {

    private static final List<Line.Cell> ORDERED = cells(Relation.LESS, Relation.EQUAL, Relation.GREATER);
    private static final List<Line.Cell> UNORDERED = cells(Relation.EQUAL, Relation.UNEQUAL);

    private static List<Line.Cell> cells(Relation... relations) {
      return List.of(relations).stream().map(Line.Cell::of).toList();
    }

    /** Returns the ways in which the two can stand. */
    List<Line.Cell> cells() {
      return left.type().ordered() ? ORDERED : UNORDERED;
    }

    @Override
    public Type type() {
      return new Type.Text();
    }
  }

  /** Which members count where facts about members are missing. */
  enum Tally {
    /** All that satisfy the tests: no fact is missing. */
    ALL,
    /** Those that satisfy them for certain. */
    CERTAIN,
    /** Those that satisfy them, or may. */
    POSSIBLE
  }

  /** How many members of a list satisfy tests. It is absent where the list is. */
  record OfCount(ListTerm list, List<Test> tests, Tally tally) implements Measure {
    /** Copies the list. */
    OfCount {
      tests = List.copyOf(tests);
    }

    @Override
    public Type type() {
      return new Type.Whole(Unit.COUNT);
    }
  }

  /** The sum of a term over the members of a list that satisfy tests. It is absent where it is not known. */
  record OfSum(ListTerm list, List<Test> tests, Term addend) implements Measure {
    /** Copies the list. */
    OfSum {
      tests = List.copyOf(tests);
    }

    @Override
    public Type type() {
      return addend.type();
    }
  }

  /** Whether somebody supplied a list. */
  record OfPresence(ListTerm list) implements Measure {
    @Override
    public Type type() {
      return new Type.Text();
    }
  }
}

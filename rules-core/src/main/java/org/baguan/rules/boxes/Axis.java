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
 * @param cells its cells, in order where it has one
 */
record Axis(Measure measure, List<Line.Cell> cells) {

  /** Copies the list. */
  Axis {
    cells = List.copyOf(cells);
  }

  /** What an axis measures. */
  sealed interface Measure {

    /** Returns the type of its values. */
    Type type();

    /** Returns its name, in Chinese and in English. */
    Phrase name();
  }

  /** The value of a term of the subject. */
  record OfTerm(Term term) implements Measure {
    @Override
    public Type type() {
      return term.type();
    }

    @Override
    public Phrase name() {
      return new Phrase(term.label(), "`" + term.name() + "`");
    }
  }

  /** How a term compares with another: its values are the relations less, equal, greater. */
  record OfOrder(Term left, Term right) implements Measure {

    /** The three ways in which two values can stand. */
    static final List<Line.Cell> CELLS =
        List.of(Relation.LESS, Relation.EQUAL, Relation.GREATER).stream().map(r -> new Line.Cell(r, r, true, r)).toList();

    @Override
    public Type type() {
      return new Type.Text();
    }

    @Override
    public Phrase name() {
      return new Phrase(left.label() + "与" + right.label() + "相比", "`" + left.name() + "` against `" + right.name() + "`");
    }
  }

  /** How many members of a list satisfy tests. */
  record OfCount(ListTerm list, List<Test> tests) implements Measure {
    /** Copies the list. */
    OfCount {
      tests = List.copyOf(tests);
    }

    @Override
    public Type type() {
      return new Type.Whole(Unit.COUNT);
    }

    @Override
    public Phrase name() {
      return new Phrase("符合条件的" + list.label() + "数", "the number of such `" + list.name() + "`");
    }
  }
}

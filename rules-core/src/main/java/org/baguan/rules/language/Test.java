package org.baguan.rules.language;

import java.util.List;

/**
 * A test of one term of the subject, or of a list's member.
 *
 * @param term the term
 * @param matching what its value must be
 */
public record Test(Term term, Matching matching) implements Condition {

  @Override
  public List<Test> tests() {
    return List.of(this);
  }

  /** What a value must be. */
  public sealed interface Matching {}

  /** Stands in a relation to an operand. */
  public record Compare(Relation relation, Operand operand) implements Matching {}

  /** Is one of several values, or none of them. */
  public record OneOf(List<Comparable<?>> values, boolean negated) implements Matching {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** Lies between two operands, each end included or not. */
  public record Between(Operand low, boolean lowIncluded, Operand high, boolean highIncluded) implements Matching {}

  /** Returns the operands in order: none for a list of values. */
  public List<Operand> operands() {
    if (matching instanceof Compare compare) {
      return List.of(compare.operand());
    }
    return matching instanceof Between between ? List.of(between.low(), between.high()) : List.of();
  }
}

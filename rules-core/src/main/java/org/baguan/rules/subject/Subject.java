package org.baguan.rules.subject;

import java.util.List;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.Term;

/**
 * A subject made from what is said of it.
 *
 * @param record the facts
 * @param facts reads the record exactly as was said, a term that the library works out from other facts too
 * @param asSaid the terms that the record alone reads otherwise than was said, because other facts contradict them; where
 *     there is none, an engine that reads the record decides of what was said
 */
public record Subject(Record record, Facts facts, List<Term> asSaid) {

  /** Copies the list. */
  public Subject {
    asSaid = List.copyOf(asSaid);
  }

  /** Returns whether the record alone reads as was said. */
  public boolean exact() {
    return asSaid.isEmpty();
  }
}

package org.baguan.rules.cases;

import java.util.List;
import java.util.function.Function;
import org.baguan.rules.model.Official;

/** What came of reading a pool file: the officials, or every problem. Immutable. */
public sealed interface PoolReading {

  /** Returns what the function for this outcome returns. */
  <R> R fold(Function<Read, R> read, Function<Refused, R> refused);

  /**
   * The pool fits.
   *
   * @param officials the officials, in the order of the file
   */
  record Read(List<Official> officials) implements PoolReading {
    /** Copies the list. */
    public Read {
      officials = List.copyOf(officials);
    }

    @Override
    public <R> R fold(Function<Read, R> read, Function<Refused, R> refused) {
      return read.apply(this);
    }
  }

  /**
   * The pool does not fit.
   *
   * @param problems every problem, by line and column
   */
  record Refused(List<CaseProblem> problems) implements PoolReading {
    /** Copies the list. */
    public Refused {
      problems = List.copyOf(problems);
    }

    @Override
    public <R> R fold(Function<Read, R> read, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }
}

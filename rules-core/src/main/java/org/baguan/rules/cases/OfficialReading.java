package org.baguan.rules.cases;

import java.util.List;
import java.util.function.Function;
import org.baguan.rules.model.Official;

/** What came of reading one official of many: the official, or every problem. Immutable. */
public sealed interface OfficialReading {

  /** Returns what the function for this outcome returns. */
  <R> R fold(Function<Read, R> read, Function<Refused, R> refused);

  /** The row or line fits. */
  record Read(Official official) implements OfficialReading {
    @Override
    public <R> R fold(Function<Read, R> read, Function<Refused, R> refused) {
      return read.apply(this);
    }
  }

  /**
   * The row or line does not fit, and nothing may be decided from it.
   *
   * @param problems every problem, by line and column
   */
  record Refused(List<CaseProblem> problems) implements OfficialReading {
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

package org.baguan.rules.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Official;

/** What came of reading a case file: the case, or every problem. Immutable. */
public sealed interface CaseReading {

  /** Returns what the function for this outcome returns. */
  <R> R fold(Function<Read, R> read, Function<Refused, R> refused);

  /**
   * The case fits.
   *
   * @param caseFile the case
   * @param pool the pool's path as the case names it; empty when it names none
   * @param officials the pool's officials; empty when the case names no pool, and when it was read from
   *     bytes, where there is no folder to look in
   */
  record Read(CaseFile caseFile, Optional<String> pool, List<Official> officials) implements CaseReading {
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
   * The case does not fit, and nothing may be decided from it.
   *
   * @param problems every problem, by file (those of the pool last), then by line and column
   */
  record Refused(List<CaseProblem> problems) implements CaseReading {
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

package org.baguan.rules.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baguan.rules.model.Post;

/** What came of reading a post: the post, or every problem. Immutable. */
public sealed interface PostReading {

  /** Returns what the function for this outcome returns. */
  <R> R fold(Function<Read, R> read, Function<Refused, R> refused);

  /**
   * The post fits.
   *
   * @param asOf the as-of date that the file gives
   */
  record Read(Post post, Optional<LocalDate> asOf) implements PostReading {
    @Override
    public <R> R fold(Function<Read, R> read, Function<Refused, R> refused) {
      return read.apply(this);
    }
  }

  /**
   * The file does not fit.
   *
   * @param problems every problem, by line and column
   */
  record Refused(List<CaseProblem> problems) implements PostReading {
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

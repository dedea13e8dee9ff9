package org.baguan.rules.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.language.Problem;

/** A pack has errors and cannot run. It holds every problem, not the first. */
public final class RejectedPackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Creates an exception with all problems. */
  public RejectedPackException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns every problem, by place. */
  public List<Problem> problems() {
    return problems;
  }
}

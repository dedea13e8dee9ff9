package org.baguan.rules.screen;

import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.cases.CaseProblem;

/** A file of candidates of which no row can be read, because its first line does not fit or it is no such file. Nothing was decided. */
public final class RefusedCandidatesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<CaseProblem> problems;

  RefusedCandidatesException(List<CaseProblem> problems) {
    super(problems.stream().map(CaseProblem::print).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns every problem, none of which repeats a value of the file. */
  public List<CaseProblem> problems() {
    return List.copyOf(problems);
  }
}

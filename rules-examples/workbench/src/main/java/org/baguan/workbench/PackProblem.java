package org.baguan.workbench;

import java.util.List;
import java.util.stream.Collectors;

/** One problem in a pack: where, which, how bad, one sentence, and the lines that show it. */
record PackProblem(String place, String code, Severity severity, String sentence, List<String> shown) {

  PackProblem {
    shown = List.copyOf(shown);
  }

  /** Returns the problem as it is printed, the lines that show it below it. */
  String print() {
    return place + "  " + code + "  " + sentence + shown.stream().map(l -> "\n  " + l).collect(Collectors.joining());
  }

  /** How bad a problem is; only errors block a pack. */
  enum Severity {
    ERROR,
    WARNING,
    NOTE
  }
}

package org.baguan.workbench;

import java.util.List;

/** One problem in a pack: where, which, how bad, one sentence, and the lines that show it. */
record PackProblem(String place, String code, Severity severity, String sentence, List<String> shown) {

  PackProblem {
    shown = List.copyOf(shown);
  }

  /** How bad a problem is; only errors block a pack. */
  enum Severity {
    ERROR,
    WARNING,
    NOTE
  }
}

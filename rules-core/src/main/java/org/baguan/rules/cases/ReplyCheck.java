package org.baguan.rules.cases;

import java.util.Optional;
import java.util.Set;

/** Checks that a department answered about a focus about which the pack asks it. */
final class ReplyCheck {
  private ReplyCheck() {}

  /** Tells of every focus that is another department's. Unknown ones are told of by their code list. */
  static void check(Node root, CaseTerms terms, Problems problems) {
    for (Node entry : root.all("entries")) {
      Optional<Set<String>> asked = entry.text("reply", "department").map(terms.focusesByDepartment()::get);
      Optional<Node> focus = entry.at("reply", "focus");
      if (asked.isPresent() && focus.isPresent() && focus.get() instanceof Node.Scalar scalar && !scalar.isNull()) {
        boolean known = terms.list(CaseTerms.FOCUSES).filter(all -> all.contains(scalar.written())).isPresent();
        if (known && !asked.get().contains(scalar.written())) {
          problems.add(scalar, Wording.focusNotAsked(asked.get()));
        }
      }
    }
  }
}

package org.baguan.rules.verify;

import java.util.function.Consumer;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** One check of a pack. */
interface Check {

  /** Tells every problem of its kind. */
  void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems);

  /** Returns whether it can be told only when every file was read: it looks for what is missing. */
  default boolean needsAll() {
    return false;
  }
}

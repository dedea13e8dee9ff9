package org.baguan.rules.fuzz;

import java.util.Set;

/** A reader of files from strangers, and what is read with it. */
interface FuzzedReader {

  /** Returns a file: a seed with edits. */
  byte[] file(Recipe recipe);

  /** Returns what the reader makes of a file. Whatever this throws is a fault: the exceptions that the reader documents are caught here. */
  Outcome read(byte[] file);

  /**
   * What came of reading a file.
   *
   * @param accepted whether it can be used
   * @param codes the kinds of problems told
   */
  record Outcome(boolean accepted, Set<String> codes) {}
}

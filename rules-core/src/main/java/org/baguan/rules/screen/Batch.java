package org.baguan.rules.screen;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.model.Official;

/** Some candidates that come one after the other. They are read on the thread that decides them. */
interface Batch {

  /** Tells each candidate, in their order, or what is wrong with it. */
  void read(Rows rows);

  /** Returns how many bytes of the file it took; 0 where there is no file. */
  long bytes();

  /** Returns how problems name the file. */
  String name();

  /** Whom candidates are told to. */
  interface Rows {

    /** Takes a candidate, who came in a line, or as one of those at hand. */
    void official(long line, Official official);

    /** Takes what is wrong with a row. */
    void refused(long line, List<CaseProblem> problems);
  }

  /** Hands out batches, each once, to whoever asks. Safe to share between threads: that they take turns bounds how much is in memory. */
  interface Cursor extends AutoCloseable {

    /** Returns the next batch; empty when there is none left. */
    Optional<Batch> next() throws IOException;

    @Override
    void close() throws IOException;
  }
}

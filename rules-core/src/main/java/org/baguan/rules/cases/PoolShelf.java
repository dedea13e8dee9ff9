package org.baguan.rules.cases;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pools that were read last. Safe to share between threads. */
final class PoolShelf {

  private final int most;
  private final Map<Path, Read> kept = new LinkedHashMap<>();

  private PoolShelf(int most) {
    this.most = most;
  }

  /** Returns a shelf that keeps so many pools; none for 0. */
  static PoolShelf of(int most) {
    return new PoolShelf(most);
  }

  /** A pool, and what is wrong with its file. */
  record Read(PoolFile pool, List<CaseProblem> problems) {

    Read {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Returns the pool of a file.
   *
   * @param named how problems name the file
   */
  Read get(Path file, String named, CaseTerms terms) {
    if (most == 0) {
      return read(file, named, terms);
    }
    // Who comes for the same pool waits for the one that reads it.
    synchronized (kept) {
      Read pool = kept.remove(file);
      Read latest = pool == null ? read(file, named, terms) : pool;
      kept.put(file, latest);
      if (kept.size() > most) {
        kept.remove(kept.keySet().iterator().next());
      }
      return latest;
    }
  }

  private static Read read(Path file, String named, CaseTerms terms) {
    Problems problems = new Problems(named);
    PoolFile pool = PoolFile.of(SourceText.read(file, problems), terms, problems);
    return new Read(pool, problems.sorted());
  }
}

package org.baguan.rules.turns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.decide.Decisions;

/**
 * Compares two versions of a pack on cases: both decide each case as of its own date, and what turned is counted. Cases come one
 * after the other and are decided on several threads; what is kept does not grow with their number, and the result is the same by
 * however many threads. Immutable, and so safe to share between threads.
 *
 * <pre>{@code
 * CaseTurns turns = older.comparison(newer).compare(CaseSource.in(Path.of("cases")));
 * System.out.println(turns.turned() + " of " + turns.cases() + " turn");
 * }</pre>
 */
public final class CaseComparison {

  private final Version older;
  private final Version newer;
  private final Optional<Map<String, String>> groups;
  private final int threads;
  private final Runnable afterEach;

  private CaseComparison(Version older, Version newer, Optional<Map<String, String>> groups, int threads, Runnable afterEach) {
    this.older = older;
    this.newer = newer;
    this.groups = groups;
    this.threads = threads;
    this.afterEach = afterEach;
  }

  /**
   * One version of a pack.
   *
   * @param terms the words in which case files of this version are written
   */
  public record Version(Decisions decisions, CaseTerms terms) {}

  /** Returns a comparison on as many threads as there are processors. */
  public static CaseComparison of(Version older, Version newer) {
    return new CaseComparison(older, newer, Optional.empty(), Runtime.getRuntime().availableProcessors(), () -> {});
  }

  /**
   * Returns the same, with selection rates by group. Who belongs to which group is looked up after everything was decided.
   *
   * @param groupOf the group of each person, by id
   */
  public CaseComparison byGroup(Map<String, String> groupOf) {
    return new CaseComparison(older, newer, Optional.of(Map.copyOf(groupOf)), threads, afterEach);
  }

  /** Returns the same on so many threads, at least one. */
  public CaseComparison onThreads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("number: " + number);
    }
    return new CaseComparison(older, newer, groups, number, afterEach);
  }

  /** Returns the same, which runs something after each case, on the thread that decided it. */
  public CaseComparison afterEach(Runnable told) {
    return new CaseComparison(older, newer, groups, threads, told);
  }

  /**
   * Decides every case by both versions. A case that either version cannot read or decide, or that has no as-of date, is counted
   * and told with its file and line, and left out.
   *
   * @throws IOException when the source can no longer be read
   */
  public CaseTurns compare(CaseSource cases) throws IOException {
    OneCase.Readers readers = OneCase.Readers.of(older.terms(), newer.terms());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (CaseCursor cursor = cases.open()) {
      List<Future<CaseTally>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        parts.add(pool.submit(worker(cursor, readers)));
      }
      CaseTally all = tally();
      for (Future<CaseTally> part : parts) {
        all.merge(part.get());
      }
      return all.result();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("comparing cases failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while comparing cases", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private CaseTally tally() {
    return new CaseTally(groups.map(GroupTally::new));
  }

  private Callable<CaseTally> worker(CaseCursor cursor, OneCase.Readers readers) {
    return () -> {
      CaseTally tally = tally();
      for (Optional<CaseCursor.Found> found = cursor.next(); found.isPresent(); found = cursor.next()) {
        new OneCase(older.decisions(), newer.decisions(), found.get()).compare(readers, tally);
        afterEach.run();
      }
      return tally;
    };
  }
}

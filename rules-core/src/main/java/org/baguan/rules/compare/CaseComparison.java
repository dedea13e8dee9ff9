package org.baguan.rules.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.cases.PoolReading;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;

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
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (CaseCursor cursor = cases.open()) {
      List<Future<CaseTally>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        parts.add(pool.submit(worker(cursor)));
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

  private Callable<CaseTally> worker(CaseCursor cursor) {
    CaseReader oldReader = CaseReader.forPack(older.terms()).ofMany();
    // Where both versions know the same words, a case is read once.
    Optional<CaseReader> newReader =
        older.terms().equals(newer.terms()) ? Optional.empty() : Optional.of(CaseReader.forPack(newer.terms()).ofMany());
    return () -> {
      CaseTally tally = tally();
      for (Optional<CaseCursor.Found> found = cursor.next(); found.isPresent(); found = cursor.next()) {
        new OneCase(tally, found.get()).compare(oldReader, newReader);
        afterEach.run();
      }
      return tally;
    };
  }

  /** One case on its way into a tally. */
  private final class OneCase {

    private final CaseTally tally;
    private final CaseCursor.Found found;

    OneCase(CaseTally tally, CaseCursor.Found found) {
      this.tally = tally;
      this.found = found;
    }

    void compare(CaseReader oldReader, Optional<CaseReader> newReader) {
      if (found instanceof CaseCursor.AtHand atHand) {
        decide(atHand.caseFile(), List.of(), atHand.caseFile(), List.of());
        return;
      }
      Optional<CaseReading.Read> before = read(oldReader);
      if (before.isPresent()) {
        Optional<CaseReading.Read> after = newReader.isEmpty() ? before : read(newReader.get());
        after.ifPresent(now -> decide(before.get().caseFile(), before.get().officials(), now.caseFile(), now.officials()));
      }
    }

    private Optional<CaseReading.Read> read(CaseReader reader) {
      CaseReading reading =
          found instanceof CaseCursor.InLine inLine
              ? reader.readLine(inLine.file(), inLine.line(), inLine.bytes())
              : reader.read(((CaseCursor.InFile) found).file());
      return reading.fold(
          Optional::of,
          refused -> {
            if (!isPool(reader)) {
              tally.refuse(refused.problems().get(0));
            }
            return Optional.empty();
          });
    }

    private boolean isPool(CaseReader reader) {
      return found instanceof CaseCursor.InFile inFile && reader.readPool(inFile.file()) instanceof PoolReading.Read;
    }

    private void decide(CaseFile before, List<Official> poolBefore, CaseFile after, List<Official> poolAfter) {
      if (before.asOf().isEmpty()) {
        tally.refuse(problem("no-date", "案件没有研判基准日", "the case has no as-of date", "请在案件文件里写 asOf", "write `asOf` into the case file"));
        return;
      }
      LocalDate asOf = before.asOf().get();
      CaseOutcome then;
      CaseOutcome now;
      try {
        then = CaseOutcome.of(older.decisions().next(before, poolBefore, asOf));
        now = CaseOutcome.of(newer.decisions().next(after, poolAfter, asOf));
      } catch (RuntimeException e) {
        // One case must not take the others with it. What is thrown may hold facts about a person, so only its kind is told.
        String kind = e.getClass().getSimpleName();
        tally.refuse(problem("not-decided", "研判时出错（" + kind + "）", "deciding failed (" + kind + ")", "请告诉维护人员", "tell whoever maintains the library"));
        return;
      }
      tally.add(before, post(before, asOf), then, now, source());
    }

    private static Optional<Post> post(CaseFile caseFile, LocalDate asOf) {
      return caseFile.entries().stream()
          .filter(e -> !e.date().isAfter(asOf))
          .filter(Entry.Submitted.class::isInstance)
          .map(e -> Optional.ofNullable(((Entry.Submitted) e).application().post()))
          .reduce(Optional.empty(), (earlier, later) -> later);
    }

    private String source() {
      if (found instanceof CaseCursor.InLine inLine) {
        return name(inLine.file()) + ":" + inLine.line();
      }
      return found instanceof CaseCursor.InFile inFile ? name(inFile.file()) : "#" + ((CaseCursor.AtHand) found).number();
    }

    private CaseProblem problem(String code, String zh, String en, String adviceZh, String adviceEn) {
      boolean inLine = found instanceof CaseCursor.InLine;
      String file = inLine ? name(((CaseCursor.InLine) found).file()) : source();
      return new CaseProblem(file, inLine ? ((CaseCursor.InLine) found).line() : 1, 1, "", code, zh, en, adviceZh, adviceEn);
    }

    private static String name(Path file) {
      return file.toString().replace('\\', '/');
    }
  }
}

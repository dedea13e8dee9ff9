package org.baguan.rules.screen;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.pack.PackIdentity;

/**
 * Screens a pool for one post: each candidate by the nomination that the library makes for officials of the pool, as of one day.
 * Candidates come one after the other and are decided on several threads; what is kept does not grow with their number, and the
 * result is the same by however many threads. Nothing about a person is logged. Immutable, and so safe to share between threads.
 *
 * <pre>{@code
 * ScreeningResult found = service.screening(post, asOf).top(100).screen(CandidateSource.in(Path.of("pool.csv")));
 * found.top().placed().forEach(one -> System.out.println(one.place() + " " + one.person()));
 * }</pre>
 */
public final class Screening {

  /** How many of those who stand first are told, unless another number is asked for. */
  public static final int TOP = 20;

  /** At most so many of those who stand first are told. */
  public static final int MOST_TOP = 10_000;

  private final Judging judging;
  private final int top;
  private final int threads;
  private final Consumer<Progress> watching;

  private Screening(Judging judging, int top, int threads, Consumer<Progress> watching) {
    this.judging = judging;
    this.top = top;
    this.threads = threads;
    this.watching = watching;
  }

  /** By which pack, in which words, for which post and as of which day candidates are judged. */
  private record Judging(PackIdentity pack, Decisions decisions, CaseTerms terms, Post post, LocalDate asOf) {}

  /**
   * How far screening came.
   *
   * @param rows how many rows were read so far
   * @param expected how many there will be, as near as can be told by the bytes that were read; {@code rows} where that is not known
   */
  public record Progress(long rows, long expected) {}

  /**
   * Returns a screening by a pack, for one post as of one day, on as many threads as there are processors.
   *
   * @param terms the words in which candidates are written
   */
  public static Screening of(PackIdentity pack, Decisions decisions, CaseTerms terms, Post post, LocalDate asOf) {
    return new Screening(new Judging(pack, decisions, terms, post, asOf), TOP, Runtime.getRuntime().availableProcessors(), progress -> {});
  }

  /** Returns the same, which tells of so many who stand first, and of so many who wait: 1 to 10,000, both included. */
  public Screening top(int number) {
    if (number < 1 || number > MOST_TOP) {
      throw new IllegalArgumentException("number: " + number);
    }
    return new Screening(judging, number, threads, watching);
  }

  /** Returns the same on so many threads, at least one. */
  public Screening onThreads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("number: " + number);
    }
    return new Screening(judging, top, number, watching);
  }

  /** Returns the same, which tells how far it came, now and then, on the threads that decide, one at a time. */
  public Screening telling(Consumer<Progress> told) {
    return new Screening(judging, top, threads, told);
  }

  /**
   * Screens all candidates. One that cannot be read or decided is counted and told with its line, and left out. Where the calling
   * thread is interrupted, what was begun is decided to its end and nothing more is: the result then tells of the first candidates
   * and says that it is not complete, and the thread is still interrupted.
   *
   * @throws RefusedCandidatesException when no row of the file can be read; nothing was decided then
   * @throws IOException when the file cannot be read, or no longer
   */
  public ScreeningResult screen(CandidateSource candidates) throws IOException {
    try (Batch.Cursor cursor = candidates.open(judging.terms())) {
      return new Pass(cursor, candidates.bytes()).run();
    }
  }

  private ScreeningTally tally() {
    return new ScreeningTally(judging.decisions().topRanks(top), top);
  }

  private ScreeningResult result(ScreeningTally tally, boolean complete) {
    return new ScreeningResult(
        judging.pack(), judging.post(), judging.asOf(), complete, tally.rows(), tally.refused(), tally.refusals(), tally.outcomes(),
        tally.reasons(), tally.lacking(), tally.top(), tally.waiting());
  }

  /** One pass through all candidates. */
  private final class Pass {

    private final Batch.Cursor cursor;
    private final long ofBytes;
    private volatile boolean stopped;
    private volatile boolean drained;
    private long rows;
    private long bytes;

    Pass(Batch.Cursor cursor, long ofBytes) {
      this.cursor = cursor;
      this.ofBytes = ofBytes;
    }

    ScreeningResult run() throws IOException {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      List<Future<ScreeningTally>> parts = new ArrayList<>();
      try {
        for (int i = 0; i < threads; i++) {
          parts.add(pool.submit(this::work));
        }
        pool.shutdown();
        boolean interrupted = awaited(pool);
        ScreeningTally all = tally();
        for (Future<ScreeningTally> part : parts) {
          all.merge(part.get());
        }
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return result(all, drained);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException unreadable) {
          throw unreadable;
        }
        throw new IllegalStateException("screening failed: " + e.getCause().getClass().getSimpleName());
      } catch (InterruptedException e) {
        throw new IllegalStateException("all parts had ended", e);
      } finally {
        stopped = true;
        pool.shutdownNow();
      }
    }

    /** Waits until all threads have ended; returns whether it was told to stop meanwhile, and then waits for what was begun. */
    private boolean awaited(ExecutorService pool) {
      boolean interrupted = false;
      while (true) {
        try {
          if (pool.awaitTermination(1, TimeUnit.DAYS)) {
            return interrupted;
          }
        } catch (InterruptedException e) {
          interrupted = true;
          stopped = true;
        }
      }
    }

    private ScreeningTally work() throws IOException {
      ScreeningTally tally = tally();
      for (Optional<Batch> batch = next(); batch.isPresent(); batch = next()) {
        long before = tally.rows();
        batch.get().read(new Deciding(tally, batch.get().name()));
        tell(tally.rows() - before, batch.get().bytes());
      }
      return tally;
    }

    private Optional<Batch> next() throws IOException {
      if (stopped) {
        return Optional.empty();
      }
      try {
        Optional<Batch> next = cursor.next();
        drained |= next.isEmpty();
        return next;
      } catch (IOException | RuntimeException e) {
        stopped = true;
        throw e;
      }
    }

    private synchronized void tell(long moreRows, long moreBytes) {
      rows += moreRows;
      bytes += moreBytes;
      watching.accept(new Progress(rows, bytes == 0 || ofBytes < bytes ? rows : rows * ofBytes / bytes));
    }
  }

  /** Decides the candidates of a batch one after the other. */
  private final class Deciding implements Batch.Rows {

    private final ScreeningTally tally;
    private final String file;

    Deciding(ScreeningTally tally, String file) {
      this.tally = tally;
      this.file = file;
    }

    @Override
    public void official(long line, Official official) {
      Decisions.Judged judged;
      try {
        judged = judging.decisions().judge(CandidateFacts.fromPool(official, judging.post(), judging.asOf()));
      } catch (RuntimeException e) {
        // One candidate must not take the others along. What is thrown may hold facts about a person, so only its kind is told.
        tally.refuse(line, List.of(notDecided(line, e.getClass().getSimpleName())));
        return;
      }
      tally.add(line, judged);
    }

    private CaseProblem notDecided(long line, String kind) {
      int at = (int) Math.min(line, Integer.MAX_VALUE);
      return new CaseProblem(
          file, at, 1, "", "not-decided", "研判时出错（" + kind + "）", "deciding failed (" + kind + ")", "请告诉维护人员", "tell whoever maintains the library");
    }

    @Override
    public void refused(long line, List<CaseProblem> problems) {
      tally.refuse(line, problems);
    }
  }
}

package org.baguan.rules.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads files made of random recipes, always the same for one seed, each within a time limit. */
final class Trial {

  private static final int LONGEST_RECIPE = 60;

  private final FuzzedReader reader;
  private final Duration limit;

  private Trial(FuzzedReader reader, Duration limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /** Returns a trial with a limit so wide that only a reader that hangs passes it, on the slowest machine too. */
  static Trial of(FuzzedReader reader) {
    return of(reader, Duration.ofMinutes(1));
  }

  static Trial of(FuzzedReader reader, Duration limit) {
    return new Trial(reader, limit);
  }

  /**
   * Reads files.
   *
   * @throws AssertionError at the first file that the reader throws something at or does not come back from; the file is kept
   */
  Tally run(long seed, int files) throws InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    Tally tally = new Tally();
    ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task, "fuzz");
      thread.setDaemon(true);
      return thread;
    });
    try {
      for (int number = 0; number < files; number++) {
        byte[] recipe = new byte[2 + random.nextInt(LONGEST_RECIPE)];
        random.nextBytes(recipe);
        byte[] file = reader.file(new Recipe(recipe));
        tally.add(outcome(worker.submit(() -> reader.read(file)), file));
      }
    } finally {
      worker.shutdownNow();
    }
    return tally;
  }

  private FuzzedReader.Outcome outcome(Future<FuzzedReader.Outcome> reading, byte[] file) throws InterruptedException {
    try {
      return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("the reader threw " + e.getCause() + " at " + kept(file), e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("the reader did not come back from " + kept(file), e);
    }
  }

  private static Path kept(byte[] file) {
    try {
      return Files.write(Files.createTempFile("fuzz-found", ""), file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

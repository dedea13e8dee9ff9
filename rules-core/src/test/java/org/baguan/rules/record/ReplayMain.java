package org.baguan.rules.record;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.baguan.rules.DecisionService;

/** Decides every record of a file again, in a JVM and by as many threads as it is told. */
final class ReplayMain {

  private ReplayMain() {}

  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[0]);
    List<Path> chains = Arrays.stream(arguments[1].split(",")).map(Path::of).toList();
    Recorder recorder = DecisionService.keyPosts().recorder();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Callable<Long>> parts = IntStream.range(0, threads).mapToObj(part -> replaying(chains, recorder, part, threads)).toList();
    long equal = 0;
    for (Future<Long> part : pool.invokeAll(parts)) {
      equal += part.get();
    }
    pool.shutdown();
    System.out.println(equal + " equal");
  }

  private static Callable<Long> replaying(List<Path> chains, Recorder recorder, int part, int of) {
    return () -> {
      AtomicLong number = new AtomicLong();
      AtomicLong equal = new AtomicLong();
      for (Path chain : chains) {
        RecordChain.read(
            chain,
            record -> {
              if (number.getAndIncrement() % of == part && recorder.replay(record).equal()) {
                equal.incrementAndGet();
              }
            });
      }
      return equal.get();
    };
  }
}

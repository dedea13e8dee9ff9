package org.baguan.rules.screen;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.baguan.rules.DecisionService;

/**
 * Screens synthetic candidates from a table on one thread and on two, in turn, and tells what both found: one pair of passes that looks
 * at memory, which stops all threads, and then as many pairs as are asked for that are timed.
 */
final class ManyCandidates {

  private static final int TOP = 100;
  private static final int LOOKS = 10;

  private ManyCandidates() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    Path file = SyntheticPool.write(Path.of(arguments[1]).resolve("pool.csv"), count);
    Path fewer = SyntheticPool.write(Path.of(arguments[1]).resolve("fewer.csv"), Math.min(count, 4000));
    Screening screening = DecisionService.keyPosts().screening(SyntheticPool.post(), SyntheticPool.AS_OF).top(TOP);
    screening.onThreads(2).screen(CandidateSource.in(fewer));
    System.out.println(count + " candidates, " + (Files.size(file) >> 20) + " MB, heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB, " + Runtime.getRuntime().availableProcessors() + " processors");
    List<ScreeningResult> results = new ArrayList<>();
    int pairs = Integer.parseInt(arguments[2]);
    List<Double> ratios = new ArrayList<>();
    for (int pair = 0; pair <= pairs; pair++) {
      boolean looks = pair == 0;
      double one = timed(screening, 1, looks, count, file, results);
      double two = timed(screening, 2, looks, count, file, results);
      if (!looks) {
        ratios.add(one / two);
      }
    }
    ratios.sort(null);
    System.out.println("as fast with 2 threads: " + ratios.stream().map(ratio -> String.format(Locale.ROOT, "%.2f", ratio)).collect(Collectors.joining(", ")));
    ScreeningResult first = results.get(0);
    if (!results.stream().allMatch(first::equals)) {
      throw new IllegalStateException("results differ by threads");
    }
    System.out.println("all alike: " + first.outcomes() + ", refused " + first.refused() + ", waiting " + first.waiting().count());
    System.out.println("top " + first.top().placed().size() + ", sharing the last place beyond " + first.top().sharing() + ": " + first.top().placed().stream().limit(5).map(p -> p.place() + " " + p.person() + " " + p.total()).collect(Collectors.joining("; ")));
  }

  /** Returns the seconds that a pass took. */
  private static double timed(Screening screening, int threads, boolean looks, int count, Path file, List<ScreeningResult> results) throws IOException {
    AtomicInteger tenth = new AtomicInteger();
    List<Long> memory = new ArrayList<>();
    long cpu = cpu();
    long start = System.nanoTime();
    results.add(
        screening.onThreads(threads).telling(progress -> {
          if (looks && progress.rows() * LOOKS / count > tenth.get()) {
            tenth.incrementAndGet();
            System.gc();
            memory.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
          }
        }).screen(CandidateSource.in(file)));
    long wall = System.nanoTime() - start;
    System.out.println(
        String.format(Locale.ROOT, "%d threads: %.1f s, %.1f s of CPU, %d candidates a second", threads, wall / 1e9, (cpu() - cpu) / 1e9, count * 1_000_000_000L / wall)
            + (looks ? "; MB in use after collection, each tenth of the way: " + memory : ""));
    return wall / 1e9;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}

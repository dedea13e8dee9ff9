package org.baguan.rules.turns;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.record.RecordedCases;

/**
 * Compares the reference pack with a changed one on generated cases, read from a file, beside deciding the same cases by both: read
 * from the file by each in turn, and made in memory; tells times and memory.
 */
final class ManyCases {

  private static final int THREADS = 2;
  private static final int LOOKS = 10;

  private ManyCases() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    Path file = Path.of(arguments[1]).resolve("cases.jsonl");
    DecisionService older = DecisionService.keyPosts();
    DecisionService newer = DecisionService.of(changed());
    write(file, count);
    int warmUp = Math.min(count, 4000);
    decideTwice(older, newer, warmUp);
    Path fewer = Path.of(arguments[1]).resolve("fewer.jsonl");
    write(fewer, warmUp);
    older.comparison(newer).onThreads(THREADS).compare(CaseSource.in(fewer));

    Took atHand = Took.of(() -> decideTwice(older, newer, count));
    System.out.println("decided twice, at hand: " + atHand.told(count));
    Took twice = Took.of(() -> decideFrom(file, older) + decideFrom(file, newer));
    System.out.println("decided twice, from the file: " + twice.told(count));
    compare("compared from a file of " + (Files.size(file) >> 20) + " MB", older, newer, CaseSource.in(file), count, atHand, twice);
  }

  static RulePack original() {
    return RulePack.open(Path.of("packs/key-posts"));
  }

  /** The reference pack with two amounts raised. */
  static RulePack changed() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    RulePack pack = original();
    pack.names().forEach(name -> files.put(name, pack.bytes(name)));
    edit(files, "amounts.csv", "副科任正科年限,2,年", "副科任正科年限,3,年");
    edit(files, "amounts.csv", "副职任正职年限,2,年", "副职任正职年限,3,年");
    return RulePack.of(files);
  }

  private static void edit(TreeMap<String, byte[]> files, String name, String from, String to) {
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalStateException(from + " is not in " + name);
    }
    files.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  static CaseSource source(int count) {
    Iterator<CaseFile> cases = IntStream.range(0, count).mapToObj(RecordedCases::of).iterator();
    return CaseSource.of(cases, count);
  }

  static void write(Path file, int count) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < count; i++) {
        out.write(RecordedCases.line(i) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(String what, DecisionService older, DecisionService newer, CaseSource source, int count, Took atHand, Took twice) throws Exception {
    AtomicInteger done = new AtomicInteger();
    List<Long> memory = new ArrayList<>();
    CaseComparison comparison =
        older.comparison(newer).onThreads(THREADS).afterEach(() -> {
          if (done.incrementAndGet() % Math.max(1, count / LOOKS) == 0) {
            memory.add(usedMegabytes());
          }
        });
    CaseTurns[] turns = new CaseTurns[1];
    Took took = Took.of(() -> turns[0] = comparison.compare(source));
    System.out.println(what + ": " + took.told(count) + took.beside("from the file", twice) + took.beside("at hand", atHand));
    System.out.println("  " + turns[0].cases() + " cases, " + turns[0].turned() + " turned, " + turns[0].toldOtherwise() + " told otherwise, " + turns[0].refused() + " refused");
    System.out.println("  MB in use after collection, each tenth of the way: " + memory);
  }

  private static synchronized long usedMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  /** Decides each case by both versions on as many threads, and counts nothing. */
  private static Void decideTwice(DecisionService older, DecisionService newer, int count) throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    Callable<Void> deciding = () -> {
      for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        CaseFile of = RecordedCases.of(i);
        older.next(of, of.asOf().orElseThrow());
        newer.next(of, of.asOf().orElseThrow());
      }
      return null;
    };
    for (Future<Void> part : pool.invokeAll(java.util.Collections.nCopies(THREADS, deciding))) {
      part.get();
    }
    pool.shutdown();
    return null;
  }

  /** Reads each case of a file and decides it by one version, on as many threads. */
  private static long decideFrom(Path file, DecisionService version) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CaseReader reader = version.caseReader().ofMany();
    long decided = 0;
    try (CaseCursor cursor = CaseSource.in(file).open()) {
      Callable<Long> deciding = () -> {
        long cases = 0;
        for (Optional<CaseCursor.Found> found = cursor.next(); found.isPresent(); found = cursor.next()) {
          CaseCursor.InLine line = (CaseCursor.InLine) found.get();
          CaseReading.Read read = (CaseReading.Read) reader.readLine(line.file(), line.line(), line.bytes());
          version.next(read.caseFile(), read.officials(), read.caseFile().asOf().orElseThrow());
          cases++;
        }
        return cases;
      };
      for (Future<Long> part : pool.invokeAll(java.util.Collections.nCopies(THREADS, deciding))) {
        decided += part.get();
      }
    }
    pool.shutdown();
    return decided;
  }

  /** How long something took, in nanoseconds: by the clock, and of all processors. */
  private record Took(long wall, long cpu) {

    static Took of(Callable<?> work) throws Exception {
      com.sun.management.OperatingSystemMXBean system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long cpu = system.getProcessCpuTime();
      long wall = System.nanoTime();
      work.call();
      return new Took(System.nanoTime() - wall, system.getProcessCpuTime() - cpu);
    }

    String beside(String what, Took twice) {
      return String.format(Locale.ROOT, "; speed of deciding twice %s × %.2f by wall, × %.2f by CPU", what, (double) twice.wall / wall, (double) twice.cpu / cpu);
    }

    String told(int count) {
      return String.format(Locale.ROOT, "%d s, %d s of CPU, %d cases a second", wall / 1_000_000_000, cpu / 1_000_000_000, count * 1_000_000_000L / wall);
    }
  }
}

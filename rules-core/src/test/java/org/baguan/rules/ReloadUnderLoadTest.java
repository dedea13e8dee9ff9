package org.baguan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.ObjectName;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.record.DecisionRecord;
import org.baguan.rules.record.Recorder;
import org.baguan.rules.trust.SigningKey;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 16 threads decide while a signed zip is swapped, with packs between that cannot be taken. {@code -Dbaguan.swaps=200} for the figures. */
class ReloadUnderLoadTest {

  private static final int THREADS = 16;
  private static final int SWAPS = Integer.getInteger("baguan.swaps", 6);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String LOADER = "org.baguan.rules.engine.RuleClasses";

  private static final SigningKey KEY = SigningKey.generate();

  private final BlockingQueue<Reload> told = new LinkedBlockingQueue<>();
  private final Map<String, AtomicLong> decided = Collections.synchronizedMap(new TreeMap<>());
  private final List<String> mixed = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean swapping = true;

  @TempDir private Path dir;

  @Test
  void every_decision_is_wholly_by_one_version_and_nothing_of_the_old_ones_stays() throws Exception {
    Path zip = Files.write(dir.resolve("pack.zip"), signed(0));
    Set<String> threads = threads();
    long loaders = instances(LOADER);
    long before;
    long after;
    try (PackWatcher watcher =
        PackWatcher.watching(zip).trusting(TrustedKeys.of(KEY.publicKey())).every(Duration.ofMillis(10)).telling(told::add).start()) {
      check(watcher.current());
      before = used();
      int classes = classes();
      List<Thread> deciding = start(watcher);
      int refused = swap(watcher, zip);
      swapping = false;
      for (Thread thread : deciding) {
        thread.join();
      }
      after = used();

      System.out.printf(
          Locale.ROOT, "%d swaps, %d refusals, %d decisions by %d versions, fewest by one %d; heap %.2f MB before, %.2f MB after; classes %d before, %d after%n",
          SWAPS, refused, decided.values().stream().mapToLong(AtomicLong::get).sum(), decided.size(), decided.values().stream().mapToLong(AtomicLong::get).min().orElse(0),
          before / 1048576.0, after / 1048576.0, classes, classes());
      assertThat(mixed).isEmpty();
      assertThat(decided).as("versions that decided").hasSize(SWAPS + 1);
      assertThat(instances(LOADER)).as("class loaders of rules").isEqualTo(loaders + 1);
      assertThat(after).as("heap").isLessThan(before + before / 10);
    }
    assertThat(threads()).isSubsetOf(threads);
  }

  @Test
  void a_record_that_names_one_version_and_was_decided_by_another_is_seen() {
    RuleTree old = tree(1);
    VerifiedPack named = Verifier.verify(RulePack.of(VersionedPack.files(2))).orThrow();
    DecisionService words = DecisionService.of(RulePack.of(VersionedPack.files(1)));
    Decisions mixture = Decisions.of(named.identity(), named.manifest(), old, EvaluatorEngine.of(old));

    DecisionRecord record = VersionedPack.decide(Recorder.of(named.identity(), mixture, words.caseReader()), VersionedPack.caseFile(words));

    assertThat(VersionedPack.versionsIn(record)).containsExactly("1", "2");
    assertThat(VersionedPack.timesSaid(record)).isGreaterThanOrEqualTo(3);
    assertThat(record.outcome()).isEqualTo("启动后续程序");
  }

  private static RuleTree tree(int version) {
    return Verifier.verify(RulePack.of(VersionedPack.files(version))).orThrow().tree();
  }

  /** Swaps the pack, each time by a newer version, and before every third by one that cannot be taken; by the thread's looks and by explicit calls. */
  private int swap(PackWatcher watcher, Path zip) throws Exception {
    int refused = 0;
    for (int version = 1; version <= SWAPS; version++) {
      if (version % 3 == 0) {
        VersionedPack.replace(zip, bad(version));
        assertThat(next()).isInstanceOf(Reload.Refused.class);
        refused++;
      }
      VersionedPack.replace(zip, signed(version));
      Reload reload = version % 2 == 0 ? watcher.reload() : next();
      if (version % 2 == 0 && reload instanceof Reload.Swapped) {
        next();
      } else if (version % 2 == 0) {
        reload = next();
      }
      assertThat(reload.deciding().version()).isEqualTo(String.valueOf(version));
      while (!decided.containsKey(String.valueOf(version))) {
        pause();
      }
    }
    return refused;
  }

  private Reload next() throws InterruptedException {
    Reload reload = told.poll(120, TimeUnit.SECONDS);
    assertThat(reload).as("told of within two minutes").isNotNull();
    return java.util.Objects.requireNonNull(reload);
  }

  private static byte[] signed(int version) {
    return VersionedPack.zip(VersionedPack.signed(VersionedPack.files(version), KEY));
  }

  private static byte[] bad(int version) {
    byte[] whole = signed(version);
    Map<String, byte[]> altered = VersionedPack.signed(VersionedPack.files(version), KEY);
    altered.put("review.csv", VersionedPack.files(version + 1).get("review.csv"));
    return switch (version / 3 % 4) {
      case 0 -> VersionedPack.zip(VersionedPack.signed(VersionedPack.faulty(version), KEY));
      case 1 -> Arrays.copyOf(whole, whole.length / 2);
      case 2 -> VersionedPack.zip(altered);
      default -> VersionedPack.zip(VersionedPack.files(version));
    };
  }

  private List<Thread> start(PackWatcher watcher) {
    List<Thread> threads =
        IntStream.range(0, THREADS)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          while (swapping) {
                            check(watcher.current());
                            pause();
                          }
                        },
                        "deciding-" + i))
            .toList();
    threads.forEach(Thread::start);
    return threads;
  }

  /** On a machine of few cores the compiler would have a seventeenth of the time otherwise. */
  private static void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
  }

  private void check(DecisionService service) {
    CaseFile caseFile = VersionedPack.caseFile(service);
    DecisionRecord record = VersionedPack.decide(service.recorder(), caseFile);
    Set<String> versions = VersionedPack.versionsIn(record);
    if (versions.size() != 1 || !versions.contains(service.pack().version()) || VersionedPack.timesSaid(record) < 3) {
      mixed.add(versions + " where " + service.pack().version() + " decided");
    }
    decided.computeIfAbsent(record.pack().version(), version -> new AtomicLong()).incrementAndGet();
  }

  /** Returns the threads but those of pools that the whole Java machine shares: Drools makes one of two daemons when it first compiles. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("ForkJoinPool"))
        .map(thread -> thread.getId() + " " + thread.getName())
        .collect(Collectors.toSet());
  }

  private static int classes() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Returns how many objects of a class there are, after a collection, as {@code jcmd GC.class_histogram} says. */
  private static long instances(String type) throws Exception {
    System.gc();
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[] {null}, new String[] {String[].class.getName()});
    return histogram.lines().map(String::strip).filter(line -> line.matches(".* " + java.util.regex.Pattern.quote(type) + "( \\(.*\\))?")).mapToLong(line -> Long.parseLong(line.split("\\s+")[1])).sum();
  }
}

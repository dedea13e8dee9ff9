package org.baguan.benchmarks.peers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.baguan.benchmarks.workload.Candidates;
import org.baguan.benchmarks.workload.Category;
import org.baguan.benchmarks.workload.GeneratedPack;
import org.baguan.benchmarks.workload.Work;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.verify.Verifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * The part of a decision that other engines can do: which rules hold of a candidate of whom every fact is known, rules without lists,
 * no reasons. Each engine is held to the floor on some candidates before it is measured.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PeersDecisionBenchmark {

  private static final int CANDIDATES = 10_000;
  private static final int COMPARED = 100;

  /** The engine that the benchmark is named after, ready to decide; shared by all threads. */
  @State(Scope.Benchmark)
  public static class Ready {

    /** How many rules there are, about. */
    @Param({"41", "400", "2000"})
    private int rules;

    private List<CandidateFacts> candidates;
    private Peer peer;

    /** Makes rules and candidates, and sees to it that the engine agrees with the floor. */
    @Setup
    public void open(BenchmarkParams params) {
      List<Category> categories = Category.forRules(rules);
      candidates = Candidates.known(Work.FLAT, categories, CANDIDATES);
      peer = peer(params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1), categories);
      Peer floor = new FlatByHand(categories);
      for (CandidateFacts candidate : candidates.subList(0, COMPARED)) {
        if (!held(floor, candidate).equals(held(peer, candidate))) {
          throw new IllegalStateException("of " + candidate.person() + ": " + held(floor, candidate) + " and " + held(peer, candidate));
        }
      }
    }

    private static Peer peer(String method, List<Category> categories) {
      if (method.equals("handWrittenFlat")) {
        return new FlatByHand(categories);
      }
      RuleTree tree = Verifier.verify(GeneratedPack.of(Work.FLAT, categories)).orThrow().tree();
      return switch (method) {
        case "baguanFlat" -> new FlatByLibrary(DroolsEngine.of(tree, DroolsEngine.compile(tree)));
        case "sessionsFlat" -> new FlatByLibrary(DroolsEngine.of(tree, DroolsEngine.compile(tree)).bySessions());
        default -> Peers.valueOf(method.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)).open(categories, FlatRule.of(tree));
      };
    }

    private static List<Held> held(Peer peer, CandidateFacts candidate) {
      return peer.told(peer.decide(candidate)).stream().sorted(Comparator.comparing(Held::id)).toList();
    }
  }

  /** Where a thread is among the candidates. */
  @State(Scope.Thread)
  public static class Cursor {

    private int next;

    private Object decide(Ready ready) {
      next = next + 1 == CANDIDATES ? 0 : next + 1;
      return ready.peer.decide(ready.candidates.get(next));
    }
  }

  /** Plain Java: the floor of this part. */
  @Benchmark
  public Object handWrittenFlat(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** This library. */
  @Benchmark
  public Object baguanFlat(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** This library by its sessions alone. */
  @Benchmark
  public Object sessionsFlat(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** Drools as usually written: joined facts, lengths worked out in rules, a new session for each candidate. */
  @Benchmark
  public Object droolsTypical(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** Drools with one flat fact and a new session for each candidate. */
  @Benchmark
  public Object droolsFlat(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** Easy Rules. */
  @Benchmark
  public Object easyRules(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** CEL-Java. */
  @Benchmark
  public Object celJava(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** Evrete. */
  @Benchmark
  public Object evrete(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** kie-dmn. */
  @Benchmark
  public Object kieDmn(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** Camunda 7's DMN engine. */
  @Benchmark
  public Object camundaDmn(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** Camunda 7's DMN engine by its older FEEL, which reads each cell once. */
  @Benchmark
  public Object camundaDmnOlderFeel(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }
}

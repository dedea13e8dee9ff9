package org.baguan.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.baguan.benchmarks.floor.HandWritten;
import org.baguan.benchmarks.workload.Candidates;
import org.baguan.benchmarks.workload.Category;
import org.baguan.benchmarks.workload.GeneratedPack;
import org.baguan.benchmarks.workload.Work;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.verify.VerifiedPack;
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
 * One decision on one candidate with every reason, what is undetermined and the score: by hand-written Java, by the library, by its
 * sessions alone, and by the evaluator. All say the same of all candidates, to the last word; that is seen to before anything is
 * measured.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {

  /** Sessions take a hundred times as long: they are held to the floor on fewer. */
  private static final int BY_SESSIONS = 200;

  /** The one who decides, after whom the benchmark is named, and the candidates; shared by all threads. */
  @State(Scope.Benchmark)
  public static class Ready {

    /** How many rules the pack has, about. */
    @Param({"41", "400", "2000"})
    private int rules;

    /** Whether rules read lists. */
    @Param({"FLAT", "LISTS"})
    private Work work;

    /** How many candidates are decided in turn. */
    @Param("10000")
    private int candidates;

    private List<CandidateFacts> pool;
    private Function<CandidateFacts, CandidateAssessment> decider;

    /** Makes the pack and the candidates, compiles, and sees to it that the one who decides agrees with the floor. */
    @Setup
    public void open(BenchmarkParams params) {
      List<Category> categories = Category.forRules(rules);
      pool = Candidates.of(work, categories, candidates);
      VerifiedPack pack = Verifier.verify(GeneratedPack.of(work, categories)).orThrow();
      HandWritten floor = HandWritten.of(work, categories, pack.tree());
      String name = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
      decider = name.equals("handWritten") ? floor::assess : by(pack, engine(name, pack.tree()))::assess;
      int compared = name.equals("sessions") ? Math.min(pool.size(), BY_SESSIONS) : pool.size();
      Agreement.require(pool.subList(0, compared), "floor", floor::assess, name, decider);
    }

    private static RuleEngine engine(String name, RuleTree tree) {
      return switch (name) {
        case "evaluator" -> EvaluatorEngine.of(tree);
        case "sessions" -> DroolsEngine.of(tree, DroolsEngine.compile(tree)).bySessions();
        default -> DroolsEngine.of(tree, DroolsEngine.compile(tree));
      };
    }

    private static Decisions by(VerifiedPack pack, RuleEngine engine) {
      return Decisions.of(pack.identity(), pack.manifest(), pack.tree(), engine);
    }
  }

  /** Where a thread is among the candidates. */
  @State(Scope.Thread)
  public static class Cursor {

    private int next;

    private CandidateAssessment decide(Ready ready) {
      next = next + 1 >= ready.pool.size() ? 0 : next + 1;
      return ready.decider.apply(ready.pool.get(next));
    }
  }

  /** Decides by hand-written Java: the floor. */
  @Benchmark
  public CandidateAssessment handWritten(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** Decides as the library does. */
  @Benchmark
  public CandidateAssessment baguan(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** Decides by Drools' sessions alone. */
  @Benchmark
  public CandidateAssessment sessions(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }

  /** Decides by the evaluator, without Drools. */
  @Benchmark
  public CandidateAssessment evaluator(Ready ready, Cursor cursor) {
    return cursor.decide(ready);
  }
}

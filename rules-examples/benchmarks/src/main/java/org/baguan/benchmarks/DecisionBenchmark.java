package org.baguan.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/**
 * One decision on one candidate with every reason, what is undetermined and the score: by hand-written Java, by the library, by its
 * sessions alone, and by the evaluator. All say the same of all candidates, to the last word; that is seen to before anything is
 * measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {

  private static final int CANDIDATES = 10_000;

  /** Sessions take a thousand times as long: they are held to the others on fewer. */
  private static final int BY_SESSIONS = 200;

  /** How many rules the pack has, about. */
  @Param({"41", "400", "2000"})
  private int rules;

  /** Whether rules read lists. */
  @Param({"FLAT", "LISTS"})
  private Work work;

  private List<CandidateFacts> candidates;
  private HandWritten floor;
  private Decisions library;
  private Decisions bySessions;
  private Decisions byEvaluator;
  private int next;

  /** Makes the pack and the candidates, compiles, and sees to it that all agree. */
  @Setup
  public void open() {
    List<Category> categories = Category.forRules(rules);
    candidates = Candidates.of(work, categories, CANDIDATES);
    VerifiedPack pack = Verifier.verify(GeneratedPack.of(work, categories)).orThrow();
    floor = HandWritten.of(work, categories, pack.tree());
    DroolsEngine engine = DroolsEngine.of(pack.tree(), DroolsEngine.compile(pack.tree()));
    library = by(pack, engine);
    bySessions = by(pack, engine.bySessions());
    byEvaluator = by(pack, EvaluatorEngine.of(pack.tree()));
    Agreement.require(candidates, "floor", floor::assess, "library", library::assess);
    Agreement.require(candidates, "floor", floor::assess, "evaluator", byEvaluator::assess);
    Agreement.require(candidates.subList(0, BY_SESSIONS), "floor", floor::assess, "sessions", bySessions::assess);
  }

  private static Decisions by(VerifiedPack pack, RuleEngine engine) {
    return Decisions.of(pack.identity(), pack.manifest(), pack.tree(), engine);
  }

  private CandidateFacts candidate() {
    next = next + 1 == candidates.size() ? 0 : next + 1;
    return candidates.get(next);
  }

  /** Decides by hand-written Java: the floor. */
  @Benchmark
  public CandidateAssessment handWritten() {
    return floor.assess(candidate());
  }

  /** Decides as the library does. */
  @Benchmark
  public CandidateAssessment baguan() {
    return library.assess(candidate());
  }

  /** Decides by Drools' sessions alone. */
  @Benchmark
  public CandidateAssessment sessions() {
    return bySessions.assess(candidate());
  }

  /** Decides by the evaluator, without Drools. */
  @Benchmark
  public CandidateAssessment evaluator() {
    return byEvaluator.assess(candidate());
  }
}

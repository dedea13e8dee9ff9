package org.baguan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.mutant.Mutant;
import org.baguan.rules.mutant.Mutants;
import org.baguan.rules.scenario.Scenarios;
import org.baguan.rules.scenario.Trial;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to find out which of 50 mutants the reference pack's scenarios notice: by evaluating the changed rule, and
 * by compiling the rules of its step anew for each. Run in a folder two below the repository's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class MutantBenchmark {

  private static final int SAMPLE = 50;

  private final List<Mutant> sample = new ArrayList<>();
  private Scenarios scenarios;
  private Mutants mutants;

  /** Reads the pack and draws the sample. */
  @Setup
  public void open() {
    scenarios = Scenarios.of(Path.of("../../rules-core/packs/key-posts")).byEvaluator();
    mutants = Mutants.of(scenarios);
    List<Mutant> all = new ArrayList<>(mutants.all());
    Collections.shuffle(all, new Random(20261127));
    sample.addAll(all.subList(0, SAMPLE));
  }

  /** Returns how many mutants are killed, the changed rule evaluated. */
  @Benchmark
  public long evaluating() {
    return sample.stream().filter(mutants::killed).count();
  }

  /** Returns how many mutants are killed, a knowledge base built for each. */
  @Benchmark
  public long rebuilding() {
    return sample.stream().filter(this::killedWhenRebuilt).count();
  }

  private boolean killedWhenRebuilt(Mutant mutant) {
    RuleTree changed = mutant.in(scenarios.pack().tree());
    Step step = mutant.step(scenarios.pack().tree());
    RuleTree ofStep = changed.withRules(changed.rules(step));
    DroolsEngine engine = DroolsEngine.of(ofStep, DroolsEngine.compile(ofStep));
    return scenarios.all().stream()
        .filter(scenario -> scenario.step() == step && scenario.subject().exact())
        .map(scenarios::trial)
        .anyMatch(trial -> fails(trial, engine, changed));
  }

  private static boolean fails(Trial trial, DroolsEngine engine, RuleTree changed) {
    return trial.fails(engine.holding(trial.scenario().step(), trial.scenario().subject().record()), () -> changed);
  }
}

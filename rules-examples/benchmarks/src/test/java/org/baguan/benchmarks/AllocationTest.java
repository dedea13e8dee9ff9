package org.baguan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Collection;
import org.baguan.benchmarks.workload.Work;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How much a decision allocates, by JMH's profiler of garbage and without a clock. Java machines of their own that stop at the first
 * compiler: it takes no allocation away, so that the figure does not hang on how warm the machine is. A warm one allocates some tenth
 * less (docs/performance.md). Who changes what a decision makes for good records the figure anew.
 */
class AllocationTest {

  private static final String BYTES = "gc.alloc.rate.norm";

  private static double bytes(Work work) throws RunnerException {
    // Another benchmark on the machine disturbs times, and these are none.
    System.setProperty("jmh.ignoreLock", "true");
    Options options =
        new OptionsBuilder()
            .include(DecisionBenchmark.class.getName() + "\\.baguan$")
            .param("rules", "41")
            .param("work", work.name())
            .param("candidates", "1000")
            .forks(1)
            .jvmArgsAppend("-XX:TieredStopAtLevel=1")
            .warmupIterations(1)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(1000))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    return results.iterator().next().getSecondaryResults().get(BYTES).getScore();
  }

  @ParameterizedTest
  @CsvSource({"FLAT, 3990", "LISTS, 9120"})
  void a_decision_allocates_what_was_recorded(Work work, double recorded) throws RunnerException {
    assertThat(bytes(work)).as("bytes a decision").isCloseTo(recorded, withinPercentage(10));
  }
}

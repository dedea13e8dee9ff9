package org.baguan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Tables out of what JMH writes. */
class ReportTest {

  private static String run(String method, String unit, String forks, String bytes) {
    return """
        {"benchmark": "org.baguan.benchmarks.DecisionBenchmark.%s", "mode": "avgt", "threads": 1, "params": {"rules": "41", "work": "FLAT", "candidates": "10000"},
         "primaryMetric": {"score": 1.0E-3, "scoreUnit": "%s", "rawData": [%s]},
         "secondaryMetrics": {"gc.alloc.rate.norm": {"rawData": [%s]}}}"""
        .formatted(method, unit, forks, bytes);
  }

  @Test
  void each_engine_stands_beside_the_floor_with_medians_over_forks() {
    String json = "[" + run("baguan", "us/op", "[6.0, 8.0], [90.0], [5.0]", "[300.0], [310.0], [304.0]") + "," + run("handWritten", "us/op", "[2.0], [1.0], [9.0]", "[100.0], [100.0], [100.0]") + "]";

    assertThat(Report.of(json))
        .isEqualTo(
            """
            ### 41 rules, whole decisions, work FLAT, 10000 candidates, threads 1

            | engine | µs | of forks | to the floor | B | to the floor |
            |---|---|---|---|---|---|
            | handWritten | 2.00 | 1.00 to 9.00 | 1.0 | 100 | 1.0 |
            | baguan | 7.00 | 5.00 to 90.0 | 3.5 | 304 | 3.0 |

            """);
  }

  @Test
  void another_unit_is_refused() {
    assertThatThrownBy(() -> Report.of("[" + run("baguan", "ns/op", "[6.0]", "[3.0]") + "]")).hasMessageContaining("us/op");
  }
}

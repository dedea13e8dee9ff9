package org.baguan.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Turns what JMH wrote with {@code -rf json} into tables: one for each work and number of rules, candidates and threads, each engine beside
 * the floor of the same table. A figure is the median of the forks' means; beside it stand the least and the greatest of them.
 */
public final class Report {

  private static final List<String> FLOORS = List.of("handWritten", "handWrittenFlat");

  private final Map<String, List<Measured>> groups = new LinkedHashMap<>();

  /**
   * What was measured of one engine.
   *
   * @param name the benchmark's method
   * @param times the mean of each fork, sorted; in microseconds for one decision, by one thread
   * @param bytes the bytes allocated in each fork for one decision, sorted; empty without {@code -prof gc}
   */
  private record Measured(String name, double[] times, double[] bytes) {

    private double median() {
      return middle(times);
    }
  }

  private Report() {}

  /** Prints the tables of the files named; a name that ends in {@code .svg} is where the ratios to the floor are drawn. */
  public static void main(String[] files) throws IOException {
    Report report = new Report();
    for (String file : files) {
      if (!file.endsWith(".svg")) {
        report.read(Files.readString(Path.of(file)));
      }
    }
    report.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    for (String file : files) {
      if (file.endsWith(".svg")) {
        Files.writeString(Path.of(file), report.svg());
      }
    }
  }

  /** Returns the tables of what JMH wrote. */
  static String of(String json) {
    Report report = new Report();
    report.read(json);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private void read(String json) {
    for (Object each : (List<?>) new Load(LoadSettings.builder().build()).loadFromString(json)) {
      Map<?, ?> run = (Map<?, ?>) each;
      String benchmark = (String) run.get("benchmark");
      String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
      if (run.get("mode").equals("avgt") && type.endsWith("DecisionBenchmark")) {
        groups.computeIfAbsent(group(type, run), none -> new ArrayList<>()).add(measured(benchmark, run));
      }
    }
  }

  private static String group(String type, Map<?, ?> run) {
    Map<?, ?> params = (Map<?, ?>) run.get("params");
    boolean whole = params.containsKey("work");
    String what = whole ? "whole decisions, work " + params.get("work") : "the part that all can do";
    String candidates = params.containsKey("candidates") ? ", " + params.get("candidates") + " candidates" : "";
    return params.get("rules") + " rules, " + what + candidates + ", threads " + run.get("threads");
  }

  private static Measured measured(String benchmark, Map<?, ?> run) {
    Map<?, ?> primary = (Map<?, ?>) run.get("primaryMetric");
    if (!"us/op".equals(primary.get("scoreUnit"))) {
      throw new IllegalArgumentException("json: not in us/op, " + benchmark);
    }
    Map<?, ?> secondary = (Map<?, ?>) run.get("secondaryMetrics");
    Map<?, ?> allocated = (Map<?, ?>) secondary.get("gc.alloc.rate.norm");
    return new Measured(
        benchmark.substring(benchmark.lastIndexOf('.') + 1), means(primary), allocated == null ? new double[0] : means(allocated));
  }

  private static double[] means(Map<?, ?> metric) {
    return ((List<?>) metric.get("rawData"))
        .stream().mapToDouble(fork -> ((List<?>) fork).stream().mapToDouble(n -> ((Number) n).doubleValue()).average().orElseThrow()).sorted().toArray();
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private void print(PrintStream out) {
    groups.forEach((title, all) -> table(out, title, all));
  }

  private static void table(PrintStream out, String title, List<Measured> all) {
    Measured floor = all.stream().filter(m -> FLOORS.contains(m.name)).findFirst().orElse(null);
    List<Measured> byTime = all.stream().sorted(Comparator.comparingDouble(Measured::median)).toList();
    out.println("### " + title + "\n");
    out.println("| engine | µs | of forks | to the floor | B | to the floor |");
    out.println("|---|---|---|---|---|---|");
    for (Measured m : byTime) {
      String bytes = m.bytes.length == 0 ? "" : String.format(Locale.ROOT, "%,.0f", middle(m.bytes));
      String bytesToFloor = floor == null || m.bytes.length == 0 || floor.bytes.length == 0 ? "" : ratio(middle(m.bytes) / middle(floor.bytes));
      out.println(
          "| " + m.name + " | " + time(m.median()) + " | " + time(m.times[0]) + " to " + time(m.times[m.times.length - 1]) + " | "
              + (floor == null ? "" : ratio(m.median() / floor.median())) + " | " + bytes + " | " + bytesToFloor + " |");
    }
    out.println();
  }

  /** Returns the ratios to the floor as bars, group after group. */
  private String svg() {
    RatioPlot plot = new RatioPlot();
    groups.forEach(
        (title, all) ->
            all.stream()
                .filter(m -> FLOORS.contains(m.name))
                .findFirst()
                .ifPresent(
                    floor -> {
                      plot.group(title);
                      all.stream().sorted(Comparator.comparingDouble(Measured::median)).forEach(m -> plot.bar(m.name, m.median() / floor.median()));
                    }));
    return plot.svg();
  }

  /** Returns three digits that count. */
  private static String time(double micros) {
    return String.format(Locale.ROOT, micros < 10 ? "%.2f" : micros < 100 ? "%.1f" : "%,.0f", micros);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 9.95 ? "%.1f" : "%,.0f", ratio);
  }
}

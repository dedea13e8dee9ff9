package org.baguan.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Starts in Java machines of their own. The figures of docs/performance.md: {@code -Dbaguan.starts=5}. */
class StartTest {

  private static final int STARTS = Integer.getInteger("baguan.starts", 0);

  @TempDir private Path dir;

  /** What a start took: milliseconds by the clock, from before the Java machine was started, and of the main thread's processor. */
  private record Took(String decided, long clock, long cpu) {}

  private static Took start(List<String> options, Object... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    command.addAll(options);
    command.add(FirstDecision.class.getName());
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    long began = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String decided = out.readLine();
      long took = (System.nanoTime() - began) / 1_000_000;
      assertThat(decided).startsWith(FirstDecision.DECIDED);
      return new Took(decided, took, Long.parseLong(out.readLine()));
    }
  }

  @Test
  void a_start_with_all_kept_loads_no_compiler_and_analyses_nothing() throws IOException {
    Path pack = dir.resolve("pack");
    VersionedPack.write(pack, VersionedPack.files(1));
    DecisionService.opening(pack).keeping(dir.resolve("kept")).open();
    Path loaded = dir.resolve("loaded.txt");

    start(List.of("-Xlog:class+load:file=" + loaded), pack, dir.resolve("kept"));

    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(line -> line.contains(" org.baguan.rules.engine.KeptRules "));
    assertThat(classes).noneMatch(line -> Stream.of(" org.eclipse.jdt.", " com.github.javaparser.", " org.drools.model.codegen.", " org.antlr.", " org.baguan.rules.engine.DrlCompiler ", " org.baguan.rules.boxes.Analysis ").anyMatch(line::contains));
  }

  @Test
  @EnabledIfSystemProperty(named = "baguan.starts", matches = "\\d+")
  void how_long_starts_take() throws IOException {
    Path reference = Path.of("packs/key-posts");
    Path small = dir.resolve("forty-one");
    VersionedPack.write(small, FortyOneRules.files());
    assertThat(DecisionService.open(small).rules().rules()).hasSize(41);
    Map<String, List<Took>> took = new LinkedHashMap<>();
    for (int i = 0; i < STARTS; i++) {
      Path cold = dir.resolve("cold-" + i);
      put(took, "key-posts in the jar", start(List.of()));
      put(took, "key-posts, nothing kept", start(List.of(), reference));
      put(took, "key-posts, kept on the way", start(List.of(), reference, cold));
      put(took, "key-posts, kept", start(List.of(), reference, cold));
      put(took, "41 rules, nothing kept", start(List.of(), small));
      put(took, "41 rules, kept on the way", start(List.of(), small, cold));
      put(took, "41 rules, kept", start(List.of(), small, cold));
    }
    edits(took);
    took.forEach((what, all) -> System.out.println(what + " | " + median(all.stream().map(Took::clock).toList()) + " | " + median(all.stream().map(Took::cpu).toList())));
  }

  /** One cell after another is changed in one Java machine, as under a watcher. */
  private void edits(Map<String, List<Took>> took) {
    for (int i = 0; i <= STARTS; i++) {
      Path pack = dir.resolve("edited");
      try {
        VersionedPack.write(pack, FortyOneRules.edited(i));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      long began = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      String decided = FirstDecision.decide(DecisionService.opening(pack).keeping(dir.resolve("warm")).open());
      Took one = new Took(decided, (System.nanoTime() - began) / 1_000_000, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
      put(took, i == 0 ? "41 rules, opened in a warm machine" : "41 rules, one cell changed, warm", one);
    }
  }

  private static void put(Map<String, List<Took>> took, String what, Took one) {
    took.computeIfAbsent(what, first -> new ArrayList<>()).add(one);
  }

  private static long median(List<Long> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }
}

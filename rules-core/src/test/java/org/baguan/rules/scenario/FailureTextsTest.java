package org.baguan.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.pack.RulePack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is told of scenarios that fail, and of files of scenarios with problems, in both languages, compared to the character.
 * Each folder holds scenarios of the pack in resources/failures/pack, and all that is told of them. {@code
 * -Dbaguan.rewrite=true} writes what is expected anew.
 */
class FailureTextsTest {

  private static final Path FAILURES = Path.of("src/test/resources/failures");
  private static final Path PROBLEMS = Path.of("src/test/resources/scenario-problems");
  private static final Path SOURCES = Path.of("src/main/java/org/baguan/rules/scenario");
  private static final Pattern CODE = Pattern.compile("Problem\\.error\\([^\"]*?\"([a-z]+(?:-[a-z]+)*)\"", Pattern.DOTALL);
  private static final boolean REWRITE = Boolean.getBoolean("baguan.rewrite");

  @TestFactory
  Stream<DynamicTest> of_every_failing_scenario_expected_and_found_are_told_with_why() throws IOException {
    assertThat(folders(FAILURES)).hasSizeGreaterThan(10);
    return folders(FAILURES).stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
      Scenarios scenarios = scenarios(folder);

      assertThat(scenarios.problems()).isEmpty();
      assertThat(scenarios.all()).isNotEmpty().allSatisfy(scenario -> assertThat(scenarios.run(scenario).passed()).as(scenario.name()).isFalse());
      expect(folder, scenarios);
    }));
  }

  @TestFactory
  Stream<DynamicTest> of_every_faulty_file_exactly_the_expected_problems_are_told() throws IOException {
    return folders(PROBLEMS).stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
      Scenarios scenarios = scenarios(folder);

      assertThat(scenarios.problems()).extracting(problem -> problem.code()).containsOnly(folder.getFileName().toString());
      assertThat(scenarios.problems()).allSatisfy(problem -> assertThat(problem.place().file()).startsWith(RulePack.SCENARIOS));
      // What is faulty is not run, nor a file whose defaults are; of two by one name the first is.
      assertThat(scenarios.all()).hasSize(folder.endsWith("duplicate-name") ? 1 : 0);
      expect(folder, scenarios);
    }));
  }

  @Test
  void every_code_has_a_folder() throws IOException {
    StringBuilder sources = new StringBuilder(Files.readString(Path.of("src/main/java/org/baguan/rules/language/table/ScenarioTable.java")));
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        sources.append(Files.readString(file));
      }
    }
    List<String> codes = CODE.matcher(sources).results().map(match -> match.group(1)).distinct().sorted().toList();

    assertThat(folders(PROBLEMS)).extracting(folder -> folder.getFileName().toString()).isEqualTo(codes);
  }

  /** Returns the scenarios of a folder beside the rules of the pack. */
  static Scenarios scenarios(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    RulePack pack = RulePack.open(FAILURES.resolve("pack"));
    pack.names().forEach(name -> files.put(name, pack.bytes(name)));
    try (Stream<Path> scenarios = Files.list(folder)) {
      for (Path file : scenarios.filter(path -> !path.toString().endsWith(".txt")).toList()) {
        files.put(RulePack.SCENARIOS + file.getFileName(), Files.readAllBytes(file));
      }
    }
    return Scenarios.of(RulePack.of(files)).byEvaluator();
  }

  private static void expect(Path folder, Scenarios scenarios) throws IOException {
    expect(folder.resolve("expected.txt"), told(scenarios, Locale.CHINESE));
    expect(folder.resolve("expected.en.txt"), told(scenarios, Locale.ENGLISH));
    assertThat(REWRITE).as("-Dbaguan.rewrite=true writes what is expected anew; read it, then run without").isFalse();
  }

  private static void expect(Path file, String told) throws IOException {
    if (REWRITE) {
      Files.writeString(file, told);
    }
    assertThat(told).isEqualTo(Files.readString(file));
  }

  private static String told(Scenarios scenarios, Locale locale) {
    Stream<String> problems = scenarios.problems().stream().map(problem -> problem.print(locale));
    Stream<String> failures = scenarios.all().stream().map(scenarios::run).filter(result -> !result.passed()).map(result -> result.print(locale));
    return Stream.concat(problems, failures).collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static List<Path> folders(Path of) throws IOException {
    try (Stream<Path> folders = Files.list(of)) {
      return folders.filter(Files::isDirectory).filter(folder -> !folder.endsWith("pack")).sorted().toList();
    }
  }
}

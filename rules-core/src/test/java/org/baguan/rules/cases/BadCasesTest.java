package org.baguan.rules.cases;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A case file that does not fit gets every problem with its place; each folder holds a file and what is told of it. */
class BadCasesTest {

  @TestFactory
  Stream<DynamicTest> every_bad_case_gets_exactly_the_expected_problems() throws IOException {
    try (Stream<Path> folders = Files.list(Samples.FOLDER.resolve("bad"))) {
      return folders.sorted().toList().stream()
          .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
    }
  }

  private static void compare(Path folder) {
    CaseReading reading = Samples.reader().read(folder.resolve("case.yaml"));

    assertThat(told(folder, reading)).isEqualTo(Samples.text(folder.resolve("expected.txt")));
  }

  @Test
  void a_hundred_megabytes_are_refused_without_reading_them(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("nonsense.yaml");
    try (RandomAccessFile nonsense = new RandomAccessFile(file.toFile(), "rw")) {
      nonsense.setLength(100L << 20);
    }

    CaseReading reading = Samples.reader().read(file);

    assertThat(told(folder, reading)).isEqualTo(
        """
        nonsense.yaml:1:1  too-large  文件超过 16 MB，没有读取

        nonsense.yaml:1:1  too-large  the file is larger than 16 MB and was not read
        """);
  }

  @Test
  void nonsense_of_permitted_size_is_one_problem() {
    byte[] nonsense = "{[:,&*!%@\"' ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

    List<CaseProblem> problems = Samples.problems(Samples.reader().read("nonsense.yaml", nonsense));

    assertThat(problems).extracting(CaseProblem::code).containsExactly("yaml-syntax");
  }

  @Test
  void more_values_than_memory_holds_are_one_problem() {
    byte[] values = ("case: [" + "a,".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);

    List<CaseProblem> problems = Samples.problems(Samples.reader().read("values.yaml", values));

    assertThat(problems).extracting(CaseProblem::code).containsExactly("too-large");
  }

  @Test
  void a_file_that_is_not_there_or_is_a_folder_is_a_problem(@TempDir Path folder) {
    assertThat(Samples.problems(Samples.reader().read(folder.resolve("none.yaml"))))
        .extracting(CaseProblem::code).containsExactly("no-such-file");
    assertThat(Samples.problems(Samples.reader().read(folder)))
        .extracting(CaseProblem::code).containsExactly("unreadable-file");
  }

  @Test
  void beyond_a_thousand_problems_the_rest_is_counted() {
    String entries = "- {}\n".repeat(1_000);
    byte[] bytes = ("case: C\ntitle: T\nunit: U\nentries:\n" + entries).getBytes(StandardCharsets.UTF_8);

    List<CaseProblem> problems = Samples.problems(Samples.reader().read("many.yaml", bytes));

    assertThat(problems).hasSize(1_001);
    assertThat(problems.get(1_000).print()).isEqualTo("many.yaml:504:3  too-many-problems  另有 1000 个问题没有列出");
  }

  static String told(Path folder, CaseReading reading) {
    String prefix = folder.toString().replace('\\', '/') + "/";
    return Stream.of(Locale.CHINESE, Locale.ENGLISH)
        .map(locale -> Samples.problems(reading).stream().map(problem -> problem.print(locale) + "\n").collect(joining()))
        .collect(joining("\n"))
        .replace(prefix, "");
  }
}

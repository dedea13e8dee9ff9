package org.baguan.rules.verify.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger's files are refused within 256 MiB, before any of their code runs. Beside each, in a file of its name and .txt,
 * stands first how the construct is named, then all that is told.
 */
class HostileFilesTest {

  private static final boolean REWRITE = Boolean.getBoolean("baguan.rewrite");
  private static final String NAMES = "names: ";

  /** At the end of the first line: the file is passed over, and the pack runs without it. */
  private static final String TOLD_ONLY = " (told)";

  /** What breaks a text into pieces is told at more than one of them. */
  private static final int MOST_PROBLEMS = 4;

  @TempDir
  private static Path folder;

  private static List<String> names;

  @BeforeAll
  static void everything_is_read_in_a_heap_of_256_mebibytes() throws Exception {
    names = Strangers.write(folder);
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), HostileProbe.class.getName()));
    try (Stream<Path> kinds = Files.list(folder)) {
      kinds.sorted().map(Path::toString).forEach(command::add);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
  }

  @TestFactory
  Stream<DynamicTest> each_is_told_in_words_that_name_the_construct_and_its_place() {
    return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
  }

  private static void compare(String name) throws IOException {
    Path golden = HostileRules.FOLDER.resolve(name + ".txt");
    String told = Files.readString(folder.resolve(name + HostileProbe.TOLD));
    List<String> lines = Files.readAllLines(golden);
    if (REWRITE) {
      Files.writeString(golden, lines.get(0) + "\n" + told);
    }

    List<String> problems = told.lines().filter(line -> !line.startsWith("  ")).toList();
    String[] named = lines.get(0).substring(NAMES.length()).replace(TOLD_ONLY, "").split(" \\| ");
    boolean unreadable = problems.get(0).startsWith("UNREADABLE");
    assertThat(told).startsWith(lines.get(0).endsWith(TOLD_ONLY) ? told.startsWith("NOTE") ? "NOTE" : "WARNING" : unreadable ? "UNREADABLE" : "ERROR").doesNotContain("ITS CODE RAN");
    assertThat(Files.readString(golden)).isEqualTo(lines.get(0) + "\n" + told);
    assertThat(sentence(problems.get(0), 3)).as("the first problem in Chinese").contains(named[0]);
    if (!unreadable) {
      assertThat(problems).as("problems, each in both languages").hasSizeLessThanOrEqualTo(2 * MOST_PROBLEMS);
      assertThat(sentence(problems.get(problems.size() / 2), 2)).as("the first problem in English").contains(named[named.length - 1]);
    }
  }

  /** Returns what a problem says, without what stands before it: severity, place, code. */
  private static String sentence(String problem, int before) {
    String[] parts = problem.split("  ", before + 1);
    return parts[parts.length - 1];
  }

  @Test
  void there_are_at_least_150_of_them_and_each_has_its_text() throws IOException {
    List<String> expected;
    try (Stream<Path> files = Files.walk(HostileRules.FOLDER)) {
      expected = files.filter(file -> file.toString().endsWith(".txt")).map(file -> HostileRules.FOLDER.relativize(file).toString().replace(".txt", "")).filter(name -> !name.startsWith("good/") && !name.equals("plain-drools")).sorted().toList();
    }

    assertThat(names).hasSizeGreaterThan(150).containsExactlyInAnyOrderElementsOf(expected);
  }
}

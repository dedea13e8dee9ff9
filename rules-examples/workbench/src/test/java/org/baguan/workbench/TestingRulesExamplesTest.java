package org.baguan.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.scenario.Scenarios;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/testing-rules.md as it stands: its tables beside the rules of the reference pack, its commands with what they print,
 * and of each problem the faulty piece and the mended one. {@code -Dbaguan.rewrite=true} writes what commands print.
 */
class TestingRulesExamplesTest {

  private static final Path PAGE = Path.of("../../docs/testing-rules.md");
  private static final Path REFERENCE = Path.of("../../rules-core/packs/key-posts");
  private static final Pattern FILE_OR_COMMAND = Pattern.compile("^```(?:(?:csv|yaml) (\\S+)|console)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern SECTION =
      Pattern.compile("^### ([a-z-]+)\n\n[^\n]+\n\n有毛病的写法：\n\n```(csv|yaml)\n(.*?)\n```\n\n改好的写法：\n\n```(?:csv|yaml)\n(.*?)\n```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern HEADING = Pattern.compile("^### ([a-z-]+)$", Pattern.MULTILINE);
  private static final boolean REWRITE = Boolean.getBoolean("baguan.rewrite");

  @TempDir
  private Path folder;

  @Test
  void commands_print_what_the_page_says_of_the_tables_before_them() throws IOException {
    RulePack rules = RulePack.open(REFERENCE);
    for (String name : rules.names()) {
      write("PACK/" + name, rules.bytes(name));
    }
    String page = Files.readString(PAGE);
    StringBuilder rewritten = new StringBuilder();
    int commands = 0;
    Matcher block = FILE_OR_COMMAND.matcher(page);
    while (block.find()) {
      if (block.group(1) != null) {
        String name = block.group(1).startsWith(RulePack.SCENARIOS) ? "PACK/" + block.group(1) : block.group(1);
        write(name, block.group(2).getBytes(UTF_8));
        continue;
      }
      String told = told(block.group(2));
      if (REWRITE) {
        block.appendReplacement(rewritten, Matcher.quoteReplacement("```console\n" + told + "```"));
      } else {
        assertThat(told).isEqualTo(block.group(2));
      }
      commands++;
    }
    assertThat(commands).isGreaterThan(2);
    if (REWRITE) {
      Files.writeString(PAGE, block.appendTail(rewritten).toString());
    }
    assertThat(REWRITE).as("-Dbaguan.rewrite=true writes what commands print; read it, then run without").isFalse();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** Returns the command line of a block and what it prints, the pack's digest left out. */
  private String told(String block) {
    String line = block.lines().findFirst().orElseThrow();
    String[] args = Arrays.stream(line.substring(2).split(" ")).map(arg -> arg.equals("PACK") || arg.equals("small") ? folder.resolve(arg).toString() : arg).toArray(String[]::new);
    return line + "\n" + Ran.on(new RealPacks(), args).out().replaceAll("\\([0-9a-f]{12}\\)", "(DIGEST)");
  }

  @TestFactory
  Stream<DynamicTest> of_each_problem_the_faulty_piece_has_it_and_the_mended_one_has_none() throws IOException {
    List<MatchResult> sections = SECTION.matcher(Files.readString(PAGE)).results().toList();
    assertThat(sections).extracting(section -> section.group(1)).isEqualTo(HEADING.matcher(Files.readString(PAGE)).results().map(match -> match.group(1)).toList());
    return sections.stream().map(section -> DynamicTest.dynamicTest(section.group(1), () -> {
      String file = RulePack.SCENARIOS + "a." + section.group(2);

      assertThat(problems(file, section.group(3))).extracting(Problem::code).containsOnly(section.group(1));
      assertThat(problems(file, section.group(4))).isEmpty();
    }));
  }

  @Test
  void every_problem_that_tests_know_has_a_section() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../../rules-core/src/test/resources/scenario-problems"))) {
      List<String> codes = folders.map(path -> path.getFileName().toString()).sorted().toList();
      assertThat(HEADING.matcher(Files.readString(PAGE)).results().map(match -> match.group(1)).sorted().toList()).isEqualTo(codes);
    }
  }

  private static List<Problem> problems(String file, String text) {
    Map<String, byte[]> files = new TreeMap<>();
    RulePack rules = RulePack.open(REFERENCE);
    rules.names().forEach(name -> files.put(name, rules.bytes(name)));
    files.put(file, (text + "\n").getBytes(UTF_8));
    return Scenarios.of(RulePack.of(files)).problems();
  }
}

package org.baguan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The README's example compiles and runs as it stands. */
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");

  @Test
  void the_example_compiles_and_tells_what_is_missing(@TempDir Path folder) throws Exception {
    Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
    assertThat(block.find()).isTrue();
    Path source = Files.writeString(folder.resolve("Example.java"), block.group(1));

    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"), source.toString());
    assertThat(exit).isZero();

    String printed = run(folder);
    assertThat(printed.lines().findFirst()).contains("待定");
    assertThat(printed).contains("缺 [", "学历").doesNotContain("P-1");
  }

  private static String run(Path folder) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @TestFactory
  Stream<DynamicTest> every_piece_in_embedding_compiles(@TempDir Path folder) throws Exception {
    List<String> pieces =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("..", "docs", "embedding.md"))).results().map(m -> m.group(1)).toList();
    assertThat(pieces).hasSizeGreaterThanOrEqualTo(3);
    return pieces.stream().map(piece -> DynamicTest.dynamicTest(piece.lines().findFirst().orElse(""), () -> compile(piece, folder)));
  }

  private static void compile(String piece, Path folder) throws Exception {
    String source =
        "import java.nio.file.Path; import java.time.*; import java.util.*; import org.baguan.rules.*; import org.baguan.rules.decide.CandidateFacts;"
            + " import org.baguan.rules.explain.*; import org.baguan.rules.model.*; import org.baguan.rules.opinion.SamplingRate; import org.baguan.rules.record.*; import org.baguan.rules.trust.*;\n"
            + "class Piece { void of(DecisionService service, CaseFile caseFile, List<Official> pool, Official official, Nomination nomination, Post post,"
            + " LocalDate asOf) throws Exception {\n"
            + piece
            + "} }";

    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"),
                Files.writeString(folder.resolve("Piece.java"), source).toString());

    assertThat(exit).isZero();
  }

  @Test
  void the_two_commands_stand_near_the_top() throws Exception {
    String top = Files.readString(README).lines().limit(20).reduce("", (a, b) -> a + b + "\n");

    assertThat(top)
        .contains("\nmvn -q -DskipTests package && java -jar rules-examples/workbench/target/baguan.jar demo\n")
        .contains("\nmvn verify\n");
  }
}

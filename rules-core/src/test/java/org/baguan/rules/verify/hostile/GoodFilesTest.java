package org.baguan.rules.verify.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that come close to the hostile ones and are as they should be: none is refused, and what looks like code stays text. */
class GoodFilesTest {

  private static final Path FOLDER = HostileRules.FOLDER.resolve("good");
  private static final String PACK = "id: sample\nversion: \"1\"\ntitle: {zh: 样例规则包}\nlanguages: [zh]\n";

  @TestFactory
  Stream<DynamicTest> none_is_refused() throws IOException {
    return files().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertThat(errors(pack(file))).isEmpty()));
  }

  @Test
  void there_are_at_least_40_of_them() throws IOException {
    assertThat(files()).hasSizeGreaterThan(40);
  }

  @Test
  void what_looks_like_code_is_compiled_and_stays_text() throws IOException {
    System.clearProperty(HostileRules.PROPERTY);
    Map<String, Rule> rules = new TreeMap<>();
    for (Path file : files()) {
      Verifier.verify(pack(file)).orThrow().tree().rules().forEach(rule -> rules.put(rule.id(), rule));
    }
    RuleTree tree = RuleTree.empty(Vocabulary.ofModel()).withRules(List.copyOf(rules.values()));

    DroolsEngine engine = DroolsEngine.of(tree, DroolsEngine.compile(tree));

    assertThat(rules).hasSizeGreaterThan(40);
    assertThat(engine.holding(Step.ELIGIBILITY, PlainDrools.candidacy())).extracting(held -> held.rule().id()).containsExactlyInAnyOrderElementsOf(rules.keySet());
    assertThat(rules.values()).extracting(rule -> rule.reason().template()).contains("System.exit(0) 是程序里的话", "所称\"特殊岗位\"，见 C:\\规则", "*/ 之后不是程序 // 也不是 /* 注释", "insert( Obstacle.of( $c, x ) ); end");
    assertThat(rules.values()).extracting(Rule::title).contains("rule", "end", "when then end", "insert( new Evil() );", "System.exit(0); eval(true)");
    assertThat(System.getProperty(HostileRules.PROPERTY)).isNull();
  }

  @Test
  void what_archivers_and_systems_put_beside_the_files_is_passed_over_in_silence() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (String name : List.of("pack.yaml", "eligibility.csv", "README.md", "示例说明.pdf", ".DS_Store", "~$eligibility.xlsx", "__MACOSX/._eligibility.csv", ".git/config.yaml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((name.equals("pack.yaml") ? PACK : StrangeZips.TABLE).getBytes(UTF_8));
      }
      zip.putNextEntry(new ZipEntry("scenarios/"));
    }

    RulePack pack = RulePack.ofZip(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(pack.names()).containsExactly("eligibility.csv", "pack.yaml");
    assertThat(Verifier.verify(pack).problems()).isEmpty();
  }

  private static RulePack pack(Path file) throws IOException {
    String name = file.getFileName().toString();
    Map<String, byte[]> files = new TreeMap<>(Map.of("pack.yaml", PACK.getBytes(UTF_8), "eligibility.csv", StrangeZips.TABLE.getBytes(UTF_8)));
    if (!name.endsWith(".yaml")) {
      files.remove("eligibility.csv");
    }
    files.put(name.endsWith(".yaml") ? "pack.yaml" : name, Files.readAllBytes(file));
    return RulePack.of(files);
  }

  private static List<Problem> errors(RulePack pack) {
    List<Problem> told = new ArrayList<>(Verifier.verify(pack).problems());
    told.removeIf(problem -> problem.severity() != Problem.Severity.ERROR);
    return told;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }
}

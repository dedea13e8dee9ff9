package org.baguan.rules.turns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.baguan.rules.DecisionService;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Generated cases in one pass, at every stage of their way. */
class ManyCasesTest {

  private static final int CASES = 500;

  @TempDir
  private Path folder;

  @Test
  void generated_cases_come_to_the_same_from_memory_and_from_a_file_and_turn_by_the_changed_amounts_alone() throws Exception {
    DecisionService service = DecisionService.keyPosts();
    CaseComparison comparison = CaseComparison.of(version(service, Verifier.verify(ManyCases.original()).orThrow()), version(service, Verifier.verify(ManyCases.changed()).orThrow()));
    Path file = folder.resolve("cases.jsonl");
    ManyCases.write(file, CASES);

    CaseTurns fromFile = comparison.compare(CaseSource.in(file));
    CaseTurns fromMemory = comparison.compare(ManyCases.source(CASES));

    assertThat(fromFile.cases()).isEqualTo(CASES);
    assertThat(fromFile.turned()).isPositive();
    assertThat(fromFile.rules()).extracting(CaseTurns.OfRule::rule).isNotEmpty().isSubsetOf("Q-03a", "Q-03b", "Q-03c", "Q-03d", "Q-30a", "Q-30b");
    assertThat(fromFile.toString().replaceAll("source=[^\\]]*", "")).isEqualTo(fromMemory.toString().replaceAll("source=[^\\]]*", ""));
  }

  private static CaseComparison.Version version(DecisionService service, VerifiedPack pack) {
    return new CaseComparison.Version(Decisions.of(pack.identity(), pack.manifest(), pack.tree(), EvaluatorEngine.of(pack.tree())), service.caseTerms());
  }

  /** Takes minutes: {@code mvn -pl rules-model,rules-core verify -Dtest=ManyCasesTest -Dbaguan.cases=100000}. Figures in docs/performance.md. */
  @Test
  @EnabledIfSystemProperty(named = "baguan.cases", matches = "[0-9]+")
  void a_hundred_thousand_cases_in_a_jvm_of_256_megabytes() throws Exception {
    Path said = Path.of("target", "many-cases.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Dfile.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), ManyCases.class.getName(), System.getProperty("baguan.cases"), folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    boolean ended = process.waitFor(3, TimeUnit.HOURS);

    System.out.println(Files.readString(said));
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}

package org.baguan.rules.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Any number of synthetic candidates in one pass. */
class ManyCandidatesTest {

  @TempDir
  private Path folder;

  /** Takes long: {@code mvn -pl rules-model,rules-core verify -Dtest=ManyCandidatesTest -Dbaguan.candidates=1000000}. Figures in docs/screening.md. */
  @Test
  @EnabledIfSystemProperty(named = "baguan.candidates", matches = "[0-9]+")
  void a_million_candidates_in_a_jvm_of_512_megabytes_come_to_the_same_on_one_thread_and_on_two() throws Exception {
    Path said = Path.of("target", "many-candidates.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-Dfile.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), ManyCandidates.class.getName(), System.getProperty("baguan.candidates"), folder.toString(),
                System.getProperty("baguan.pairs", "1"))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    boolean ended = process.waitFor(4, TimeUnit.HOURS);

    System.out.println(Files.readString(said));
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}

package org.baguan.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.model.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records are decided again elsewhere: another JVM, time zone, locale and number of threads. Ten thousand by {@code -Dbaguan.records=10000}. */
class ReplayTest {

  private static final int RECORDS = Integer.getInteger("baguan.records", 2_000);
  private static final int CHAINS = 2;

  @TempDir
  private Path folder;

  @Test
  void records_replay_equal_in_another_jvm_time_zone_locale_and_number_of_threads() throws Exception {
    Recorder recorder = DecisionService.keyPosts().recorder();
    Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
    List<String> chains =
        IntStream.range(0, CHAINS)
            .parallel()
            .mapToObj(chain -> chain(folder.resolve(chain + ".jsonl"), recorder, RECORDS / CHAINS * chain, RECORDS / CHAINS * (chain + 1), outcomes))
            .toList();

    String said = elsewhere(chains);

    assertThat(said).isEqualTo(RECORDS + " equal");
    assertThat(outcomes.keySet()).contains("退回", "待定", "启动后续程序", "待回复", "待确定人选", "干部库研判选用", "须说明");
  }

  private static String chain(Path file, Recorder recorder, int from, int until, Map<String, Integer> outcomes) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Optional<DecisionRecord> previous = Optional.empty();
      for (int i = from; i < until; i++) {
        CaseFile of = RecordedCases.of(i);
        DecisionRecord record = recorder.record(of, List.of(), of.asOf().orElseThrow(), previous);
        outcomes.merge(record.outcome(), 1, Integer::sum);
        out.write(record.json() + "\n");
        previous = Optional.of(record);
      }
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String elsewhere(List<String> chains) throws Exception {
    Path output = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-9",
                "-cp", System.getProperty("java.class.path"), ReplayMain.class.getName(), "3", String.join(",", chains))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output, StandardCharsets.ISO_8859_1).strip();
  }
}

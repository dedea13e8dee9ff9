package org.baguan.rules.verify.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's files are refused within 256 MiB, each with one clear problem. */
class HostileFilesTest {

  @TempDir
  private Path folder;

  @Test
  void every_file_is_refused_with_one_problem_in_a_heap_of_256_mebibytes() throws Exception {
    Map<String, String> expected = Strangers.write(folder);

    Map<String, String> told = told(expected.keySet().stream().map(name -> folder.resolve(name).toString()).toList());

    assertThat(told).isEqualTo(expected);
    assertThat(expected).hasSizeGreaterThan(22);
  }

  private static Map<String, String> told(List<String> packs) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), HostileProbe.class.getName()));
    command.addAll(packs);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    Map<String, String> told = new LinkedHashMap<>();
    printed.lines().filter(line -> line.matches("[\\w-]+ \\S* \\d+")).forEach(line -> told.put(line.split(" ", -1)[0], line.split(" ", -1)[1]));
    return told;
  }
}

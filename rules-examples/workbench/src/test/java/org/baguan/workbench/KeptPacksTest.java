package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPacksTest {

  @TempDir private Path dir;

  @Test
  void each_system_has_a_folder_for_what_is_kept() {
    assertThat(KeptPacks.ofUser("Linux", "/home/u", Map.of())).contains(Path.of("/home/u/.cache/baguan"));
    assertThat(KeptPacks.ofUser("Linux", "/home/u", Map.of("XDG_CACHE_HOME", "/var/c"))).contains(Path.of("/var/c/baguan"));
    assertThat(KeptPacks.ofUser("Linux", "/home/u", Map.of("XDG_CACHE_HOME", "relative"))).contains(Path.of("/home/u/.cache/baguan"));
    assertThat(KeptPacks.ofUser("Mac OS X", "/Users/u", Map.of())).contains(Path.of("/Users/u/Library/Caches/baguan"));
    assertThat(KeptPacks.ofUser("Windows 11", "/u", Map.of("LOCALAPPDATA", "/u/local"))).contains(Path.of("/u/local/baguan/cache"));
    assertThat(KeptPacks.ofUser("Windows 11", "/u", Map.of())).isEmpty();
    assertThat(KeptPacks.ofUser("Linux", "?", Map.of())).isEmpty();
  }

  @Test
  void what_is_compiled_is_kept_where_the_line_says_and_nothing_beside_the_pack() throws IOException {
    Path pack = Files.createDirectories(dir.resolve("pack"));
    Files.writeString(pack.resolve("pack.yaml"), "id: small\nversion: '1'\ntitle: {zh: 小规则包}\n");
    Files.writeString(
        pack.resolve("outcome.csv"),
        "表种,联审结论\n命中,全部\n适用日期,研判基准日\n\n编号,名称,异常数,待回复数,结论,理由,依据,核实,生效,失效\nO-1,没有异常,0,0,启动后续程序,没有异常,示例,D,2020-01-01,\n");
    List<String> before = names(pack);
    Path kept = dir.resolve("kept");

    // The pack is opened before the case is missed.
    String[] line = {"decide", pack.toString(), dir.resolve("no-case.yaml").toString(), "--as-of", "2025-06-30"};
    Packs packs = ServiceDecisions.packs();
    Ran first = Ran.on(packs, with(line, kept.toString()));
    List<String> names = names(kept);
    Ran second = Ran.on(packs.keeping(Optional.of(kept)), line);
    Ran none = Ran.on(packs.keeping(Optional.of(dir.resolve("unused"))), with(line, "none"));

    assertThat(names).hasSizeGreaterThan(2);
    assertThat(names(kept)).isEqualTo(names);
    assertThat(second).isEqualTo(first).isEqualTo(none);
    assertThat(dir.resolve("unused")).doesNotExist();
    assertThat(Path.of("none")).doesNotExist();
    assertThat(names(pack)).isEqualTo(before);
  }

  private static String[] with(String[] line, String folder) {
    return Stream.concat(Stream.of(line), Stream.of("--cache", folder)).toArray(String[]::new);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}

package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    Path pack = dir.resolve("pack");
    assertThat(Ran.on(ServiceDecisions.packs(), "new", pack.toString()).exit()).isZero();
    List<String> before = names(pack);
    Path kept = dir.resolve("kept");

    Ran first = Ran.on(ServiceDecisions.packs(), "test", pack.toString(), "--cache", kept.toString());
    List<String> names = names(kept);
    Ran second = Ran.on(ServiceDecisions.packs().keeping(java.util.Optional.of(kept)), "test", pack.toString());
    Ran none = Ran.on(ServiceDecisions.packs().keeping(java.util.Optional.of(dir.resolve("unused"))), "test", pack.toString(), "--cache", "none");

    assertThat(names).hasSizeGreaterThan(2);
    assertThat(names(kept)).isEqualTo(names);
    assertThat(second.out()).isEqualTo(first.out()).isEqualTo(none.out());
    assertThat(dir.resolve("unused")).doesNotExist();
    assertThat(Path.of("none")).doesNotExist();
    assertThat(names(pack)).isEqualTo(before);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}

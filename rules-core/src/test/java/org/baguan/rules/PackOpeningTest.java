package org.baguan.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baguan.rules.record.DecisionRecord;
import org.baguan.rules.trust.SigningKey;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.rules.verify.RejectedPackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackOpeningTest {

  @TempDir private Path dir;

  private Path folder(Map<String, byte[]> files) throws IOException {
    Path folder = dir.resolve("pack");
    VersionedPack.write(folder, files);
    return folder;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  private static String decided(DecisionService service) {
    DecisionRecord record = VersionedPack.decide(service.recorder(), VersionedPack.caseFile(service));
    return record.json();
  }

  @Test
  void unasked_nothing_is_written() throws IOException {
    Path pack = folder(VersionedPack.bare(1));
    List<String> before = names(dir);

    DecisionService.open(pack);
    DecisionService.opening(pack).open();

    assertThat(names(dir)).isEqualTo(before);
  }

  @Test
  void what_is_kept_decides_as_what_is_compiled() throws IOException {
    Path pack = folder(VersionedPack.files(1));
    PackOpening opening = DecisionService.opening(pack).keeping(dir.resolve("kept"));
    String compiled = decided(opening.open());
    List<String> kept = names(dir.resolve("kept"));

    assertThat(decided(opening.open())).isEqualTo(compiled).contains("按第1版办");
    assertThat(names(dir.resolve("kept"))).isEqualTo(kept).hasSize(1 + 8 + 1);
  }

  @Test
  void a_new_version_that_changes_reasons_tells_the_new_ones() throws IOException {
    Path kept = dir.resolve("kept");
    DecisionService.opening(folder(VersionedPack.files(1))).keeping(kept).open();

    String second = decided(DecisionService.opening(folder(VersionedPack.files(2))).keeping(kept).open());

    assertThat(second).contains("按第2版办").doesNotContain("按第1版办");
    assertThat(names(kept)).as("only its analysis is new").hasSize(1 + 8 + 2);
  }

  @Test
  void beside_the_pack_it_is_no_part_of_the_pack() throws IOException {
    Path pack = folder(VersionedPack.bare(1));
    DecisionService plain = DecisionService.open(pack);

    DecisionService service = DecisionService.opening(pack).keepingBeside().open();

    assertThat(pack.resolve(".baguan")).isDirectoryContaining("glob:**.kept");
    assertThat(DecisionService.open(pack).pack()).isEqualTo(plain.pack()).isEqualTo(service.pack());
    assertThat(DecisionService.open(pack).remarks()).isEqualTo(plain.remarks());

    Path zip = Files.write(Files.createDirectories(dir.resolve("zips")).resolve("pack.zip"), VersionedPack.zip(VersionedPack.bare(1)));
    DecisionService.opening(zip).keepingBeside().open();
    assertThat(dir.resolve("zips/.baguan")).isDirectoryContaining("glob:**.kept");
  }

  @Test
  void a_signed_pack_is_kept_and_one_that_was_changed_is_refused_though_it_was_kept() throws IOException {
    SigningKey key = SigningKey.generate();
    Path pack = folder(VersionedPack.signed(VersionedPack.bare(1), key));
    PackOpening opening = DecisionService.opening(pack).trusting(TrustedKeys.of(key.publicPem())).keeping(dir.resolve("kept"));
    opening.open();
    assertThat(names(dir.resolve("kept"))).hasSizeGreaterThan(1);

    DecisionService.opening(pack).keeping(dir.resolve("kept")).open();
    Files.writeString(pack.resolve("amounts.csv"), new String(VersionedPack.bare(2).get("amounts.csv"), UTF_8));
    DecisionService.opening(pack).keeping(dir.resolve("kept")).open();

    assertThatThrownBy(opening::open).isInstanceOf(RejectedPackException.class).hasMessageContaining("amounts.csv");
  }

  @Test
  void a_watched_pack_is_kept_too() throws IOException {
    Path pack = folder(VersionedPack.bare(1));
    Path kept = dir.resolve("kept");
    try (PackWatcher watcher = PackWatcher.watching(pack).every(Duration.ofDays(1)).keeping(kept).start()) {
      int first = names(kept).size();
      VersionedPack.write(pack, VersionedPack.bare(2));
      watcher.reload();

      assertThat(watcher.current().pack().version()).isEqualTo("2");
      assertThat(names(kept)).hasSize(first + 1);
    }
    try (PackWatcher watcher = PackWatcher.watching(pack).every(Duration.ofDays(1)).keepingBeside().start()) {
      assertThat(pack.resolve(".baguan")).isDirectoryContaining("glob:**.kept");
      assertThat(watcher.current().pack().version()).isEqualTo("2");
    }
  }
}

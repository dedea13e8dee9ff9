package org.baguan.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.baguan.rules.language.Problem;
import org.baguan.rules.opinion.SamplingRate;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.trust.SigningKey;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.rules.verify.RejectedPackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks are taken by hand, so that nothing waits for a clock, but where the thread itself is tested. */
class PackWatcherTest {

  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir private Path dir;

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  private PackWatcher.Setup by(Path path) {
    return PackWatcher.watching(path).every(NEVER).telling(reload -> told.add(words(reload)));
  }

  private static String words(Reload reload) {
    return reload.fold(
        swapped -> swapped.before().version() + " by " + swapped.deciding().version(),
        refused -> refused.deciding().version() + " stays: " + refused.problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR).map(p -> p.place() + " " + p.code()).toList(),
        unchanged -> unchanged.deciding().version() + " as it was");
  }

  private static Map<String, byte[]> faulty(int version) {
    Map<String, byte[]> files = VersionedPack.bare(version);
    files.put("amounts.csv", new String(files.get("amounts.csv"), UTF_8).replace("年,示例", "光年,示例").getBytes(UTF_8));
    return files;
  }

  private Path folder(int version) throws IOException {
    Path folder = dir.resolve("pack");
    VersionedPack.write(folder, VersionedPack.bare(version));
    return folder;
  }

  private Path zip(int version) throws IOException {
    return Files.write(dir.resolve("pack.zip"), VersionedPack.zip(VersionedPack.bare(version)));
  }

  @Test
  void a_new_version_is_taken_when_two_looks_in_a_row_find_the_same() throws IOException {
    Path folder = folder(1);
    try (PackWatcher watcher = by(folder).start()) {
      VersionedPack.write(folder, VersionedPack.bare(2));

      watcher.look();
      assertThat(watcher.current().pack().version()).isEqualTo("1");
      watcher.look();
      assertThat(watcher.current().pack().version()).isEqualTo("2");
      watcher.look();
      assertThat(told).containsExactly("1 by 2");
    }
  }

  @Test
  void each_version_that_decides_was_prepared_as_the_first_was() throws IOException {
    Path folder = folder(1);
    List<DecisionService> prepared = new ArrayList<>();
    PackWatcher.Setup setup =
        by(folder)
            .preparing(
                service -> {
                  DecisionService watched = service.withSecondOpinion(SamplingRate.ALWAYS, difference -> {});
                  prepared.add(watched);
                  return watched;
                });
    try (PackWatcher watcher = setup.start()) {
      assertThat(watcher.current()).isSameAs(prepared.get(0));
      VersionedPack.write(folder, VersionedPack.bare(2));

      watcher.reload();

      assertThat(prepared).hasSize(2);
      assertThat(watcher.current()).isSameAs(prepared.get(1));
      assertThat(watcher.current().pack().version()).isEqualTo("2");
    }
  }

  @Test
  void a_copy_that_is_half_written_is_not_taken_though_it_would_be_a_sound_pack() throws IOException {
    Path folder = folder(1);
    try (PackWatcher watcher = by(folder).start()) {
      for (Map.Entry<String, byte[]> file : VersionedPack.bare(2).entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
        watcher.look();
        assertThat(watcher.current().pack().version()).isEqualTo("1");
      }
      watcher.look();

      assertThat(told).containsExactly("1 by 2");
    }
  }

  @Test
  void a_change_in_place_that_keeps_size_and_time_is_seen() throws IOException {
    Path folder = folder(1);
    Path file = folder.resolve("amounts.csv");
    FileTime time = Files.getLastModifiedTime(file);
    try (PackWatcher watcher = by(folder).start()) {
      String sha256 = watcher.current().pack().sha256();
      Files.write(file, VersionedPack.bare(2).get("amounts.csv"));
      Files.setLastModifiedTime(file, time);

      watcher.look();
      watcher.look();

      assertThat(watcher.current().pack().sha256()).isNotEqualTo(sha256);
    }
  }

  @Test
  void equal_bytes_are_not_loaded_again_whatever_their_times() throws IOException {
    Path folder = folder(1);
    try (PackWatcher watcher = by(folder).start()) {
      DecisionService before = watcher.current();
      VersionedPack.write(folder, VersionedPack.bare(1));
      Files.setLastModifiedTime(folder.resolve("pack.yaml"), FileTime.fromMillis(0));

      watcher.look();
      watcher.look();

      assertThat(watcher.current()).isSameAs(before);
      assertThat(watcher.reload()).isEqualTo(new Reload.Unchanged(before.pack()));
      assertThat(watcher.current()).isSameAs(before);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void a_bad_pack_leaves_the_old_one_deciding_and_is_told_once_with_every_problem() throws IOException {
    Path folder = folder(1);
    try (PackWatcher watcher = by(folder).start()) {
      DecisionService before = watcher.current();
      VersionedPack.write(folder, faulty(2));
      for (int i = 0; i < 5; i++) {
        watcher.look();
      }

      assertThat(watcher.current()).isSameAs(before);
      assertThat(told).containsExactly("1 stays: [amounts.csv!C4 unknown-unit]");
      assertThat(watcher.refusal()).get().satisfies(r -> assertThat(r.reason()).startsWith("新的规则包有问题，没有换上"));

      VersionedPack.write(folder, VersionedPack.bare(3));
      watcher.look();
      watcher.look();
      assertThat(told).hasSize(2).last().isEqualTo("1 by 3");
      assertThat(watcher.refusal()).isEmpty();
    }
  }

  @Test
  void a_folder_that_vanishes_for_a_moment_is_nothing_and_for_longer_is_told_once() throws IOException {
    Path folder = folder(1);
    Path away = dir.resolve("away");
    try (PackWatcher watcher = by(folder).start()) {
      Files.move(folder, away);
      watcher.look();
      Files.move(away, folder);
      watcher.look();
      watcher.look();
      assertThat(told).isEmpty();

      Files.move(folder, away);
      for (int i = 0; i < 4; i++) {
        watcher.look();
      }
      assertThat(told).containsExactly("1 stays: []");
      assertThat(watcher.refusal()).get().satisfies(r -> assertThat(r.reason()).isEqualTo("没有这个规则包（there is no such pack）：pack"));

      Files.move(away, folder);
      watcher.look();
      watcher.look();
      assertThat(told).hasSize(2).last().isEqualTo("1 as it was");
      assertThat(watcher.refusal()).isEmpty();
    }
  }

  @Test
  void an_emptied_folder_is_refused() throws IOException {
    Path folder = folder(1);
    try (PackWatcher watcher = by(folder).start()) {
      for (String name : VersionedPack.bare(1).keySet()) {
        Files.delete(folder.resolve(name));
      }
      watcher.look();
      watcher.look();

      assertThat(told).containsExactly("1 stays: [pack.yaml missing-manifest]");
    }
  }

  @Test
  void a_zip_is_replaced_by_a_move_or_in_place_and_half_of_one_is_refused() throws IOException {
    Path zip = zip(1);
    byte[] next = VersionedPack.zip(VersionedPack.bare(2));
    try (PackWatcher watcher = by(zip).start()) {
      Files.write(zip, Arrays.copyOf(next, next.length - 30));
      watcher.look();
      watcher.look();
      assertThat(watcher.current().pack().version()).isEqualTo("1");
      Files.write(zip, next);
      watcher.look();
      watcher.look();
      VersionedPack.replace(zip, VersionedPack.zip(VersionedPack.bare(3)));
      watcher.look();
      watcher.look();

      assertThat(told).containsExactly("1 stays: []", "1 by 2", "2 by 3");
    }
  }

  @Test
  void a_version_that_goes_back_is_taken() throws IOException {
    Path folder = folder(2);
    try (PackWatcher watcher = by(folder).start()) {
      VersionedPack.write(folder, VersionedPack.bare(1));

      assertThat(words(watcher.reload())).isEqualTo("2 by 1");
      assertThat(told).containsExactly("2 by 1");
    }
  }

  @Test
  void another_pack_is_not_taken() throws IOException {
    Path folder = folder(1);
    try (PackWatcher watcher = by(folder).start()) {
      Files.writeString(folder.resolve("pack.yaml"), Files.readString(folder.resolve("pack.yaml")).replace("id: small", "id: other"));

      Reload reload = watcher.reload();

      assertThat(reload).isInstanceOfSatisfying(Reload.Refused.class, r -> assertThat(r.reason()).startsWith("放的是另一个规则包 other，不是 small"));
      assertThat(watcher.current().pack().id()).isEqualTo("small");
    }
  }

  @Test
  void only_signed_versions_are_taken_where_keys_are_given() throws IOException {
    SigningKey key = SigningKey.generate();
    Path folder = dir.resolve("pack");
    VersionedPack.write(folder, VersionedPack.signed(VersionedPack.bare(1), key));
    try (PackWatcher watcher = by(folder).trusting(TrustedKeys.of(key.publicKey())).start()) {
      VersionedPack.write(folder, VersionedPack.bare(2));
      watcher.look();
      watcher.look();
      assertThat(told).singleElement().asString().isEqualTo("1 stays: [amounts.csv file-changed, pack.yaml file-changed]");

      VersionedPack.write(folder, VersionedPack.signed(VersionedPack.bare(2), key));
      watcher.look();
      watcher.look();
      assertThat(told).hasSize(2).last().isEqualTo("1 by 2");
    }
  }

  @Test
  void what_cannot_be_opened_at_first_is_not_watched() throws IOException {
    assertThatThrownBy(() -> by(dir.resolve("none")).start()).isInstanceOf(UnreadablePackException.class);
    VersionedPack.write(dir.resolve("bad"), faulty(1));
    assertThatThrownBy(() -> by(dir.resolve("bad")).start()).isInstanceOf(RejectedPackException.class);
    Path folder = folder(1);
    assertThatThrownBy(() -> by(folder).trusting(TrustedKeys.of(SigningKey.generate().publicKey())).start())
        .isInstanceOfSatisfying(RejectedPackException.class, e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("not-signed"));
    assertThat(watchers()).isEmpty();
  }

  @Test
  void the_thread_takes_new_versions_on_its_own_and_ends_with_the_watcher() throws Exception {
    Path folder = folder(1);
    CountDownLatch swapped = new CountDownLatch(1);
    PackWatcher watcher = PackWatcher.watching(folder).every(Duration.ofMillis(10)).telling(reload -> swapped.countDown()).start();
    assertThat(watchers()).singleElement().satisfies(t -> assertThat(t.getName() + " " + t.isDaemon()).isEqualTo("baguan-pack-watcher-pack true"));
    VersionedPack.write(folder, VersionedPack.bare(2));

    assertThat(swapped.await(60, TimeUnit.SECONDS)).isTrue();
    watcher.close();
    watcher.close();

    assertThat(watcher.current().pack().version()).isEqualTo("2");
    assertThat(watchers()).isEmpty();
    assertThatThrownBy(watcher::reload).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void who_is_told_may_fail_and_may_close_the_watcher_from_either_thread() throws Exception {
    Path folder = folder(1);
    AtomicReference<PackWatcher> self = new AtomicReference<>();
    CountDownLatch closed = new CountDownLatch(2);
    for (boolean byThread : new boolean[] {false, true}) {
      PackWatcher watcher =
          PackWatcher.watching(folder).every(byThread ? Duration.ofMillis(10) : NEVER).telling(reload -> {
            self.get().close();
            closed.countDown();
            throw new IllegalStateException("planted");
          }).start();
      self.set(watcher);
      VersionedPack.write(folder, VersionedPack.bare(byThread ? 3 : 2));
      if (!byThread) {
        watcher.reload();
      }
    }

    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    for (Thread thread : watchers()) {
      thread.join(60_000);
    }
    assertThat(watchers()).isEmpty();
  }

  @Test
  void an_interval_too_short_to_be_meant_is_refused() {
    assertThatThrownBy(() -> PackWatcher.watching(dir).every(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Thread> watchers() {
    return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("baguan-pack-watcher")).toList();
  }
}

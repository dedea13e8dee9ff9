package org.baguan.rules.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFolderTest {

  private static final byte[] RESULT = "what was worked out".getBytes(UTF_8);

  @TempDir private Path dir;

  private Path folder;
  private KeptFolder kept;
  private String key;

  @BeforeEach
  void anEmptyFolder() {
    folder = dir.resolve("parent/kept");
    kept = by("this library");
    key = kept.key("kind", List.of("made", "of"));
  }

  private KeptFolder by(String maker) {
    return new KeptFolder(folder, Optional.of(new Maker(maker)), false);
  }

  private Path file() throws IOException {
    return files().get(0);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void what_is_kept_is_found_and_stands_in_one_file() throws IOException {
    assertThat(kept.find(key)).isEmpty();

    kept.keep(key, RESULT);

    assertThat(kept.find(key)).contains(RESULT);
    assertThat(files()).hasSize(1);
  }

  @Test
  void another_result_under_a_key_takes_the_place_of_the_first() throws IOException {
    kept.keep(key, new byte[10_000]);
    kept.keep(key, RESULT);

    assertThat(kept.find(key)).contains(RESULT);
    assertThat(files()).hasSize(1);
  }

  @Test
  void nothing_is_written_before_something_is_kept() {
    kept.find(key);
    kept.tidy();

    assertThat(folder.getParent()).doesNotExist();
  }

  @Test
  void keys_tell_apart_kinds_parts_and_where_one_part_ends() {
    assertThat(Set.of(key, kept.key("kin", List.of("dmade", "of")), kept.key("other", List.of("made", "of")), kept.key("kind", List.of("mad", "eof")), kept.key("kind", List.of("of", "made")), kept.key("kind", List.of("made", "of", ""))))
        .hasSize(6);
    assertThat(kept.key("kind", List.of("made", "of"))).isEqualTo(key);
  }

  @Test
  void what_another_version_of_the_library_kept_is_not_found() {
    kept.keep(key, RESULT);
    KeptFolder newer = by("another library");

    assertThat(newer.find(newer.key("kind", List.of("made", "of")))).isEmpty();
  }

  @Test
  void with_any_one_bit_turned_it_is_not_found() throws IOException {
    kept.keep(key, RESULT);
    byte[] whole = Files.readAllBytes(file());

    for (int at = 0; at < whole.length; at++) {
      byte[] turned = whole.clone();
      turned[at] ^= (byte) (1 << at % 8);
      Files.write(file(), turned);
      assertThat(kept.find(key)).as("byte " + at).isEmpty();
    }
    kept.keep(key, RESULT);
    assertThat(kept.find(key)).contains(RESULT);
  }

  @Test
  void cut_off_anywhere_or_longer_it_is_not_found() throws IOException {
    kept.keep(key, RESULT);
    byte[] whole = Files.readAllBytes(file());

    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThat(kept.find(key)).as("length " + length).isEmpty();
    }
    Files.write(file(), Arrays.copyOf(whole, whole.length + 1));
    assertThat(kept.find(key)).isEmpty();
  }

  @Test
  void a_result_in_the_file_of_another_is_not_found() throws IOException {
    String other = kept.key("kind", List.of("made", "otherwise"));
    kept.keep(key, RESULT);
    Files.move(file(), folder.resolve(other + ".kept"), StandardCopyOption.REPLACE_EXISTING);

    assertThat(kept.find(other)).isEmpty();
  }

  @Test
  void a_folder_in_the_place_of_a_file_or_a_file_in_that_of_the_folder_hinders_nobody() throws IOException {
    kept.keep(key, RESULT);
    Files.delete(file());
    Files.createDirectories(folder.resolve(key + ".kept/x"));

    kept.keep(key, RESULT);
    assertThat(kept.find(key)).isEmpty();
    assertThat(files()).as("no draft is left behind").hasSize(1);

    folder = Files.write(dir.resolve("file"), RESULT);
    by("this library").keep(key, RESULT);
    assertThat(by("this library").find(key)).isEmpty();
    folder = folder.resolve("below");
    by("this library").keep(key, RESULT);
    assertThat(by("this library").find(key)).isEmpty();
    assertThat(dir.resolve("file")).hasBinaryContent(RESULT);
  }

  @Test
  void a_folder_that_cannot_be_written_to_is_read_all_the_same() throws IOException {
    requirePosix();
    kept.keep(key, RESULT);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
    assumeTrue(!Files.isWritable(folder), "root writes anywhere");

    kept.keep(kept.key("kind", List.of()), RESULT);

    assertThat(kept.find(key)).contains(RESULT);
    assertThat(files()).hasSize(1);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void the_folder_is_made_for_this_user_alone() throws IOException {
    requirePosix();
    kept.keep(key, RESULT);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
  }

  @Test
  void where_a_group_or_others_can_write_nothing_is_taken_and_nothing_kept() throws IOException {
    requirePosix();
    kept.keep(key, RESULT);

    for (String open : List.of("rwxrwx---", "rwxr-x-w-")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(open));
      kept.keep(kept.key("kind", List.of(open)), RESULT);
      assertThat(kept.find(key)).as(open).isEmpty();
      assertThat(files()).hasSize(1);
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(kept.find(key)).contains(RESULT);
    assertThat(kept.onlyProtected().find(key)).contains(RESULT);
  }

  @Test
  void a_folder_of_another_user_is_not_used() throws IOException {
    requirePosix();
    kept.keep(key, RESULT);
    try {
      Files.setOwner(folder, dir.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    } catch (IOException e) {
      assumeTrue(false, "only root gives folders away");
    }

    assertThat(kept.find(key)).isEmpty();
  }

  @Test
  void where_the_file_system_does_not_tell_who_can_write_it_is_used_unless_that_has_to_be_known() throws IOException {
    Path zip = dir.resolve("disk.zip");
    try (var disk = FileSystems.newFileSystem(zip, java.util.Map.of("create", "true"))) {
      folder = disk.getPath("/kept");
      Files.createDirectory(folder);

      by("this library").onlyProtected().keep(key, RESULT);
      assertThat(files()).isEmpty();
      by("this library").keep(key, RESULT);
      assertThat(by("this library").find(key)).contains(RESULT);
      assertThat(by("this library").onlyProtected().find(key)).isEmpty();
    }
  }

  @Test
  void a_library_that_does_not_say_what_it_is_keeps_nothing() {
    KeptFolder nameless = new KeptFolder(folder, Optional.empty(), false);
    nameless.keep(key, RESULT);

    assertThat(nameless.find(key)).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void the_build_says_what_the_library_is() {
    assertThat(Maker.THIS).isPresent();
  }

  @Test
  void the_digest_of_a_library_is_another_when_a_class_is_and_the_same_when_none_is() throws IOException {
    Path classes = Files.createDirectories(dir.resolve("classes/org/baguan/rules/kept")).getParent().getParent().getParent().getParent();
    Path digest = classes.resolve("org/baguan/rules/kept/" + Maker.BUILD);
    Files.write(classes.resolve("A.class"), new byte[] {1});
    LibraryDigest.write(classes);
    String first = Files.readString(digest);

    LibraryDigest.write(classes);
    assertThat(digest).hasContent(first);
    Files.write(classes.resolve("A.class"), new byte[] {2});
    LibraryDigest.write(classes);
    assertThat(Files.readString(digest)).isNotEqualTo(first);
  }

  @Test
  void many_who_keep_and_find_at_once_find_one_whole_result_or_none() throws IOException {
    Set<String> wrong = ConcurrentHashMap.newKeySet();
    List<Thread> threads =
        IntStream.range(0, 6)
            .mapToObj(number -> new Thread(() -> {
              KeptFolder own = by("this library");
              for (int i = 0; i < 60; i++) {
                own.keep(key, filled(number));
                own.find(key).filter(found -> !Arrays.equals(found, filled(found[0]))).ifPresent(torn -> wrong.add("torn"));
              }
            }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(kept.find(key)).isPresent();
    assertThat(files()).as("no draft is left behind").hasSize(1);
  }

  private static byte[] filled(int number) {
    byte[] bytes = new byte[20_000];
    Arrays.fill(bytes, (byte) number);
    return bytes;
  }

  @Test
  void what_was_not_used_for_longest_goes_when_there_is_too_much() throws IOException {
    List<String> keys = IntStream.range(0, Tidying.MOST + 3).mapToObj(number -> kept.key("kind", List.of("" + number))).toList();
    for (int i = 0; i < keys.size(); i++) {
      kept.keep(keys.get(i), RESULT);
      Files.setLastModifiedTime(folder.resolve(keys.get(i) + ".kept"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i)));
    }
    kept.find(keys.get(1));
    kept.tidy();

    assertThat(files()).hasSize(Tidying.MOST);
    assertThat(kept.find(keys.get(1))).as("used since").isPresent();
    assertThat(keys.stream().filter(k -> kept.find(k).isEmpty())).containsExactly(keys.get(0), keys.get(2), keys.get(3));
  }

  @Test
  void forgotten_drafts_go_and_whatever_else_lies_there_stays() throws IOException {
    kept.keep(key, RESULT);
    Path old = Files.write(folder.resolve("1.draft"), RESULT);
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
    Path young = Files.write(folder.resolve("2.draft"), RESULT);
    Path other = Files.write(folder.resolve("README"), RESULT);
    Files.setLastModifiedTime(other, FileTime.from(Instant.now().minusSeconds(7200)));
    kept.tidy();

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
    assertThat(kept.find(key)).isPresent();
  }

  private void requirePosix() {
    assumeTrue(!Collections.disjoint(dir.getFileSystem().supportedFileAttributeViews(), Set.of("posix")));
  }
}

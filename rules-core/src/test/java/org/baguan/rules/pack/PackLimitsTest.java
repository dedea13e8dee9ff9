package org.baguan.rules.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baguan.rules.language.Problem;
import org.junit.jupiter.api.Test;

/** Packs at a limit are read, and those one over it are not (docs/limits.md). */
class PackLimitsTest {

  @Test
  void so_many_files_and_not_one_more() {
    assertThat(RulePack.of(files(PackFiles.MOST_FILES)).names()).hasSize(PackFiles.MOST_FILES);
    assertThatThrownBy(() -> RulePack.of(files(PackFiles.MOST_FILES + 1))).isInstanceOf(UnreadablePackException.class).hasMessageContaining("500 个文件").hasMessageEndingWith("：rules-500.csv");
  }

  @Test
  void so_large_a_file_and_not_a_byte_more() {
    assertThat(RulePack.of(Map.of("a.csv", new byte[PackFiles.LARGEST_FILE])).bytes("a.csv")).hasSize(PackFiles.LARGEST_FILE);
    assertThatThrownBy(() -> RulePack.of(Map.of("a.csv", new byte[PackFiles.LARGEST_FILE + 1]))).isInstanceOf(UnreadablePackException.class).hasMessageContaining("8 MB").hasMessageEndingWith("：a.csv");
  }

  @Test
  void so_large_a_pack_and_not_a_byte_more() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < PackFiles.LARGEST_PACK / PackFiles.LARGEST_FILE; i++) {
      files.put(i + ".csv", new byte[PackFiles.LARGEST_FILE]);
    }

    assertThat(RulePack.of(files).names()).hasSize(4);
    files.put("x.csv", new byte[1]);
    assertThatThrownBy(() -> RulePack.of(files)).isInstanceOf(UnreadablePackException.class).hasMessageContaining("32 MB").hasMessageEndingWith("：x.csv");
  }

  @Test
  void a_zip_holds_so_many_entries_and_not_one_more_those_that_are_not_read_too() throws IOException {
    assertThat(RulePack.ofZip(zip(PackZip.MOST_ENTRIES)).names()).containsExactly("0.csv");
    assertThatThrownBy(() -> RulePack.ofZip(zip(PackZip.MOST_ENTRIES + 1))).isInstanceOf(UnreadablePackException.class).hasMessageContaining("5000").hasMessageEndingWith("：notes/5000.txt");
  }

  @Test
  void yaml_is_nested_so_deep_and_not_one_deeper() {
    // The file is a mapping itself.
    assertThat(problems("a: " + "[".repeat(YamlGuard.DEEPEST - 1) + "]".repeat(YamlGuard.DEEPEST - 1))).isEmpty();
    assertThat(problems("a: " + "[".repeat(YamlGuard.DEEPEST) + "]".repeat(YamlGuard.DEEPEST))).singleElement().satisfies(told -> {
      assertThat(told.code()).isEqualTo("not-yaml");
      assertThat(told.place()).hasToString("pack.yaml:1:23");
      assertThat(told.zh()).contains("20 层");
    });
  }

  @Test
  void yaml_holds_so_many_keys_and_values_and_not_one_more() {
    // Beside the values: the stream, the document, the mapping, its key and the list, each but the key with an end.
    int beside = 4 * 2 + 1;
    String most = "a: [" + "b,".repeat(YamlGuard.MOST_EVENTS - beside) + "]";

    assertThat(problems(most)).isEmpty();
    assertThat(problems(most.replace("[b", "[b, b"))).singleElement().satisfies(told -> {
      assertThat(told.code()).isEqualTo("too-large");
      assertThat(told.place().line()).isEqualTo(1);
      assertThat(told.zh()).contains("500000 项");
    });
  }

  private static List<Problem> problems(String text) {
    List<Problem> problems = new ArrayList<>();
    YamlText.compose("pack.yaml", text, problems::add);
    return problems;
  }

  private static Map<String, byte[]> files(int count) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      files.put(String.format("rules-%03d.csv", i), new byte[0]);
    }
    return files;
  }

  private static ByteArrayInputStream zip(int entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry(i == 0 ? "0.csv" : "notes/" + i + ".txt"));
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}

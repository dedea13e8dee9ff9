package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command screen, on the example of docs/screening.md. */
class ScreenCommandTest {

  private static final Path EXAMPLE = Path.of("../../docs/screening");
  private static final Path EXPECTED = Path.of("src/test/resources/golden");
  private static final Packs PACKS = new RealPacks();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_example_reads_as_expected(String lang) throws IOException {
    Ran ran = screen("post.yaml", "candidates.csv", "--top", "1", "--lang", lang);
    Path expected = EXPECTED.resolve("screen." + lang + ".txt");
    String said = ran.out().replaceAll("[0-9a-f]{64}", "…");
    if (Boolean.getBoolean("baguan.rewrite")) {
      Files.writeString(expected, said);
    }

    assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
    assertThat(said).isEqualTo(Files.readString(expected));
    assertThat(ran.err()).contains(lang.equals("zh") ? "筛选" : "Screening").doesNotContain("P-90");
  }

  @Test
  void the_list_is_written_whole_and_nothing_else_is_left() throws IOException {
    Path out = folder.resolve("list.csv");

    Ran ran = screen("post.yaml", "candidates.csv", "--threads", "2", "--out", out.toString());

    assertThat(ran.out()).contains("名单：" + out);
    assertThat(files()).containsExactly("list.csv");
    assertThat(Files.readString(out).replace("\r\n", "\n"))
        .startsWith("\uFEFF名次,人员编号,资格,最低总分,最高总分,行\n1,P-901,符合,")
        .contains("\n,P-905,待定,");
  }

  @Test
  void json_has_every_key_that_is_described() throws IOException {
    JsonNode tree = screen("post.yaml", "candidates.csv", "--json").json();

    assertThat(keys(tree)).containsExactly("pack", "post", "asOf", "complete", "rows", "decided", "refused", "outcomes", "reasons", "lacking", "ranked", "top", "sharing", "waiting", "problems");
    assertThat(keys(tree.get("reasons").get(0))).containsExactly("outcome", "rule", "title", "place", "provisional", "count", "alone");
    assertThat(keys(tree.get("lacking").get(0))).containsExactly("fact", "count", "alone");
    assertThat(keys(tree.get("top").get(0))).containsExactly("place", "person", "outcome", "lowest", "highest", "line");
    assertThat(keys(tree.get("waiting"))).containsExactly("count", "mayReach", "first");
    assertThat(keys(tree.get("waiting").get("first").get(0))).containsExactly("person", "outcome", "lowest", "highest", "line");
    assertThat(keys(tree.get("problems").get(0))).containsExactly("file", "line", "column", "path", "code", "zh", "en");
    assertThat(tree.get("rows").asInt()).isEqualTo(6);
    assertThat(tree.get("complete").asBoolean()).isTrue();
  }

  @Test
  void lines_of_json_are_screened_and_all_is_well_with_them() {
    Ran ran = screen("post.yaml", "candidates.jsonl", "--as-of", "2025-06-30");

    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(ran.out()).contains("研判基准日 2025-06-30", "读取 2 行，研判 2 人，没有研判 0 行。");
  }

  @Test
  void a_case_tells_of_the_post_too() {
    Path cases = Path.of("../rugao/src/main/resources/rugao/cases");

    Ran ran = Ran.on(PACKS, "screen", "key-posts", cases.resolve("RG-01.yaml").toString(), EXAMPLE.resolve("candidates.jsonl").toString());

    assertThat(ran.out()).startsWith("为 K-01 财务科科长 筛选，研判基准日 2025-04-18\n");
  }

  @Test
  void what_cannot_begin_exits_2_with_what_is_wrong_and_where() throws IOException {
    Path unknown = Files.writeString(folder.resolve("pool.csv"), "人员编号,学厉\nP-1,本科\n");
    Path undated = Files.writeString(folder.resolve("post.yaml"), "post: {id: K-1}\n");
    Path faulty = Files.writeString(folder.resolve("faulty.yaml"), "post: {id: K-1, levl: 正科}\n");
    String post = EXAMPLE.resolve("post.yaml").toString();
    String pool = EXAMPLE.resolve("candidates.csv").toString();

    assertThat(refused(post, unknown.toString())).startsWith("名单读不了，没有开始筛选：\n" + unknown + ":1:2  unknown-column  没有这一列\n  是否想写“学历”？");
    assertThat(refused(undated.toString(), pool)).isEqualTo(undated + "：没有研判基准日，请在岗位文件里写 asOf，或加 --as-of。\n");
    assertThat(refused(faulty.toString(), pool)).startsWith("岗位文件有问题，没有开始筛选：\n" + faulty + ":1:17  unknown-key");
    assertThat(refused(post, folder.resolve("none.csv").toString())).startsWith("文件读写不了：");
    assertThat(refused(post, undated.toString().replace("post.yaml", "pool.csv"), "--out", unknown.toString())).contains("--out 不能写在读取的文件上");
    assertThat(refused(post, pool, "--out", folder.resolve("none/list.csv").toString())).startsWith("文件读写不了：");
    assertThat(refused(post, pool, "--top", "0")).isEqualTo("--top 应在 1 至 10,000 之间。\n");
    assertThat(refused(post, Files.writeString(folder.resolve("pool.txt"), "").toString())).contains("名单应为 .csv、.jsonl");
  }

  private static String refused(String post, String pool, String... more) {
    List<String> arguments = new ArrayList<>(List.of("screen", "key-posts", post, pool));
    arguments.addAll(List.of(more));
    Ran ran = Ran.on(PACKS, arguments.toArray(new String[0]));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    return ran.err();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_process_that_is_told_to_end_tells_what_was_done_and_leaves_no_file() throws Exception {
    List<String> lines = Files.readAllLines(EXAMPLE.resolve("candidates.csv"));
    Path pool = folder.resolve("pool.csv");
    List<String> many = new ArrayList<>(List.of(lines.get(0)));
    for (int i = 0; i < 20_000; i++) {
      many.add(lines.get(1).replace("P-901", "P-" + i));
    }
    Files.write(pool, many);
    Path said = folder.resolve("said.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "screen", "key-posts", EXAMPLE.resolve("post.yaml").toString(), pool.toString(), "--out", folder.resolve("list.csv").toString())
            .redirectOutput(said.toFile())
            .redirectError(err.toFile())
            .start();
    waitUntilRowsAreDone(process, err);

    process.destroy();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(Files.readString(said, StandardCharsets.UTF_8)).contains("中途停止：以下只是已读部分的结果。", "符合");
    assertThat(Files.readString(err, StandardCharsets.UTF_8)).contains("--out 的文件没有写");
    assertThat(files()).containsExactly("err.txt", "pool.csv", "said.txt");
  }

  private static void waitUntilRowsAreDone(Process process, Path err) throws Exception {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      if (Files.readString(err, StandardCharsets.UTF_8).matches("(?s).*[1-9][0-9]*/20[0-9]{3}.*")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("nothing was screened: " + Files.readString(err, StandardCharsets.UTF_8));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static Ran screen(String post, String pool, String... more) {
    List<String> arguments = new ArrayList<>(List.of("screen", "key-posts", EXAMPLE.resolve(post).toString(), EXAMPLE.resolve(pool).toString()));
    arguments.addAll(List.of(more));
    return Ran.on(PACKS, arguments.toArray(new String[0]));
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}

package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command explain, and the pages that explain. */
class ExplainCommandTest {

  private static final Packs PACKS = new RealPacks();

  @TempDir
  static Path folder;

  @BeforeAll
  static void unpack() {
    CityFiles.into(folder);
  }

  @Test
  void json_has_outcome_reasons_nearest_changes_and_from_when() throws Exception {
    JsonNode tree = run("explain", "key-posts", file("cases/RG-03.yaml"), "--as-of", "2025-05-12", "--candidate", "P-006", "--json").json();

    assertThat(tree.get("outcome").asText()).isEqualTo("不符合");
    assertThat(tree.get("reasons").get(0).get("rule").asText()).isEqualTo("Q-30a");
    assertThat(tree.get("reasons").get(0).get("facts").toString()).contains("任现职级年限 1年3个月，要求不少于2年");
    assertThat(tree.get("reasons").get(0).get("place").asText()).isEqualTo("eligibility.csv!A18");
    assertThat(tree.get("nearest").get(0).get("conditions").get(0).get("needed").asText()).isEqualTo("不少于2年");
    assertThat(tree.get("changes").get("sets").get(0).get(0).get("reachedOn").asText()).isEqualTo("2026-01-15");
    assertThat(tree.get("eligibleFrom").get("date").asText()).isEqualTo("2026-01-15");
    assertThat(tree.get("eligibleFrom").get("conditions").get(0).asText()).isEqualTo("2025年度考核已有结果，且为称职");
  }

  @Test
  void the_chain_from_sanction_to_period_is_told() throws Exception {
    JsonNode tree = run("explain", "key-posts", file("cases/RG-03.yaml"), "--as-of", "2025-05-12", "--candidate", "P-007", "--json").json();

    JsonNode because = tree.get("reasons").get(0).get("because").get(0);
    assertThat(because.get("rule").asText()).isEqualTo("S-02b");
    assertThat(because.get("text").asText()).startsWith("政务记过：自2024年10月15日起，至2025年10月14日止");
    assertThat(tree.get("changes").get("sets").isEmpty()).isTrue();
    assertThat(tree.get("changes").get("fixed").get(0).asText()).isEqualTo("D-06a：处理处分影响期未满");
    assertThat(tree.get("eligibleFrom").get("date").asText()).isEqualTo("2025-10-15");
  }

  @Test
  void why_one_rule_does_not_hold_is_told_when_asked() throws Exception {
    Ran ran = run("explain", "key-posts", file("cases/RG-03.yaml"), "--as-of", "2025-05-12", "--candidate", "P-007", "--why-not", "Q-30a");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("Q-30a“副科任正科年限不足”为什么不成立\n  任现职级年限 现为 6年2个月，须不满2年\n  同职级累计任职年限 现为 6年2个月，须不满2年\n");
  }

  @Test
  void why_an_outcome_is_not_concluded_is_told_by_the_rules_that_came_nearest() throws Exception {
    JsonNode tree = run("explain", "key-posts", file("cases/RG-02.yaml"), "--candidate", "P-004", "--why-not", "须说明", "--json").json();

    assertThat(tree.get("whyNot").size()).isEqualTo(5);
    assertThat(tree.get("whyNot").get(0).get("rule").asText()).isEqualTo("Q-04a");
    assertThat(tree.get("whyNot").get(0).get("conditions").get(0).get("needed").asText()).isEqualTo("低于大专");
  }

  @Test
  void what_cannot_be_explained_exits_2_and_says_why() {
    String file = file("cases/RG-03.yaml");

    assertThat(refused("explain", "key-posts", file, "--as-of", "2025-05-12", "--candidate", "P-999"))
        .startsWith("RG-03.yaml：到 2025-05-12 为止没有研判过“P-999”。研判过的有：P-006、P-007、P-008、P-273、")
        .endsWith("…\n");
    assertThat(refused("explain", "key-posts", file, "--as-of", "2025-01-01", "--candidate", "P-006")).isEqualTo("RG-03.yaml：到 2025-01-01 为止还没有研判过任何人。\n");
    assertThat(refused("explain", "key-posts", file, "--candidate", "P-006", "--why-not", "Q-99")).isEqualTo("规则包里没有规则“Q-99”。\n");
    assertThat(refused("explain", "key-posts", file, "--candidate", "P-006", "--why-not", "Q-30a")).isEqualTo("规则“Q-30a”成立或待定，不是不成立；原因见说明。\n");
    assertThat(refused("explain", "key-posts", file, "--why-not", "Q-30a")).isEqualTo("--why-not 要和 --candidate 一起用。\n");
  }

  @Test
  void a_page_explains_one_candidate_with_score_and_periods_as_pictures_and_asks_the_network_for_nothing() throws IOException {
    Path page = folder.resolve("candidate.html");

    Ran ran = run("explain", "key-posts", file("cases/RG-03.yaml"), "--as-of", "2025-05-12", "--candidate", "P-007", "--html", page.toString());

    assertThat(ran.exit()).isZero();
    String html = Files.readString(page);
    assertThat(html)
        .contains("记过影响期至2025年10月14日", "政务记过：自2024年10月15日起", "<svg class=\"points\"", "<svg class=\"timeline\"", "2025-10-15 起不再有障碍", "75 分 × 15% = 11.25", "@page{size:A4")
        .doesNotContain("<script", "http://", "https://", "src=", "url(http");
  }

  @Test
  void a_page_explains_a_decision_in_both_languages() throws IOException {
    Path zh = folder.resolve("zh.html");
    Path en = folder.resolve("en.html");

    run("decide", "key-posts", file("cases/RG-02.yaml"), "--html", zh.toString());
    run("decide", "key-posts", file("cases/RG-02.yaml"), "--html", en.toString(), "--lang", "en");

    assertThat(Files.readString(zh)).contains("研判决定说明", "启动后续程序", "P-003", "法院建议暂缓使用", "名次有多稳", "P-004 的“人事工作经历”");
    assertThat(Files.readString(en)).contains("<html lang=\"en\">", "Explanation of a decision", "abnormal: halted and assessed anew", "How stable the ranking is", "the person is deferred");
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  private static Ran run(String... args) {
    return Ran.on(PACKS, args);
  }

  private static String refused(String... args) {
    Ran ran = run(args);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    return ran.err();
  }
}

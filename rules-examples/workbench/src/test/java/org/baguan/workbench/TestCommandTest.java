package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands test and scenario, and what check tells of scenarios. */
class TestCommandTest {

  private static final Packs PACKS = new RealPacks();

  private static final List<String> RULES =
      List.of(
          "表种,跟踪监管",
          "命中,全部",
          "适用日期,研判基准日",
          "",
          "编号,名称,跟踪对象,履职评价,任职已历月数,结论,理由,依据,核实,生效,失效",
          "F-1,实绩突出,新任干部,突出,不限,后备人选,履职评价为{履职评价},示例,D,2024-01-01,",
          "F-2,不胜任现职,新任干部,不胜任,6个月以上,调整,履职评价为{履职评价},示例,D,2024-01-01,");

  private static final List<String> SCENARIOS =
      List.of(
          "表种,测试案例",
          "针对,跟踪监管",
          "",
          "案例,依据,研判基准日,跟踪对象,履职评价,任职已历月数,结论,成立,不成立,来源",
          "默认,,2025-06-30,新任干部,胜任,1年,,,,",
          "突出的列为后备人选,S8,,,突出,,后备人选,F-1,F-2,",
          "不胜任满六个月的予以调整,S8,,,不胜任,6个月,调整,F-2,F-1,",
          "不胜任差一个月满六个月的不调整,S8,,,不胜任,5个月,无,,F-2,\"建议，已确认\"");

  @TempDir
  private Path folder;

  private Path pack;

  @BeforeEach
  void write() throws IOException {
    pack = Files.createDirectories(folder.resolve("pack"));
    Files.createDirectory(pack.resolve("scenarios"));
    Files.writeString(pack.resolve("pack.yaml"), "id: small\nversion: \"1\"\ntitle: {zh: 小规则包, en: A small pack}\n");
    Files.write(pack.resolve("tracking.csv"), RULES);
    Files.write(pack.resolve("scenarios/tracking.csv"), SCENARIOS);
  }

  private void scenario(String row) throws IOException {
    List<String> more = new ArrayList<>(SCENARIOS);
    more.add(row);
    Files.write(pack.resolve("scenarios/tracking.csv"), more);
  }

  private Ran test(String... options) {
    List<String> args = new ArrayList<>(List.of("test", pack.toString(), "--quick"));
    args.addAll(List.of(options));
    return Ran.on(PACKS, args.toArray(String[]::new));
  }

  @Test
  void all_scenarios_of_the_reference_pack_pass_and_are_decided_by_drools_too() {
    Ran ran = Ran.on(PACKS, "test", "key-posts", "--coverage");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("未通过 0 个。", "全部案例另由规则引擎（Drools）研判").doesNotContain("没有在任何案例中");
    assertThat(ran.err()).contains("运行案例").doesNotContain("正在编译规则");
  }

  @Test
  void the_reference_packs_rules_are_not_compiled_again_wherever_they_lie() {
    Ran ran = Ran.on(PACKS, "test", "../../rules-core/packs/key-posts");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).doesNotContain("正在编译规则");
  }

  @Test
  void another_pack_is_compiled_with_a_word_on_standard_error_unless_it_is_to_be_quick() {
    Ran compiled = Ran.on(PACKS, "test", pack.toString());

    assertThat(compiled.exit()).isZero();
    assertThat(compiled.err()).contains("正在编译规则");
    assertThat(compiled.out()).contains("测试案例 3 个：通过 3 个，未通过 0 个。\n其中由建议而来、已经人确认的 1 个；尚未确认的 0 个。\n全部案例另由规则引擎（Drools）研判");
    assertThat(test().err()).doesNotContain("正在编译规则");
    assertThat(test().out()).doesNotContain("Drools");
  }

  @Test
  void a_scenario_that_fails_is_told_with_why_and_exits_1() throws IOException {
    scenario("突出的予以调整,S8,,,突出,,调整,,,");

    Ran ran = test();

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).startsWith(
        """
        scenarios/tracking.csv!A9  突出的予以调整（S8）
          scenarios/tracking.csv!G9  “结论”预期调整，实际后备人选
            tracking.csv!A6  F-1 实绩突出：成立
              √ 跟踪对象 新任干部，要求为新任干部
              √ 履职评价 突出，要求为突出

        """);
    assertThat(ran.out()).contains("测试案例 4 个：通过 3 个，未通过 1 个。");
    assertThat(test("--lang", "en").out()).contains("expected `结论` to be `调整`, and it is `后备人选`", "Scenarios 4: passed 3, failed 1.");
  }

  @Test
  void a_suggestion_that_nobody_confirmed_fails() throws IOException {
    scenario("突出的列为后备人选二,S8,,,突出,,后备人选,,,建议");

    Ran ran = test("--json");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.json().at("/failures/0/confirmed").asBoolean()).isFalse();
    assertThat(ran.json().at("/suggestedUnconfirmed").asInt()).isEqualTo(1);
    assertThat(ran.json().at("/suggestedConfirmed").asInt()).isEqualTo(1);
  }

  @Test
  void a_problem_of_a_scenario_file_is_told_by_test_and_by_check() throws IOException {
    scenario("履职评价写错,S8,,,尚可,,无,,,");

    Ran ran = test();
    Ran check = Ran.on(PACKS, "check", pack.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).startsWith("scenarios/tracking.csv!E9  unknown-value  “履职评价”不认识“尚可”\n  │ 履职评价写错 │").contains("案例文件有问题 1 处。", "测试案例 3 个：通过 3 个");
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).contains("scenarios/tracking.csv!E9  unknown-value  错误：“履职评价”不认识“尚可”", "错误 1，");
  }

  @Test
  void a_pack_without_scenarios_says_so_and_what_to_do_and_exits_1() throws IOException {
    Files.delete(pack.resolve("scenarios/tracking.csv"));

    Ran ran = test();

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("规则包没有测试案例。", "scenarios 文件夹", "--suggest --out");
  }

  @Test
  void a_pack_with_errors_is_refused_with_every_problem_and_exits_1() throws IOException {
    Files.writeString(pack.resolve("tracking.csv"), String.join("\n", RULES).replace("突出,不限", "突击,不限"));

    Ran ran = test();

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("tracking.csv!D6  unknown-value", "测试案例没有运行");
    assertThat(test("--json").json().get("problems").toString()).contains("unknown-value");
  }

  @Test
  void what_is_not_there_cannot_run() {
    assertThat(Ran.on(PACKS, "test", folder.resolve("none").toString()).exit()).isEqualTo(2);
    assertThat(test("--out", folder.resolve("x.csv").toString()).exit()).isEqualTo(2);
  }

  @Test
  void coverage_tells_what_was_not_seen_each_at_its_cell() {
    Ran ran = test("--coverage");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith(
            """
            没有在任何案例中出现的条件结果 7 个：
              tracking.csv!C6  F-1  跟踪对象为新任干部       缺：不成立、待定
              tracking.csv!D6  F-1  履职评价为突出           缺：待定
              tracking.csv!C7  F-2  跟踪对象为新任干部       缺：不成立、待定
              tracking.csv!D7  F-2  履职评价为不胜任         缺：待定
              tracking.csv!E7  F-2  任职已历月数在6个月以上  缺：待定

            """)
        .endsWith("规则 2 条：成立过 2 条（100%）。\n条件结果 15 个：出现过 8 个（53.3%）。\n");
  }

  @Test
  void json_has_every_key_of_the_contract() throws Exception {
    JsonNode tree = test("--json", "--coverage", "--mutants").json();

    for (String key : List.of("passed", "failed", "rules", "rulesCovered", "conditionOutcomes", "conditionOutcomesCovered", "mutants", "mutantsKilled", "mutantsEquivalent")) {
      assertThat(tree.get(key).isInt()).as(key).isTrue();
    }
    assertThat(tree.get("passed").asInt()).isEqualTo(3);
    assertThat(tree.get("rulesCovered").asInt()).isEqualTo(2);
    assertThat(tree.get("mutants").asInt()).isEqualTo(tree.get("mutantsKilled").asInt() + tree.get("mutantsEquivalent").asInt() + tree.get("survivors").size());
    assertThat(tree.get("survivors").toString()).contains("tracking.csv!C6", "不看：跟踪对象为新任干部");
    assertThat(tree.get("conditionOutcomesNotCovered").size()).isPositive();
    assertThat(test("--json").json().get("mutants").isNull()).isTrue();
  }

  @Test
  void a_mutant_that_no_scenario_notices_is_told_at_its_cell_with_the_row_that_is_missing() {
    Ran ran = test("--mutants");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("  tracking.csv!C6  去掉条件：不看：跟踪对象为新任干部\n    缺的案例，可贴进 scenarios/tracking-suggested.csv；预期先由人对照规定确认：\n      案例,依据,");
    assertThat(ran.err()).contains("试改规则");
  }

  @Test
  void suggested_rows_that_were_written_and_confirmed_kill_every_mutant() throws IOException {
    Path rows = folder.resolve("rows.csv");

    Ran written = test("--mutants", "--out", rows.toString());
    Files.writeString(pack.resolve("scenarios/tracking-suggested.csv"), Files.readString(rows).replaceAll("(?m),建议$", ",\"建议，已确认\""));
    JsonNode tree = test("--mutants", "--json").json();

    assertThat(written.out()).contains("建议的案例：" + rows);
    assertThat(tree.get("failed").asInt()).isZero();
    assertThat(tree.get("survivors").isEmpty()).isTrue();
    assertThat(tree.get("suggestedConfirmed").asInt()).isGreaterThan(1);
  }

  @Test
  void boundary_rows_are_suggested_as_if_there_were_no_scenario_and_nothing_is_overwritten() throws IOException {
    Path rows = folder.resolve("rows.csv");

    assertThat(test("--suggest", "--out", rows.toString()).exit()).isZero();
    String text = Files.readString(rows);
    Ran again = test("--suggest", "--out", rows.toString());

    assertThat(text).startsWith("表种,测试案例\n针对,跟踪监管\n").contains("6个月", "5个月", ",建议\n");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("已经有了，没有动它");
    assertThat(Files.readString(rows)).isEqualTo(text);
    assertThat(test("--suggest").out()).contains("建议的边界案例");
  }

  @Test
  void the_page_shows_the_tables_with_what_was_seen_in_one_file_without_script() throws IOException {
    Path page = folder.resolve("coverage.html");
    scenario("突出的予以调整<b>,S8,,,突出,,调整,,,");

    test("--mutants", "--html", page.toString());
    String html = Files.readString(page);

    assertThat(html).contains("小规则包　测试覆盖", "<td class=\"some\" title=\"跟踪对象为新任干部\n缺：不成立、待定\">新任干部", "<td class=\"free\">不限</td>", "class=\"survivor\" href=\"#m-1\"", "id=\"m-1\"", "突出的予以调整&lt;b&gt;");
    assertThat(html).doesNotContain("<script", "http://", "https://");
  }

  @Test
  void a_decided_case_becomes_scenarios_and_no_file_is_overwritten() throws IOException {
    CityFiles.into(folder);
    Path out = folder.resolve("RG-03.yaml");
    String file = folder.resolve("cases/RG-03.yaml").toString();

    Ran made = Ran.on(PACKS, "scenario", "key-posts", file, "--out", out.toString());
    Ran again = Ran.on(PACKS, "scenario", "key-posts", file, "--out", out.toString());
    Ran before = Ran.on(PACKS, "scenario", "key-posts", file, "--out", folder.resolve("none.yaml").toString(), "--as-of", "2024-01-01");

    assertThat(made.exit()).isZero();
    assertThat(made.out()).contains(out.toString(), "改为“建议，已确认”");
    assertThat(Files.readString(out)).contains("针对: 资格条件", "甲的资格条件：不符合", "来源: 建议").doesNotContain("P-006", "U-03");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(before.exit()).isEqualTo(2);
    assertThat(before.err()).contains("没有研判过任何对象");
  }
}

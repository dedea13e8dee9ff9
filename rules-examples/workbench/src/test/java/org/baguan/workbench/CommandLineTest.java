package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.workbench.PackProblem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  private static final PackProblem WARNING = new PackProblem("a.csv!E7", "unverified-basis", Severity.WARNING, "依据待核实", List.of("│ Q-30 │"));
  private static final PackProblem ERROR = new PackProblem("a.csv!E8", "unknown-value", Severity.ERROR, "不认识“本料”", List.of());

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir
  private Path folder;

  @Test
  void demo_prints_every_contract_key_as_json() throws Exception {
    int exit = demo("--json");

    JsonNode tree = new ObjectMapper().readTree(out());
    List<String> keys = new ArrayList<>();
    tree.fieldNames().forEachRemaining(keys::add);
    assertThat(exit).isZero();
    assertThat(keys).containsExactly("units", "posts", "returned", "proceeding", "halted", "deferred", "awaiting", "undetermined",
        "fromPool", "inspectedUnits", "tracked", "now", "pack", "cases");
    assertThat(tree.get("deferred").get(0).asText()).isEqualTo("P-009");
    assertThat(tree.get("tracked").toString()).isEqualTo("{\"reserve\":1,\"reminder\":2,\"referral\":1,\"adjustment\":0}");
    assertThat(tree.get("now").get("startProcedure").asInt()).isEqualTo(2);
  }

  @Test
  void demo_shows_progress_on_standard_error_and_nothing_of_it_on_standard_output() throws Exception {
    demo();

    assertThat(err()).contains("逐案研判");
    assertThat(out()).contains("重点岗位").doesNotContain("逐案研判");
  }

  @Test
  void demo_writes_a_report_and_leaves_no_draft() throws Exception {
    Path reports = folder.resolve("reports");

    int exit = demo("--out", reports.toString());

    assertThat(exit).isZero();
    try (var files = Files.list(reports)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("index.html");
    }
  }

  @Test
  void a_removed_case_file_changes_the_figures() throws Exception {
    SamplePacks packs = new SamplePacks(SampleCases.all());
    Files.delete(packs.laidOut(folder).resolve("cases/RG-03.yaml"));

    run(packs, "demo", "--cases", folder.toString(), "--json");

    JsonNode tree = new ObjectMapper().readTree(out());
    assertThat(tree.get("halted").asInt()).isZero();
    assertThat(tree.get("posts").asInt()).isEqualTo(8);
  }

  @Test
  void decide_exits_0_for_an_outcome_that_is_not_favourable() {
    int exit = run(sample(), "decide", "key-posts", "RG-06.yaml");

    assertThat(exit).isZero();
    assertThat(out()).contains("下一步：退回", "应到 9 人，实到 5 人", "条例 34", "[示例]");
  }

  @Test
  void decide_tells_the_next_step_and_every_stage_as_json() throws Exception {
    run(sample(), "decide", "key-posts", "RG-03.yaml", "--json");

    JsonNode tree = new ObjectMapper().readTree(out());
    assertThat(tree.get("caseId").asText()).isEqualTo("RG-03");
    assertThat(tree.get("next").get("kind").asText()).isEqualTo("awaitSelection");
    assertThat(tree.get("next").get("zh").asText()).isEqualTo("待确定人选");
    assertThat(tree.get("next").get("proposed").asText()).isEqualTo("P-010");
    assertThat(tree.get("stages").get(3).get("conclusion").get("kind").asText()).isEqualTo("halt");
    assertThat(tree.get("stages").get(1).get("assessment").get("candidates").get(0).get("score").get("lowest").toString()).isEqualTo("90.15");
  }

  @Test
  void decide_reads_the_case_on_the_day_that_is_asked() {
    run(sample(), "decide", "key-posts", "RG-02.yaml", "--as-of", "2025-03-03");

    assertThat(out()).contains("下一步：退回");
  }

  @Test
  void a_case_without_a_date_cannot_be_decided_without_as_of() {
    CaseHistory dated = SampleCases.returned();
    CaseFile file = dated.inHand().file();
    CaseFile undated = new CaseFile(file.id(), file.title(), file.unit(), Optional.empty(), file.entries());
    SamplePacks packs = new SamplePacks(List.of(new CaseHistory(new CaseInHand("cases/RG-06.yaml", undated, List.of()), dated.seen())));

    int without = run(packs, "decide", "key-posts", "RG-06.yaml");
    int with = run(packs, "decide", "key-posts", "RG-06.yaml", "--as-of", "2025-06-30");

    assertThat(without).isEqualTo(2);
    assertThat(with).isZero();
    assertThat(err()).isEqualTo("cases/RG-06.yaml：案件没有研判基准日，请在案件文件里写 asOf，或加 --as-of。\n");
  }

  @Test
  void check_falls_short_on_errors_and_with_strict_on_warnings() {
    assertThat(run(new SamplePacks(List.of()), "check", "p")).isZero();
    assertThat(run(new SamplePacks(List.of(), WARNING), "check", "p")).isZero();
    assertThat(run(new SamplePacks(List.of(), WARNING), "check", "--strict", "p")).isEqualTo(1);
    assertThat(run(new SamplePacks(List.of(), WARNING, ERROR), "check", "p")).isEqualTo(1);
    assertThat(out()).contains("a.csv!E7  unverified-basis  提醒：依据待核实\n  │ Q-30 │\n", "错误 1，提醒 1，说明 0。");
  }

  @Test
  void check_lists_problems_as_json() throws Exception {
    run(new SamplePacks(List.of(), ERROR), "check", "p", "--json");

    JsonNode tree = new ObjectMapper().readTree(out());
    assertThat(tree.get("problems").get(0).get("place").asText()).isEqualTo("a.csv!E8");
    assertThat(tree.get("errors").asInt()).isEqualTo(1);
  }

  @Test
  void what_cannot_run_exits_2_with_one_sentence_and_no_stack_trace() {
    Packs broken = new Packs() {
      @Override
      public Decisions reference() {
        throw new IllegalStateException("secret");
      }

      @Override
      public Decisions open(Path pack) {
        throw new IllegalStateException("secret");
      }

      @Override
      public List<PackProblem> check(Path pack, Optional<TrustedKeys> keys, Words words) {
        throw new IllegalStateException("secret");
      }
    };

    assertThat(run(broken, "check", "p")).isEqualTo(2);
    assertThat(err()).hasLineCount(1).doesNotContain("secret", "Exception");
  }

  @Test
  void bad_arguments_exit_2_in_the_language_asked_for() {
    assertThat(run(sample())).isEqualTo(2);
    assertThat(run(sample(), "demo", "--nonsense")).isEqualTo(2);
    assertThat(run(sample(), "decide", "key-posts", "RG-06.yaml", "--as-of", "2025-02-30", "--lang", "en")).isEqualTo(2);
    assertThat(run(sample(), "decide", "key-posts", "NONE.yaml")).isEqualTo(2);
    assertThat(err()).contains("参数不对：", "These arguments do not fit: ").doesNotContain("\tat ");
  }

  @Test
  void every_command_has_help_in_both_languages() {
    for (String command : List.of("demo", "decide", "check", "compare", "screen")) {
      assertThat(run(sample(), command, "--help")).isZero();
      assertThat(run(sample(), command, "--help", "--lang", "en")).isZero();
    }
    assertThat(run(sample(), "--help")).isZero();
    assertThat(out()).contains("用法：baguan demo", "Usage: baguan demo", "The next step of one case", "规则包的每个问题");
  }

  @Test
  void help_and_refusals_are_written_in_the_charset_of_the_console() {
    Charset gbk = Charset.forName("GBK");
    Terminal terminal = new Terminal(new PrintStream(out, true, gbk), new PrintStream(err, true, gbk), gbk);

    Main.run(sample(), terminal, "decide", "--help");
    Main.run(sample(), terminal, "demo", "--nonsense");

    assertThat(out.toString(gbk)).contains("用法：", "研判基准日");
    assertThat(err.toString(gbk)).contains("参数不对：");
  }

  @Test
  void json_is_readable_where_the_console_does_not_write_utf_8() throws Exception {
    Charset gbk = Charset.forName("GBK");
    Terminal terminal = new Terminal(new PrintStream(out, true, gbk), new PrintStream(err, true, gbk), gbk);

    Main.run(sample(), terminal, "decide", "key-posts", "RG-06.yaml", "--json");

    String text = out.toString(StandardCharsets.US_ASCII);
    assertThat(new ObjectMapper().readTree(text).get("next").get("zh").asText()).isEqualTo("退回");
  }

  private int demo(String... more) throws Exception {
    SamplePacks packs = sample();
    List<String> args = new ArrayList<>(List.of("demo", "--cases", packs.laidOut(folder).toString()));
    args.addAll(List.of(more));
    return run(packs, args.toArray(new String[0]));
  }

  private static SamplePacks sample() {
    return new SamplePacks(SampleCases.all());
  }

  private int run(Packs packs, String... args) {
    Charset utf8 = StandardCharsets.UTF_8;
    return Main.run(packs, new Terminal(new PrintStream(out, true, utf8), new PrintStream(err, true, utf8), utf8), args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}

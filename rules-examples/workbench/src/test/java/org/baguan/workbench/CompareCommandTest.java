package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.baguan.rules.compare.Difference;
import org.baguan.rules.compare.PackComparison;
import org.baguan.rules.compare.StepComparison;
import org.baguan.rules.compare.Verdict;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.rules.verify.VerifiedPack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command compare, on the pack that {@code new} writes and an edit of it. */
class CompareCommandTest {

  private static final Path FILES = Path.of("src/test/resources/compare");
  private static final Path EXPECTED = Path.of("src/test/resources/golden");
  private static final Packs PACKS = new OpenedOnce();

  @TempDir
  static Path folder;

  /** The pack as it was, one with other amounts and weights, and one whose rows only stand otherwise. */
  @BeforeAll
  static void packs() throws IOException {
    for (String name : List.of("old", "changed", "moved", "faulty")) {
      run("new", pack(name));
    }
    edit("changed", "amounts.csv", "任职年限,2,年", "任职年限,3,年");
    edit("changed", "eligibility.csv", "一般应为大专以上,示例", "原则上应为大专以上,示例");
    edit("changed", "schemes.csv", "管钱,相关经历,具体职能,70", "管钱,相关经历,具体职能,60");
    edit("changed", "schemes.csv", "管钱,学历,素质要求,30", "管钱,学历,素质要求,40");
    edit("changed", "pack.yaml", "version: 1.0.0", "version: 1.1.0");
    String investigated = "Q-03,被立案调查,不限,不限,不限,是,不限,不符合,被立案调查,示例（待核实）,D,2024-01-01,\n";
    edit("moved", "eligibility.csv", investigated, "");
    edit("moved", "eligibility.csv", "Q-01,", investigated + "Q-01,");
    edit("moved", "eligibility.csv", "Q-03,", "Q-09,");
    edit("faulty", "eligibility.csv", "Q-01,任职年限不足,提拔", "Q-01,任职年限不足,提升");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void a_comparison_reads_as_expected(String lang) throws IOException {
    Ran ran = run("compare", pack("old"), pack("changed"), "--cases", FILES.resolve("cases").toString(), "--groups", FILES.resolve("groups.csv").toString(), "--lang", lang);
    Path expected = EXPECTED.resolve("compare." + lang + ".txt");
    // The digest changes with every edit of the template; what is compared does not.
    String said = ran.out().replaceAll("[0-9a-f]{64}", "…");
    if (Boolean.getBoolean("baguan.rewrite")) {
      Files.writeString(expected, said);
    }

    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    assertThat(said).isEqualTo(Files.readString(expected));
    assertThat(ran.err()).contains(lang.equals("zh") ? "逐案研判" : "Deciding cases");
  }

  @Test
  void rows_that_only_stand_otherwise_are_proved_the_same_and_a_renamed_id_is_told() throws IOException {
    Ran ran = run("compare", pack("old"), pack("moved"), "--fail-on-change");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("两个版本对任何情形的结论和理由都相同，已证明。\n").contains("资格条件：Q-03“被立案调查” 改为 Q-09“被立案调查”");
  }

  @Test
  void a_difference_exits_1_where_that_is_asked_for_and_0_otherwise() {
    assertThat(run("compare", pack("old"), pack("changed")).exit()).isZero();
    assertThat(run("compare", pack("old"), pack("changed"), "--fail-on-change").exit()).isEqualTo(1);
  }

  @Test
  void errors_in_a_pack_exit_1_and_are_told_with_their_cell() {
    Ran ran = run("compare", pack("old"), pack("faulty"));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("eligibility.csv!C6  unknown-value").contains("faulty：规则包有错误，不能对照。");
  }

  @Test
  void the_reference_pack_is_the_same_as_itself() {
    Ran ran = run("compare", "key-posts", "key-posts", "--fail-on-change");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("两个版本对任何情形的结论和理由都相同，已证明。");
  }

  @Test
  void json_has_every_key_that_is_described() throws IOException {
    JsonNode tree = run("compare", pack("old"), pack("changed"), "--cases", FILES.resolve("cases").toString(), "--groups", FILES.resolve("groups.csv").toString(), "--json").json();

    assertThat(keys(tree)).containsExactly("verdict", "same", "said", "older", "newer", "steps", "differences", "settings", "renamings", "cases");
    assertThat(keys(tree.get("older"))).containsExactly("id", "version", "sha256", "title");
    assertThat(keys(tree.get("steps").get(0))).containsExactly("step", "verdict", "differences", "sampled", "beyond");
    JsonNode difference = tree.get("differences").get(0);
    assertThat(keys(difference)).containsExactly("step", "kind", "governingDate", "from", "to", "where", "before", "after", "witness");
    assertThat(difference.get("kind").asText()).isEqualTo("outcome");
    assertThat(keys(difference.get("after").get(0))).containsExactly("rule", "title", "basis", "place", "certain", "conclusion", "reason");
    assertThat(difference.get("after").get(0).get("place").asText()).isEqualTo("eligibility.csv!A6");
    assertThat(keys(difference.get("witness"))).containsExactly("facts", "others");
    assertThat(keys(tree.get("settings").get(0))).containsExactly("kind", "what", "from", "to", "before", "after", "placeBefore", "placeAfter");
    JsonNode cases = tree.get("cases");
    assertThat(keys(cases))
        .containsExactly("compared", "turned", "toldOtherwise", "refused", "turns", "rules", "posts", "affectedInAll", "affected", "scores", "groups", "problems");
    assertThat(keys(cases.get("rules").get(0))).containsExactly("change", "step", "rule", "title", "place", "count", "turning");
    assertThat(cases.get("rules").get(0).get("change").asText()).isEqualTo("newlyHolds");
    assertThat(keys(cases.get("affected").get(0))).containsExactly("case", "person", "post", "matter", "before", "after", "source", "rules");
    assertThat(keys(cases.get("scores"))).containsExactly("compared", "rose", "fell", "change", "newlyOpen", "newlyTotal", "bins", "largest");
    assertThat(cases.get("groups").get("groups").get(1).get("after").get("impact").asText()).isEqualTo("belowOfFew");
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_page_tells_all_and_asks_the_network_for_nothing(String lang) throws IOException {
    Path page = folder.resolve(lang + ".html");

    run("compare", pack("old"), pack("changed"), "--cases", FILES.resolve("cases").toString(), "--groups", FILES.resolve("groups.csv").toString(), "--html", page.toString(), "--lang", lang);

    String html = Files.readString(page);
    assertThat(html)
        .contains("1.0.0", "1.1.0", "Q-01 任职年限不足", "eligibility.csv!A6", "schemes.csv!", "<svg class=\"pairs\"", "<svg class=\"moves\"", "C-2 · P-3", "29 CFR 1607.4(D)", "class=\"signatures\"", "@page{size:A4")
        .doesNotContain("<script", "http://", "https://", "src=", "url(http");
    assertThat(html).contains(lang.equals("zh") ? "规则变更对照" : "Rule change compared");
  }

  @Test
  void what_cannot_run_exits_2_and_says_why() throws IOException {
    String cases = FILES.resolve("cases").toString();

    assertThat(refused("--groups", FILES.resolve("groups.csv").toString())).isEqualTo("--groups 要和 --cases 一起用。\n");
    assertThat(refused("--cases", folder.resolve("none").toString())).startsWith("没有这个文件夹：");
    assertThat(refused("--cases", Files.createDirectory(folder.resolve("empty")).toString())).contains("文件夹里没有案件文件：");
    assertThat(refused("--cases", cases, "--groups", groups("甲,乙\n")).lines().findFirst()).hasValueSatisfying(s -> assertThat(s).endsWith("组别文件的第一行应为 person,group 或 人选,组别。"));
    assertThat(refused("--cases", cases, "--groups", groups("person,group\nP-1,甲\n\nP-2\n"))).contains("第 4 行：应为人选编号和组别两项");
    assertThat(refused("--cases", cases, "--groups", groups("person,group\nP-1,甲\nP-1,乙\n"))).contains("第 3 行：同一人选前面写了另一个组别");
  }

  @Test
  void beyond_two_hundred_differences_the_page_folds_the_rest_and_the_terminal_counts_it() {
    PackComparison few = PackComparison.between(verified("old"), verified("changed"));
    StepComparison step = few.steps().stream().filter(s -> !s.differences().isEmpty()).findFirst().orElseThrow();
    Difference one = step.differences().get(0);
    StepComparison many = new StepComparison(step.step(), Verdict.DIFFERENT, Collections.nCopies(205, one), List.of(), 0);
    Compared compared = new Compared(new PackComparison(few.older(), few.newer(), List.of(many), List.of(), List.of()), Optional.empty());
    CompareWords words = new CompareWords(Words.in(Words.Language.zh));

    String page = new ComparePage(words, compared).render();
    List<String> lines = new CompareText(words, compared).lines();

    assertThat(page).contains("<summary>另有 5 处（超过 200 处的折叠在此，打印时不展开）</summary>", "id=\"d-205\"");
    assertThat(page.indexOf("另有 5 处")).isBetween(page.indexOf("id=\"d-200\""), page.indexOf("id=\"d-201\""));
    assertThat(lines).contains("另有 5 处没有列出；--html 和 --json 列出全部。");
    assertThat(lines).anyMatch(line -> line.startsWith("  200. ")).noneMatch(line -> line.startsWith("  201. "));
  }

  private static VerifiedPack verified(String name) {
    return PackInHand.read(folder.resolve(name)).verified().orElseThrow();
  }

  private static String groups(String text) throws IOException {
    return Files.writeString(folder.resolve("groups.csv"), text).toString();
  }

  private static String refused(String... more) {
    List<String> args = new ArrayList<>(List.of("compare", pack("old"), pack("changed")));
    args.addAll(List.of(more));
    Ran ran = run(args.toArray(new String[0]));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    return ran.err();
  }

  private static String pack(String name) {
    return folder.resolve(name).toString();
  }

  private static void edit(String pack, String file, String from, String to) throws IOException {
    Path path = folder.resolve(pack).resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
  }

  private static Ran run(String... args) {
    return Ran.on(PACKS, args);
  }

  /** Compiling takes seconds, and the packs here stay as they are. */
  private static final class OpenedOnce implements Packs {

    private final Packs packs = new RealPacks();
    private final Map<Path, Decisions> opened = new ConcurrentHashMap<>();

    @Override
    public Decisions reference() {
      return packs.reference();
    }

    @Override
    public Decisions open(Path pack) {
      return opened.computeIfAbsent(pack, packs::open);
    }

    @Override
    public List<PackProblem> check(Path pack, Optional<TrustedKeys> keys, Words words) {
      return packs.check(pack, keys, words);
    }
  }
}

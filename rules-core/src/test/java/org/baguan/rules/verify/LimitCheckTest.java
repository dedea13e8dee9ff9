package org.baguan.rules.verify;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.drl.DrlReader;
import org.baguan.rules.model.Mark;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.ManifestPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Packs at a limit are accepted, and those one over it are told of it at its place (docs/limits.md). */
class LimitCheckTest {

  private static final Vocabulary VOCABULARY = Vocabulary.ofModel();
  private static final String TEST = "specialPost == false";
  private static final String COUNT = "    accumulate( PostHeld( ) from $c.postsHeld; $n%d : count(); $n%d == 1 )%n";

  @Test
  void so_many_rules_and_not_one_more() {
    Rule rule = rule("标题", TEST, "", "理由", "依据");

    assertThat(told(nCopies(LimitCheck.MOST_RULES, rule))).isEmpty();
    assertThat(told(nCopies(LimitCheck.MOST_RULES + 1, rule))).containsExactly("a.drl:3:1  too-large  规则超过 20000 条");
  }

  @Test
  void so_many_conditions_of_a_rule_and_not_one_more() {
    String most = String.join(", ", nCopies(LimitCheck.MOST_CONDITIONS - 1, TEST));
    String more = "    exists PostHeld( ) from $c.postsHeld\n";

    assertThat(told(List.of(rule("标题", most, more, "理由", "依据")))).isEmpty();
    assertThat(told(List.of(rule("标题", most, more + more, "理由", "依据")))).containsExactly("a.drl:3:1  too-large  规则“H-01”的条件超过 60 个");
  }

  @Test
  void so_many_counts_of_a_rule_and_not_one_more() {
    assertThat(told(List.of(rule("标题", TEST, counts(LimitCheck.MOST_COUNTED), "理由", "依据")))).isEmpty();
    assertThat(told(List.of(rule("标题", TEST, counts(LimitCheck.MOST_COUNTED + 1), "理由", "依据")))).containsExactly("a.drl:3:1  too-large  规则“H-01”的计数与合计超过 3 个");
  }

  @Test
  void so_many_values_of_a_test_and_not_one_more() {
    assertThat(told(List.of(rule("标题", values(LimitCheck.MOST_VALUES), "", "理由", "依据")))).isEmpty();
    assertThat(told(List.of(rule("标题", values(LimitCheck.MOST_VALUES + 1), "", "理由", "依据")))).containsExactly("a.drl:3:1  too-large  规则“H-01”的“越级数”一格的值超过 200 个");
  }

  @Test
  void so_long_a_title_a_reason_and_a_basis_and_not_a_character_longer() {
    String title = "长".repeat(LimitCheck.LONGEST_TITLE);
    String reason = "长".repeat(LimitCheck.LONGEST_REASON);
    String basis = "长".repeat(LimitCheck.LONGEST_BASIS);

    assertThat(told(List.of(rule(title, TEST, "", reason, basis)))).isEmpty();
    assertThat(told(List.of(rule(title + "长", TEST, "", reason + "长", basis + "长"))))
        .containsExactly("a.drl:3:1  too-large  规则“H-01”的名称超过 200 字", "a.drl:3:1  too-large  规则“H-01”的理由超过 4000 字", "a.drl:3:1  too-large  规则“H-01”的依据超过 1000 字");
  }

  @Test
  void so_many_values_of_an_amount_and_so_many_amounts_and_not_one_more() {
    int amounts = LimitCheck.MOST_AMOUNTS / LimitCheck.MOST_VERSIONS;

    assertThat(toldOfAmounts(amounts, LimitCheck.MOST_VERSIONS)).isEmpty();
    assertThat(toldOfAmounts(1, LimitCheck.MOST_VERSIONS + 1)).containsExactly("amounts.csv!A201  too-large  数额“年限0”超过 200 行");
    assertThat(toldOfAmounts(LimitCheck.MOST_AMOUNTS + 1, 1)).containsExactly("amounts.csv!A1  too-large  数额超过 5000 行");
  }

  @Test
  void so_many_codes_and_attributes_and_not_one_more() {
    assertThat(told(manifest(LimitCheck.MOST_CODES, LimitCheck.MOST_ATTRIBUTES))).isEmpty();
    assertThat(told(manifest(LimitCheck.MOST_CODES + 1, LimitCheck.MOST_ATTRIBUTES + 1))).containsExactly("pack.yaml  too-large  代码表“级别”超过 1000 个代码", "pack.yaml  too-large  attributes 超过 200 项");
  }

  @Test
  void a_line_of_drl_is_so_long_and_not_a_character_longer() {
    assertThat(DrlReader.read("a.drl", "package keyposts.eligibility\n//" + "长".repeat(9_998) + "\nimport org.baguan.rules.model.*\n", VOCABULARY).problems()).isEmpty();
    assertThat(DrlReader.read("a.drl", "package keyposts.eligibility\n//" + "长".repeat(9_999), VOCABULARY).problems()).extracting(problem -> problem.place() + " " + problem.zh()).containsExactly("a.drl:2 规则文件过大，没有读：一行超过 10000 字");
  }

  @Test
  void a_pack_over_a_limit_is_refused() {
    assertThat(new LimitCheck().needsAll()).isFalse();
    Map<String, byte[]> files = Map.of("pack.yaml", "id: x\nversion: \"1\"\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.drl", text("标题", TEST, counts(LimitCheck.MOST_COUNTED + 1), "理由", "依据").getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(Verifier.verify(org.baguan.rules.pack.RulePack.of(files)).problems()).extracting(Problem::code).contains("too-large");
  }

  /** Takes half a minute. */
  @Test
  @EnabledIfSystemProperty(named = "baguan.hostile", matches = "whole")
  void a_rule_at_the_limits_is_compiled() {
    String tests = String.join(", ", nCopies(LimitCheck.MOST_CONDITIONS - LimitCheck.MOST_COUNTED - 1, TEST));
    Rule rule = rule("长".repeat(LimitCheck.LONGEST_TITLE), tests + ", " + values(LimitCheck.MOST_VALUES), counts(LimitCheck.MOST_COUNTED), "长".repeat(LimitCheck.LONGEST_REASON), "依据");

    assertThat(told(List.of(rule))).isEmpty();
    assertThat(DroolsEngine.compile(RuleTree.empty(VOCABULARY).withRules(List.of(rule))).models()).hasSize(2);
  }

  private static List<String> told(List<Rule> rules) {
    return told(RuleTree.empty(VOCABULARY).withRules(rules), manifest(0, 0));
  }

  private static List<String> told(Manifest manifest) {
    return told(RuleTree.empty(VOCABULARY), manifest);
  }

  private static List<String> told(RuleTree tree, Manifest manifest) {
    List<Problem> problems = new ArrayList<>();
    new LimitCheck().check(tree, manifest, problems::add);
    return problems.stream().map(problem -> problem.place() + "  " + problem.code() + "  " + problem.zh()).toList();
  }

  private static List<String> toldOfAmounts(int amounts, int versions) {
    Map<String, Amount> all = new java.util.HashMap<>();
    for (int i = 0; i < amounts; i++) {
      List<Amount.Value> values = IntStream.rangeClosed(1, versions).mapToObj(at -> new Amount.Value(BigDecimal.ONE, InForce.ALWAYS, "依据", Mark.A, Place.cell("amounts.csv", amounts == 1 ? at : 1, 1))).toList();
      all.put("年限" + i, new Amount("年限" + i, new Type.Decimal(), values));
    }
    RuleTree tree = RuleTree.empty(VOCABULARY);
    return told(new RuleTree(VOCABULARY, List.of(), tree.tables(), all, List.of(), List.of(), List.of()), manifest(0, 0));
  }

  private static Manifest manifest(int codes, int attributes) {
    List<String> words = IntStream.range(0, codes).mapToObj(i -> "甲" + i).toList();
    List<Vocabulary.Attribute> all = IntStream.range(0, attributes).mapToObj(i -> new Vocabulary.Attribute("项" + i, new Type.YesNo(), org.baguan.rules.model.Source.EMPLOYING_UNIT, false)).toList();
    return new Manifest("x", "1", "样例", List.of("zh"), List.of(), codes == 0 ? Map.of() : Map.of("级别", words), all, Map.of(), List.of(), List.of(), ManifestPlaces.NONE);
  }

  private static String counts(int count) {
    return IntStream.range(0, count).mapToObj(i -> COUNT.formatted(i, i)).reduce("", String::concat);
  }

  private static String values(int count) {
    return "levelsSkipped in ( " + String.join(", ", IntStream.range(0, count).mapToObj(Integer::toString).toList()) + " )";
  }

  private static Rule rule(String title, String pattern, String more, String reason, String basis) {
    DrlReader.Reading reading = DrlReader.read("a.drl", text(title, pattern, more, reason, basis), VOCABULARY);
    return Optional.of(reading).filter(read -> read.problems().isEmpty()).map(read -> read.rules().get(0)).orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }

  private static String text(String title, String pattern, String more, String reason, String basis) {
    return "package keyposts.eligibility\nimport org.baguan.rules.model.*\nrule \"H-01 " + title + "\" @basis(\"" + basis + "\") @mark(\"A\")\nwhen\n    $c : Candidacy( " + pattern + " )\n" + more + "then\n    insert( Obstacle.of( $c, \"" + reason + "\" ) );\nend\n";
  }
}

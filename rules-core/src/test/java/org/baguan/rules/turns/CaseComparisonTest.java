package org.baguan.rules.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.language.Step;
import org.baguan.rules.turns.CaseTurns.Affected;
import org.baguan.rules.turns.CaseTurns.Change;
import org.baguan.rules.turns.CaseTurns.Matter;
import org.baguan.rules.turns.CaseTurns.OfPost;
import org.baguan.rules.turns.CaseTurns.OfRule;
import org.baguan.rules.turns.CaseTurns.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of a small pack, on cases of which somebody wrote down beforehand what turns. */
class CaseComparisonTest {

  @TempDir
  private Path folder;

  private static CaseComparison threeYears() {
    return TwoVersions.edited("amounts.csv", "任职年限,2,年", "任职年限,3,年");
  }

  @Test
  void a_threshold_raised_turns_exactly_those_between_the_old_one_and_the_new_and_names_the_rule() throws IOException {
    CaseTurns turns =
        threeYears().compare(lines(
            Case.of("C-1").nominee("P-23", 23).nominee("P-24", 24),
            Case.of("C-2").nominee("P-35", 35).nominee("P-36", 36).category("管人"),
            Case.of("C-3").nominee("P-40", 40).nominee("P-50", 50)));

    assertThat(turns.cases()).isEqualTo(3);
    assertThat(turns.turned()).isEqualTo(2);
    assertThat(turns.affected())
        .filteredOn(a -> a.matter() == Matter.ELIGIBILITY)
        .extracting(Affected::caseId, Affected::person, Affected::post, Affected::before, Affected::after, Affected::rules)
        .containsExactly(
            tuple("C-1", "P-24", "K-C-1", "符合", "不符合", List.of("+Q-1")),
            tuple("C-2", "P-35", "K-C-2", "符合", "不符合", List.of("+Q-1")));
    assertThat(turns.rules())
        .containsExactly(
            new OfRule(Change.NEWLY_HOLDS, Step.ELIGIBILITY, "Q-1", "任职年限不足", "eligibility.csv!A6", 2, 2));
    assertThat(turns.posts()).containsExactly(new OfPost("管人", 1, 1, 2, 1), new OfPost("管钱", 2, 1, 4, 1));
    assertThat(turns.turns())
        .filteredOn(t -> t.matter() == Matter.ELIGIBILITY)
        .containsExactly(
            new Turn(Matter.ELIGIBILITY, "不符合", "不符合", 1), new Turn(Matter.ELIGIBILITY, "符合", "不符合", 2), new Turn(Matter.ELIGIBILITY, "符合", "符合", 3));
  }

  @Test
  void a_case_whose_last_fit_nominee_is_barred_turns_its_next_step_too() throws IOException {
    CaseTurns turns = threeYears().compare(lines(Case.of("C-1").nominee("P-23", 23).nominee("P-24", 24).recommended()));

    assertThat(turns.affected())
        .extracting(Affected::person, Affected::matter, Affected::before, Affected::after)
        .containsExactly(
            tuple("", Matter.NEXT_STEP, "待确定人选", "干部库研判选用"),
            tuple("", Matter.LEADER, "有人居首", "无人居首"),
            tuple("P-24", Matter.ELIGIBILITY, "符合", "不符合"));
  }

  @Test
  void the_same_rules_in_another_order_turn_nothing_though_their_places_differ() throws IOException {
    CaseComparison moved = TwoVersions.edited("eligibility.csv", "Q-3,被立案调查,不限,不限,是,不符合,被立案调查,示例,D,2020-01-01,\n", "");
    CaseComparison same =
        TwoVersions.edited("eligibility.csv", "Q-1,任职", "Q-0,曾受处理,超过99年,不限,不限,须说明,不会出现,示例,D,2020-01-01,\nQ-1,任职");
    Case[] cases = {Case.of("C-1").nominee("P-1", 12).nominee("P-2", 40, "高中", 60, "\"是\"")};

    assertThat(same.compare(lines(cases)).same()).isTrue();
    assertThat(moved.compare(lines(cases)).same()).isFalse();
  }

  @Test
  void a_reason_that_is_worded_otherwise_is_told_and_turns_nothing() throws IOException {
    CaseTurns turns =
        TwoVersions.edited("eligibility.csv", "任现职级{任现职级年限}", "任现职级仅{任现职级年限}").compare(lines(Case.of("C-1").nominee("P-1", 12), Case.of("C-2").nominee("P-2", 40)));

    assertThat(turns.turned()).isZero();
    assertThat(turns.toldOtherwise()).isEqualTo(1);
    assertThat(turns.rules()).extracting(OfRule::change, OfRule::rule, OfRule::count, OfRule::turning).containsExactly(tuple(Change.SAYS_OTHERWISE, "Q-1", 1L, 0L));
    assertThat(turns.affected()).isEmpty();
  }

  @Test
  void a_fact_that_is_missing_opens_a_rule_that_newly_reads_it() throws IOException {
    CaseTurns turns =
        TwoVersions.edited("eligibility.csv", "Q-3,被立案调查,不限", "Q-3,被立案调查,少于4年")
            .compare(lines(Case.of("C-1").nominee("P-1", 60, "本科", 60, "null"), Case.of("C-2").nominee("P-2", 30, "本科", 60, "null")));

    assertThat(turns.rules()).extracting(OfRule::change, OfRule::rule, OfRule::count, OfRule::turning).containsExactly(tuple(Change.NO_LONGER_OPEN, "Q-3", 1L, 1L));
    assertThat(turns.affected()).filteredOn(a -> a.matter() == Matter.ELIGIBILITY).extracting(Affected::person, Affected::before, Affected::after).containsExactly(tuple("P-1", "待定", "符合"));
  }

  @Test
  void a_weight_moved_moves_totals_to_the_hundredth_and_the_pairs_are_binned() throws IOException {
    CaseTurns turns =
        TwoVersions.edited("schemes.csv", "60,无,示例,D,2020-01-01,\n管钱,学历,素质要求,40", "50,无,示例,D,2020-01-01,\n管钱,学历,素质要求,50")
            .compare(lines(
                Case.of("C-1").nominee("P-1", 60, "大专", 60, "\"否\"").nominee("P-2", 60, "本科", 12, "\"否\"").recommended(),
                Case.of("C-2").nominee("P-3", 60, "大专", 60, "\"否\""),
                Case.of("C-3").nominee("P-4", 60, "本科", 60, "\"否\"")));

    // 大专 with five years: 60 × 40 % + 100 × 60 % = 84, then 60 × 50 % + 100 × 50 % = 80; 本科 with less: 100 × 40 % + 70 × 60 % = 82, then 85.
    assertThat(turns.scores().compared()).isEqualTo(4);
    assertThat(turns.scores().rose()).isEqualTo(1);
    assertThat(turns.scores().fell()).isEqualTo(2);
    assertThat(turns.scores().change()).isEqualByComparingTo("-5");
    assertThat(turns.scores().bins()).containsExactly(new CaseTurns.Bin(82, 85, 1), new CaseTurns.Bin(84, 80, 2), new CaseTurns.Bin(100, 100, 1));
    assertThat(turns.scores().largest())
        .extracting(CaseTurns.Moved::caseId, CaseTurns.Moved::person, CaseTurns.Moved::before, CaseTurns.Moved::after)
        .containsExactly(
            tuple("C-1", "P-1", new BigDecimal("84.00"), new BigDecimal("80.00")),
            tuple("C-2", "P-3", new BigDecimal("84.00"), new BigDecimal("80.00")),
            tuple("C-1", "P-2", new BigDecimal("82.00"), new BigDecimal("85.00")));
    assertThat(turns.affected()).extracting(Affected::caseId, Affected::matter, Affected::after).containsExactly(tuple("C-1", Matter.LEADER, "另一人居首"));
  }

  @Test
  void a_returned_application_is_assessed_by_one_version_only_and_no_rule_of_assessment_is_blamed() throws IOException {
    CaseTurns turns =
        TwoVersions.edited("compliance.csv", "C-1,没有空缺,少于1", "C-1,没有空缺,少于2").compare(lines(Case.of("C-1").nominee("P-1", 12)));

    assertThat(turns.rules()).extracting(OfRule::rule, OfRule::change).containsExactly(tuple("C-1", Change.NEWLY_HOLDS));
    assertThat(turns.affected())
        .extracting(Affected::person, Affected::matter, Affected::before, Affected::after)
        .containsExactly(
            tuple("", Matter.NEXT_STEP, "干部库研判选用", "退回"), tuple("", Matter.COMPLIANCE, "接受", "退回"), tuple("P-1", Matter.ELIGIBILITY, "不符合", "未研判"));
  }

  @Test
  void a_review_that_no_longer_defers_turns_the_person_and_the_conclusion() throws IOException {
    CaseTurns turns =
        TwoVersions.edited("review.csv", "建议暂缓使用,暂缓", "建议暂缓使用,待回复")
            .compare(lines(Case.of("C-1").nominee("P-1", 40).selected("P-1").replied("P-1", "建议暂缓使用")));

    assertThat(turns.affected())
        .extracting(Affected::person, Affected::matter, Affected::before, Affected::after)
        .contains(tuple("P-1", Matter.REVIEW_OF_PERSON, "暂缓", "待回复"), tuple("", Matter.REVIEW, "发现异常", "待回复"));
    assertThat(turns.rules())
        .extracting(OfRule::step, OfRule::rule, OfRule::change)
        .contains(tuple(Step.REVIEW, "R-3", Change.SAYS_OTHERWISE), tuple(Step.OUTCOME, "O-1", Change.NO_LONGER_HOLDS), tuple(Step.OUTCOME, "O-2", Change.NEWLY_HOLDS));
  }

  @Test
  void tracking_turns_by_who_is_tracked() throws IOException {
    CaseTurns turns =
        TwoVersions.edited("tracking.csv", "不胜任,调整", "不胜任,函询提醒").compare(lines(Case.of("C-1").nominee("P-1", 40).performs("P-1", "不胜任")));

    assertThat(turns.affected()).extracting(Affected::person, Affected::matter, Affected::before, Affected::after).containsExactly(tuple("P-1", Matter.TRACKING, "调整", "函询提醒"));
  }

  @Test
  void what_cannot_be_read_or_has_no_date_is_told_with_file_and_line_and_the_others_are_decided() throws IOException {
    Path file = folder.resolve("several.jsonl");
    Files.writeString(
        file,
        String.join("\n", "", Case.of("C-1").nominee("P-24", 24).line(), "{\"case\": 3,", Case.of("C-2").undated().nominee("P-1", 40).line(), Case.of("C-3").nominee("秘密", 40, "幼儿园", 60, "\"否\"").line(), ""));

    CaseTurns turns = threeYears().compare(CaseSource.in(folder));

    assertThat(turns.cases()).isEqualTo(1);
    assertThat(turns.refused()).isEqualTo(3);
    assertThat(turns.problems())
        .extracting(p -> p.file().endsWith("several.jsonl"), CaseProblem::line, CaseProblem::code)
        .containsExactly(tuple(true, 3, "yaml-syntax"), tuple(true, 4, "no-date"), tuple(true, 5, "unknown-code"));
    assertThat(turns.problems().toString()).doesNotContain("秘密", "幼儿园");
    assertThat(turns.same()).isFalse();
  }

  @Test
  void a_folder_is_searched_with_the_folders_within_and_pools_are_read_where_cases_name_them() throws IOException {
    Files.createDirectories(folder.resolve("年度/下半年"));
    Files.writeString(folder.resolve("年度/C-1.json"), Case.of("C-1").nominee("P-24", 24).line());
    String barred = Case.of("C-2").nominee("P-1", 12).line();
    Files.writeString(folder.resolve("年度/下半年/C-2.yaml"), barred.replace("\"unit\":\"U\",\"asOf\"", "\"unit\":\"U\",\"pool\":\"pool.yaml\",\"asOf\""));
    Files.writeString(folder.resolve("年度/下半年/more.jsonl"), barred.replace("C-2", "C-3").replace("\"asOf\"", "\"pool\":\"pool.yaml\",\"asOf\""));
    Files.writeString(folder.resolve("年度/下半年/pool.yaml"), "officials: [{id: G-1, career: {levelSince: 2023-01-01, education: 本科}, conduct: {underInvestigation: 否}, measures: [], appraisals: []}]");
    Files.writeString(folder.resolve("读我.txt"), "不是案件");

    CaseSource source = CaseSource.in(folder);
    CaseTurns turns = threeYears().compare(source);

    assertThat(source.size()).isEqualTo(4);
    assertThat(turns.problems()).isEmpty();
    assertThat(turns.cases()).isEqualTo(3);
    assertThat(turns.affected())
        .filteredOn(a -> a.matter() == Matter.POOL)
        .extracting(Affected::caseId, Affected::person, Affected::before, Affected::after)
        .containsExactly(tuple("C-2", "G-1", "符合", "不符合"), tuple("C-3", "G-1", "符合", "不符合"));
  }

  @Test
  void rates_by_group_are_those_of_nominees_before_and_after_and_their_ratio_to_the_highest() throws IOException {
    List<Case> cases = new ArrayList<>();
    // Forty of 甲组 have three years and more; of forty of 乙组 ten have less; 丙组 is one person; one has no group.
    IntStream.range(0, 40).forEach(i -> cases.add(Case.of("A-" + i).nominee("A" + i, 48)));
    IntStream.range(0, 40).forEach(i -> cases.add(Case.of("B-" + i).nominee("B" + i, i < 10 ? 30 : 48)));
    cases.add(Case.of("C-0").nominee("C0", 30));
    cases.add(Case.of("D-0").nominee("D0", 48));
    Map<String, String> groupOf = new java.util.HashMap<>();
    IntStream.range(0, 40).forEach(i -> groupOf.put("A" + i, "甲组"));
    IntStream.range(0, 40).forEach(i -> groupOf.put("B" + i, "乙组"));
    groupOf.put("C0", "丙组");
    groupOf.put("无关的人", "丁组");

    GroupRates rates = threeYears().byGroup(groupOf).compare(lines(cases.toArray(new Case[0]))).groups().orElseThrow();

    assertThat(rates.groups()).extracting(GroupRates.OfGroup::group).containsExactly("丁组", "丙组", "乙组", "甲组");
    assertThat(rates.groups())
        .extracting(g -> g.before().selected() + "/" + g.before().assessed() + " " + g.before().impact(), g -> g.after().selected() + "/" + g.after().assessed() + " " + g.after().impact())
        .containsExactly(
            tuple("0/0 NOT_COMPARED", "0/0 NOT_COMPARED"),
            tuple("1/1 HIGHEST", "0/1 BELOW_OF_FEW"),
            tuple("40/40 HIGHEST", "30/40 BELOW"),
            tuple("40/40 HIGHEST", "40/40 HIGHEST"));
    assertThat(rates.groups().get(2).after().ratio()).contains(new BigDecimal("0.7500"));
    assertThat(rates.without().after()).isEqualTo(new GroupRates.Rate(1, 1, java.util.Optional.of(new BigDecimal("1.0000")), java.util.Optional.empty(), GroupRates.Impact.NOT_COMPARED));
  }

  @Test
  void exactly_four_fifths_is_not_below() throws IOException {
    List<Case> cases = new ArrayList<>();
    IntStream.range(0, 50).forEach(i -> cases.add(Case.of("A-" + i).nominee("A" + i, 48)));
    IntStream.range(0, 50).forEach(i -> cases.add(Case.of("B-" + i).nominee("B" + i, i < 10 ? 30 : 48)));
    Map<String, String> groupOf = new java.util.HashMap<>();
    IntStream.range(0, 50).forEach(i -> groupOf.put("A" + i, "甲组"));
    IntStream.range(0, 50).forEach(i -> groupOf.put("B" + i, "乙组"));

    GroupRates rates = threeYears().byGroup(groupOf).compare(lines(cases.toArray(new Case[0]))).groups().orElseThrow();

    assertThat(rates.groups().get(0).after().ratio()).contains(new BigDecimal("0.8000"));
    assertThat(rates.groups().get(0).after().impact()).isEqualTo(GroupRates.Impact.WITHIN);
  }

  @Test
  void four_of_ten_beside_nine_of_ten_is_below_and_four_beside_four_of_four_is_of_few() throws IOException {
    assertThat(impact(10, 9, 10, 4)).isEqualTo(GroupRates.Impact.BELOW);
    assertThat(impact(4, 4, 10, 4)).isEqualTo(GroupRates.Impact.BELOW_OF_FEW);
    assertThat(impact(10, 9, 5, 2)).isEqualTo(GroupRates.Impact.BELOW_OF_FEW);
    // 10 of 20 beside 6 of 16: with one person selected instead, 9 of 20 beside 7 of 16 is lower still; beside 4 of 11, 5 of 11 is higher.
    assertThat(impact(20, 10, 16, 6)).isEqualTo(GroupRates.Impact.BELOW);
    assertThat(impact(20, 10, 11, 4)).isEqualTo(GroupRates.Impact.BELOW_OF_FEW);
    assertThat(impact(20, 10, 20, 7)).isEqualTo(GroupRates.Impact.BELOW);
  }

  /** Returns how a group of so many, so many of them selected, stands beside another. */
  private static GroupRates.Impact impact(int highestAssessed, int highestSelected, int assessed, int selected) {
    Map<String, String> groupOf = new java.util.HashMap<>();
    IntStream.range(0, highestAssessed).forEach(i -> groupOf.put("A" + i, "甲组"));
    IntStream.range(0, assessed).forEach(i -> groupOf.put("B" + i, "乙组"));
    GroupTally tally = new GroupTally(groupOf);
    IntStream.range(0, highestAssessed).forEach(i -> tally.add("A" + i, java.util.Optional.of(i < highestSelected ? "符合" : "不符合"), java.util.Optional.empty()));
    IntStream.range(0, assessed).forEach(i -> tally.add("B" + i, java.util.Optional.of(i < selected ? "须说明" : "待定"), java.util.Optional.empty()));
    return tally.result().groups().get(0).before().impact();
  }

  @Test
  void one_thread_or_several_and_any_order_of_cases_come_to_the_same() throws IOException {
    List<Case> cases = new ArrayList<>();
    IntStream.range(0, 400).forEach(i -> cases.add(Case.of("C-" + i).nominee("P-" + i, 18 + i % 24, i % 3 == 0 ? "高中" : "本科", i % 90, i % 17 == 0 ? "null" : "\"否\"").nominee("Q-" + i, 26)));
    Map<String, String> groupOf = Map.of("P-1", "甲", "P-2", "乙", "P-31", "甲");
    CaseComparison comparison = threeYears().byGroup(groupOf);
    CaseTurns one = comparison.onThreads(1).compare(lines(cases.toArray(new Case[0])));
    Collections.shuffle(cases, new Random(7));

    CaseTurns several = comparison.onThreads(4).compare(lines(cases.toArray(new Case[0])));

    assertThat(withoutSources(several)).isEqualTo(withoutSources(one));
    assertThat(one.affectedInAll()).isGreaterThan(CaseTurns.LISTED);
    assertThat(one.affected()).hasSize(CaseTurns.LISTED);
  }

  /** Lines were put in another order, so where a case was read differs; nothing else may. */
  private static String withoutSources(CaseTurns turns) {
    return turns.toString().replaceAll("source=[^\\]]*", "");
  }

  @Test
  void a_word_that_only_one_version_knows_is_read_and_the_other_makes_nothing_of_it() throws IOException {
    CaseComparison moreWords = TwoVersions.edited("pack.yaml", "[管人, 管钱]", "[管人, 管钱, 管物]");
    CaseComparison otherCourt = TwoVersions.edited("departments.csv", "法院,", "检察院,");

    CaseTurns ofCategory = moreWords.compare(lines(Case.of("C-1").nominee("P-1", 40).category("管物"), Case.of("C-2").nominee("P-2", 40)));
    CaseTurns ofReply = otherCourt.compare(lines(Case.of("C-1").nominee("P-1", 40).selected("P-1").replied("P-1", "未发现问题")));

    assertThat(ofCategory.problems()).isEmpty();
    assertThat(ofCategory.same()).isTrue();
    assertThat(ofReply.problems()).isEmpty();
    assertThat(ofReply.affected()).extracting(Affected::matter, Affected::before, Affected::after).contains(tuple(Matter.REVIEW, "结论正常", "待回复"));
  }

  @Test
  void an_attribute_that_the_versions_declare_otherwise_is_read_by_each_in_its_way() throws IOException {
    Path file = folder.resolve("words.jsonl");
    Files.writeString(file, Case.of("C-1").nominee("P-1", 40).line().replace("\"相关年限\":60", "\"相关年限\":\"5年\""));

    CaseTurns same = threeYears().compare(CaseSource.in(file));
    CaseTurns whole = TwoVersions.wholeYears().compare(CaseSource.in(file));

    assertThat(same.cases()).isEqualTo(1);
    assertThat(whole.cases()).isZero();
    assertThat(whole.problems()).extracting(CaseProblem::code).containsExactly("not-a-number");
  }

  private CaseSource lines(Case... cases) throws IOException {
    Path file = folder.resolve("cases.jsonl");
    Files.write(file, Arrays.stream(cases).map(Case::line).toList());
    return CaseSource.in(file);
  }
}

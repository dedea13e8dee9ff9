package org.baguan.examples.rugao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.HumanDecision;
import org.baguan.rules.model.NextStep;
import org.junit.jupiter.api.Test;

/** Each of the city's cases, its whole way compared: at its own as-of date, and where else it stops. */
final class CityCasesTest {

  @Test
  void a_case_goes_through_at_once() {
    assertThat(way("RG-01", "2025-04-18"))
        .isEqualTo(
            """
            2025-03-03 1 合规性审查 接受
            2025-03-20 1 研判 建议P-001
              1 P-001 88.00 符合 [义务 Q-08]
              2 P-002 70.50 符合 [义务 Q-08]
            2025-03-20 1 确定人选 P-001
            2025-04-18 1 联合审查 启动后续程序 [O-3 各部门答复齐全，未见异常]，答复未发现问题的12项
            → 启动后续程序 [P-001]
            """);
  }

  @Test
  void the_court_asks_to_defer_the_first_and_the_second_round_puts_forward_another() {
    assertThat(way("RG-02", "2025-05-23"))
        .isEqualTo(
            """
            2025-03-10 1 合规性审查 接受
            2025-03-27 1 研判 建议P-003
              1 P-003 93.50 符合 [义务 Q-08]
              2 P-004 87.00 符合 [义务 Q-05] [义务 Q-08]
              3 P-005 74.25 符合 [义务 Q-08]
            2025-03-27 1 确定人选 P-003
            2025-04-16 1 联合审查 终止并重新研判，暂缓[P-003]，排除[] [O-1 1项答复异常]，答复未发现问题的11项
              P-003 法院 涉法涉诉问题 暂缓 [R-7 法院建议暂缓使用]
            2025-04-24 2 研判 建议P-004
              1 P-004 89.25 符合 [义务 Q-05] [义务 Q-08]
              2 P-005 74.25 符合 [义务 Q-08]
            2025-04-24 2 确定人选 P-004
            2025-05-23 2 联合审查 启动后续程序 [O-3 各部门答复齐全，未见异常]，答复未发现问题的11项
              P-004 审计 经济责任审计结果 无影响 [R-5 审计：不涉及]
            → 启动后续程序 [P-004]
            """);
  }

  @Test
  void the_day_after_the_halt_the_second_round_waits_for_a_selection_without_the_deferred() {
    assertThat(way("RG-02", "2025-04-17"))
        .isEqualTo(
            """
            2025-03-10 1 合规性审查 接受
            2025-03-27 1 研判 建议P-003
              1 P-003 93.50 符合 [义务 Q-08]
              2 P-004 87.00 符合 [义务 Q-05] [义务 Q-08]
              3 P-005 74.25 符合 [义务 Q-08]
            2025-03-27 1 确定人选 P-003
            2025-04-16 1 联合审查 终止并重新研判，暂缓[P-003]，排除[] [O-1 1项答复异常]，答复未发现问题的11项
              P-003 法院 涉法涉诉问题 暂缓 [R-7 法院建议暂缓使用]
            2025-04-17 2 研判 建议P-004
              1 P-004 87.00 符合 [义务 Q-05] [义务 Q-08]
              2 P-005 74.25 符合 [义务 Q-08]
            → 待确定人选 建议P-004
            """);
  }

  @Test
  void no_nominee_fits_each_for_a_reason_of_its_own_and_one_of_the_pool_goes_through() {
    assertThat(way("RG-03", "2025-06-13"))
        .isEqualTo(
            """
            2025-04-07 1 合规性审查 接受
            2025-05-12 1 研判 建议无（没有可以排定名次的人选）
              - P-006 84.00 不符合 [Q-30a 任副科1年3个月，同职级累计1年3个月，不足2年] [义务 Q-08]
              - P-007 86.75 不符合 [D-06a 记过影响期至2025年10月14日] [义务 Q-08]
              - P-008 84.50 不符合 [D-03 上年度考核为基本称职] [义务 Q-08]
            2025-05-12 1 干部库研判 建议P-273
              1 P-273 91.00 符合
              2 P-244 88.50 符合
              3 P-162 87.00 符合 [义务 Q-08]
              另有297人
            2025-05-12 1 确定人选 P-273
            2025-06-13 1 联合审查 启动后续程序 [O-3 各部门答复齐全，未见异常]，答复未发现问题的12项
            → 启动后续程序 [P-273]
            """);
  }

  @Test
  void the_leader_of_the_pool_is_proposed_and_people_have_yet_to_select() {
    assertThat(way("RG-03", "2025-05-06"))
        .isEqualTo(
            """
            2025-04-07 1 合规性审查 接受
            2025-05-06 1 研判 建议无（没有可以排定名次的人选）
              - P-006 84.00 不符合 [Q-30a 任副科1年3个月，同职级累计1年3个月，不足2年] [义务 Q-08]
              - P-007 86.75 不符合 [D-06a 记过影响期至2025年10月14日] [义务 Q-08]
              - P-008 84.50 不符合 [D-03 上年度考核为基本称职] [义务 Q-08]
            2025-05-06 1 干部库研判 建议P-273
              1 P-273 91.00 符合
              2 P-244 88.50 符合
              3 P-162 87.00 符合 [义务 Q-08]
              另有297人
            → 待确定人选 建议P-273，自干部库
            """);
  }

  @Test
  void an_application_goes_back_with_both_its_defects_and_no_other() {
    assertThat(way("RG-04", "2025-04-18"))
        .isEqualTo(
            """
            2025-04-14 1 合规性审查 退回 [S2-03 未提交干部人事调整建议方案] [S2-04 建议人选1名，空缺1个，人选应多于空缺]
            → 退回
            """);
  }

  @Test
  void a_shared_first_place_is_left_to_people() {
    assertThat(way("RG-04", "2025-05-20"))
        .isEqualTo(
            """
            2025-04-14 1 合规性审查 退回 [S2-03 未提交干部人事调整建议方案] [S2-04 建议人选1名，空缺1个，人选应多于空缺]
            2025-04-28 1 合规性审查 接受
            2025-05-20 1 研判 建议无（并列第一（P-009、P-010），由人研究确定）
              1 P-009 86.00 符合 [义务 Q-08]
              1 P-010 86.00 符合 [义务 Q-08]
              3 P-011 73.25 符合 [义务 Q-08]
            → 待确定人选 建议无
            """);
  }

  @Test
  void people_choose_one_of_two_who_share_the_first_place() {
    assertThat(way("RG-04", "2025-06-20"))
        .isEqualTo(
            """
            2025-04-14 1 合规性审查 退回 [S2-03 未提交干部人事调整建议方案] [S2-04 建议人选1名，空缺1个，人选应多于空缺]
            2025-04-28 1 合规性审查 接受
            2025-05-22 1 研判 建议无（并列第一（P-009、P-010），由人研究确定）
              1 P-009 86.00 符合 [义务 Q-08]
              1 P-010 86.00 符合 [义务 Q-08]
              3 P-011 73.25 符合 [义务 Q-08]
            2025-05-22 1 确定人选 P-010
            2025-06-20 1 联合审查 启动后续程序 [O-3 各部门答复齐全，未见异常]，答复未发现问题的12项
            → 启动后续程序 [P-010]
            """);
  }

  @Test
  void the_answer_of_the_audit_alone_is_awaited() {
    assertThat(way("RG-05", "2025-08-01"))
        .isEqualTo(
            """
            2025-06-16 1 合规性审查 接受
            2025-07-04 1 研判 建议P-012
              1 P-012 97.00 符合 [义务 Q-08]
              2 P-013 70.50 符合 [义务 Q-08]
            2025-07-04 1 确定人选 P-012
            2025-08-01 1 联合审查 待回复 [O-2 尚缺1项答复]，答复未发现问题的11项
              P-012 审计 经济责任审计结果 待回复 {缺答复类别、答复已历月数、答复后有新情况}
            → 待回复
            """);
  }

  @Test
  void the_audit_has_answered_and_the_case_goes_through() {
    assertThat(way("RG-05", "2025-08-29"))
        .isEqualTo(
            """
            2025-06-16 1 合规性审查 接受
            2025-07-04 1 研判 建议P-012
              1 P-012 97.00 符合 [义务 Q-08]
              2 P-013 70.50 符合 [义务 Q-08]
            2025-07-04 1 确定人选 P-012
            2025-08-29 1 联合审查 启动后续程序 [O-3 各部门答复齐全，未见异常]，答复未发现问题的12项
            → 启动后续程序 [P-012]
            """);
  }

  @Test
  void all_have_answered_before_the_petition_came_in() {
    assertThat(way("RG-06", "2025-09-01"))
        .isEqualTo(
            """
            2025-07-28 1 合规性审查 接受
            2025-08-11 1 研判 建议P-014
              1 P-014 89.50 符合 [义务 Q-08]
              2 P-015 72.00 符合 [义务 Q-08]
            2025-08-11 1 确定人选 P-014
            2025-09-01 1 联合审查 启动后续程序 [O-3 各部门答复齐全，未见异常]，答复未发现问题的12项
            → 启动后续程序 [P-014]
            """);
  }

  @Test
  void the_favourable_answers_before_the_petition_lapse_and_only_the_later_ones_count() {
    assertThat(way("RG-06", "2025-09-15"))
        .isEqualTo(
            """
            2025-07-28 1 合规性审查 接受
            2025-08-11 1 研判 建议P-014
              1 P-014 89.50 符合 [义务 Q-08]
              2 P-015 72.00 符合 [义务 Q-08]
            2025-08-11 1 确定人选 P-014
            2025-09-15 1 联合审查 待回复 [O-2 尚缺10项答复]，答复未发现问题的1项
              P-014 组织部门 政治素质表现 待回复 [R-2 组织部门2025年8月18日答复之后有新情况，须重新征求意见]
              P-014 组织部门 个人档案信息 待回复 [R-2 组织部门2025年8月18日答复之后有新情况，须重新征求意见]
              P-014 纪委监委 因违反党纪政纪受处理处分情况 待回复 [R-2 纪委监委2025年8月19日答复之后有新情况，须重新征求意见]
              P-014 公安 涉法涉诉问题 待回复 [R-2 公安2025年8月20日答复之后有新情况，须重新征求意见]
              P-014 公安 发表不当言论和传播谣言 待回复 [R-2 公安2025年8月20日答复之后有新情况，须重新征求意见]
              P-014 法院 涉法涉诉问题 待回复 [R-2 法院2025年8月21日答复之后有新情况，须重新征求意见]
              P-014 法院 发表不当言论和传播谣言 待回复 [R-2 法院2025年8月21日答复之后有新情况，须重新征求意见]
              P-014 检察院 涉法涉诉问题 待回复 [R-2 检察院2025年8月22日答复之后有新情况，须重新征求意见]
              P-014 检察院 发表不当言论和传播谣言 待回复 [R-2 检察院2025年8月22日答复之后有新情况，须重新征求意见]
              P-014 审计 经济责任审计结果 待回复 [R-2 审计2025年8月25日答复之后有新情况，须重新征求意见]
              P-014 信访 涉访举报 无影响 [R-1 信访：有记录不影响使用]
            → 待回复
            """);
  }

  @Test
  void a_grade_that_nobody_supplied_leaves_the_case_open_and_opens_no_pool() {
    assertThat(way("RG-07", "2025-09-26"))
        .isEqualTo(
            """
            2025-08-25 1 合规性审查 接受
            2025-09-26 1 研判 建议无（没有可以排定名次的人选）
              - P-016 87.00–93.00 待定 [义务 Q-08] {D-03 缺上年度考核等次}
              - P-017 84.00 不符合 [D-06a 诫勉影响期至2025年12月9日] [义务 Q-08]
            → 待定 [P-016] {D-03 缺上年度考核等次}
            """);
  }

  @Test
  void education_below_college_is_to_be_justified_and_nobody_is_proposed() {
    assertThat(way("RG-08", "2025-09-18"))
        .isEqualTo(
            """
            2025-09-15 1 合规性审查 接受
            2025-09-18 1 研判 建议无（第一名P-019须说明的情形尚无说明在案，暂不提建议）
              1 P-019 93.50 须说明 [Q-04a 学历为高中，一般应为大专以上] [义务 Q-08]
              2 P-020 62.75 符合 [义务 Q-08]
              - P-018 90.50 不符合 [D-06b 严重警告影响期已于2023年9月14日届满，经认定仍影响使用] [义务 Q-08]
            → 待推荐
            """);
  }

  @Test
  void an_ended_period_that_still_affects_use_bars_and_one_that_does_not_bars_not() {
    assertThat(way("RG-08", "2025-10-31"))
        .isEqualTo(
            """
            2025-09-15 1 合规性审查 接受
            2025-09-30 1 研判 建议P-019
              1 P-019 93.50 符合 [已说明 Q-04a 学历为高中，一般应为大专以上] [义务 Q-08]
              2 P-020 62.75 符合 [义务 Q-08]
              - P-018 90.50 不符合 [D-06b 严重警告影响期已于2023年9月14日届满，经认定仍影响使用] [义务 Q-08]
            2025-09-30 1 确定人选 P-019
            2025-10-31 1 联合审查 启动后续程序 [O-3 各部门答复齐全，未见异常]，答复未发现问题的11项
              P-019 纪委监委 因违反党纪政纪受处理处分情况 无影响 [R-1 纪委监委：有记录不影响使用]
            → 启动后续程序 [P-019]
            """);
  }

  @Test
  void a_tie_is_resolved_by_the_time_at_the_present_level_and_the_note_says_so() {
    assertThat(way("RG-09", "2025-11-04"))
        .isEqualTo(
            """
            2025-10-20 1 合规性审查 接受
            2025-11-04 1 研判 建议P-021（总分相同，按「任现职级年限」排定，P-021在前）
              1 P-021 89.25 符合 [义务 Q-08]
              2 P-022 89.25 符合 [义务 Q-08]
              3 P-023 74.25 符合 [义务 Q-08]
            → 待确定人选 建议P-021
            """);
  }

  @Test
  void what_people_decided_otherwise_stands_beside_the_proposal() {
    assertThat(way("RG-09", "2025-11-28"))
        .isEqualTo(
            """
            2025-10-20 1 合规性审查 接受
            2025-11-06 1 研判 建议P-021（总分相同，按「任现职级年限」排定，P-021在前）
              1 P-021 89.25 符合 [义务 Q-08]
              2 P-022 89.25 符合 [义务 Q-08]
              3 P-023 74.25 符合 [义务 Q-08]
            2025-11-06 1 确定人选 P-022
            2025-11-28 1 联合审查 启动后续程序 [O-3 各部门答复齐全，未见异常]，答复未发现问题的11项
              P-022 审计 经济责任审计结果 无影响 [R-5 审计：不涉及]
            2025-11-05 人的决定 P-021 不作为本岗位人选，与本单位班子成员有应当任职回避的亲属关系，另行安排（组织部门部务会）
            → 启动后续程序 [P-022]
            """);
  }

  @Test
  void every_case_has_its_whole_way_told_above_at_its_own_date() {
    assertThat(CityYear.files().stream().filter(file -> file.startsWith("cases/")).map(CityYear::read))
        .extracting(read -> read.caseFile().id(), read -> read.caseFile().asOf().orElseThrow().toString())
        .containsExactly(
            tuple("RG-01", "2025-04-18"),
            tuple("RG-02", "2025-05-23"),
            tuple("RG-03", "2025-06-13"),
            tuple("RG-04", "2025-06-20"),
            tuple("RG-05", "2025-08-29"),
            tuple("RG-06", "2025-09-15"),
            tuple("RG-07", "2025-09-26"),
            tuple("RG-08", "2025-10-31"),
            tuple("RG-09", "2025-11-28"));
  }

  @Test
  void the_case_halts_on_the_day_of_the_courts_answer_and_not_before() {
    assertThat(next("RG-02", "2025-04-15")).isEqualTo("待回复");
    assertThat(way("RG-02", "2025-04-16")).contains("2025-04-16 1 联合审查 终止并重新研判，暂缓[P-003]，排除[]");
  }

  @Test
  void the_case_goes_through_on_the_day_of_the_last_answer_and_not_before() {
    assertThat(next("RG-05", "2025-08-21")).isEqualTo("待回复");
    assertThat(next("RG-05", "2025-08-22")).isEqualTo("启动后续程序");
  }

  @Test
  void the_answers_lapse_on_the_day_on_which_the_petition_is_on_record_and_not_before() {
    assertThat(next("RG-06", "2025-09-09")).isEqualTo("启动后续程序");
    assertThat(way("RG-06", "2025-09-10")).contains("2025-09-10 1 联合审查 待回复 [O-2 尚缺12项答复]");
  }

  @Test
  void the_justification_counts_from_its_day_on() {
    assertThat(way("RG-08", "2025-09-21")).contains("P-019 93.50 须说明 [Q-04a 学历为高中，一般应为大专以上]");
    assertThat(way("RG-08", "2025-09-22")).contains("P-019 93.50 符合 [已说明 Q-04a 学历为高中，一般应为大专以上]");
  }

  @Test
  void the_awaited_answer_is_named_by_person_department_and_focus() {
    NextStep next = CityYear.next("cases/RG-05.yaml", "2025-08-01").next();

    assertThat(next)
        .isInstanceOfSatisfying(
            NextStep.AwaitReplies.class,
            await -> assertThat(await.review().missing()).containsExactly("P-012：审计：经济责任审计结果"));
  }

  @Test
  void the_periods_are_told_to_the_day_whether_they_still_bar_or_not() {
    assertThat(Stream.of("RG-03", "RG-07", "RG-08").flatMap(id -> candidates(id).stream()))
        .flatExtracting(CandidateAssessment::periods)
        .extracting(p -> p.measure(), p -> p.from().orElseThrow() + " – " + p.lastDay().orElseThrow())
        .containsExactly(
            tuple("M-007-1", "2024-10-15 – 2025-10-14"),
            tuple("M-017-1", "2025-06-10 – 2025-12-09"),
            tuple("M-019-1", "2021-05-17 – 2021-11-16"),
            tuple("M-018-1", "2022-03-15 – 2023-09-14"));
  }

  @Test
  void every_item_of_a_total_names_its_row() {
    assertThat(candidates("RG-01").get(0).score().items())
        .extracting(i -> i.item(), i -> i.weight() + "×" + i.points().orElseThrow(), i -> i.reason().orElseThrow().rule())
        .containsExactly(
            tuple("任职积累", "10×85", "M-01c"),
            tuple("财务工作经历", "30×100", "M-21d"),
            tuple("专业测试", "20×90", "M-06d"),
            tuple("专业资格", "20×80", "M-04c"),
            tuple("学历", "10×80", "M-03c"),
            tuple("近三年考核", "10×75", "M-05b"));
  }

  @Test
  void the_match_is_told_beside_the_total() {
    assertThat(candidates("RG-01"))
        .extracting(c -> c.person(), c -> c.match().total(), c -> c.match().band())
        .containsExactly(
            tuple("P-001", Optional.of(new BigDecimal("89.60")), Optional.of("高")),
            tuple("P-002", Optional.of(new BigDecimal("84.10")), Optional.of("较高")));
  }

  @Test
  void the_missing_grade_leaves_the_total_a_range_and_names_what_is_missing_of_the_item() {
    assertThat(candidates("RG-07").get(0).score().items())
        .filteredOn(item -> item.points().isEmpty())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.item()).isEqualTo("近三年考核");
          assertThat(item.open()).extracting(u -> u.rule()).containsExactly("M-05a", "M-05b", "M-05c", "M-05d");
          assertThat(item.open()).allSatisfy(u -> assertThat(u.missing()).containsExactly("近三年优秀次数"));
        });
  }

  @Test
  void all_of_the_pool_are_assessed_and_whoever_is_ineligible_is_told_why() {
    Assessment pool =
        CityYear.next("cases/RG-03.yaml").stages().stream()
            .filter(CaseProgress.PoolSearched.class::isInstance)
            .map(stage -> ((CaseProgress.PoolSearched) stage).assessment())
            .findFirst()
            .orElseThrow();

    assertThat(pool.candidates()).hasSize(300);
    assertThat(pool.candidates())
        .filteredOn(found -> found.eligibility() instanceof Eligibility.Ineligible)
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.eligibility().findings().obstacles()).isNotEmpty())
        .allSatisfy(found -> assertThat(found.place()).isEmpty());
  }

  @Test
  void the_unit_is_told_what_follows_and_the_duties_of_whom_it_puts_forward() {
    NextStep next = CityYear.next("cases/RG-02.yaml").next();

    assertThat(next)
        .isInstanceOfSatisfying(
            NextStep.StartProcedure.class,
            start -> {
              assertThat(start.persons()).containsExactly("P-004");
              assertThat(start.toFollow()).filteredOn(line -> line.startsWith("P-004：")).containsExactly(
                  "P-004：培训尚未达到要求，应当在提任后一年内完成（条例8(五)）",
                  "P-004：非选举产生的，试用期一年，期满考核合格的正式任职（条例（任职试用期））");
              assertThat(start.toFollow()).filteredOn(line -> !line.startsWith("P-")).isNotEmpty();
            });
  }

  @Test
  void a_human_decision_is_told_with_reason_and_author_and_only_from_its_day_on() {
    assertThat(CityYear.next("cases/RG-09.yaml", "2025-11-04").humanDecisions()).isEmpty();
    assertThat(CityYear.next("cases/RG-09.yaml").humanDecisions())
        .containsExactly(
            new HumanDecision(
                LocalDate.of(2025, 11, 5), "P-021", "不作为本岗位人选", "与本单位班子成员有应当任职回避的亲属关系，另行安排", "组织部门部务会"));
  }

  private static String way(String id, String asOf) {
    return Told.way(CityYear.next("cases/" + id + ".yaml", asOf));
  }

  private static String next(String id, String asOf) {
    return CityYear.next("cases/" + id + ".yaml", asOf).next().zh();
  }

  private static List<CandidateAssessment> candidates(String id) {
    return CityYear.next("cases/" + id + ".yaml").stages().stream()
        .filter(CaseProgress.Assessed.class::isInstance)
        .map(stage -> ((CaseProgress.Assessed) stage).assessment().candidates())
        .findFirst()
        .orElseThrow();
  }
}

package org.baguan.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.decide.PackOnPaper.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test.Compare;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Match;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

  private static final LocalDate DAY = day("2025-06-30");

  @Test
  void the_total_is_rounded_once_and_half_up() {
    PackOnPaper pack =
        new PackOnPaper()
            .scheme("甲", 33, null)
            .scheme("乙", 34, null)
            .scheme("丙", 33, null);
    pack.rule("M-1", Step.SCORING, new Conclusion.Points("甲", new BigDecimal("33.335")));
    pack.rule("M-2", Step.SCORING, new Conclusion.Points("乙", new BigDecimal("33.335")));
    pack.rule("M-3", Step.SCORING, new Conclusion.Points("丙", new BigDecimal("33.335")));

    Score score = score(pack, 90);

    // 11.00055 + 11.3339 + 11.00055 = 33.335, half up 33.34; rounding each item first would give 33.33.
    assertThat(score.total()).contains(new BigDecimal("33.34"));
    assertThat(score.items().get(0).reason()).map(Reason::conclusion).contains("得分33.335");
  }

  @Test
  void an_item_with_a_missing_fact_is_a_range_over_the_rows_that_may_hold() {
    Score score = score(PackOnPaper.small(), null);

    assertThat(score.total()).isEmpty();
    assertThat(score.lowest()).isEqualByComparingTo("40");
    assertThat(score.highest()).isEqualByComparingTo("90");
    assertThat(score.items().get(0).open()).hasSize(3).allSatisfy(u -> assertThat(u.missing()).containsExactly("测试成绩"));
  }

  @Test
  void an_item_without_a_row_is_undetermined_from_0_to_100_and_says_so() {
    ItemScore item = score(PackOnPaper.small(), 500).items().get(0);

    assertThat(item.points()).isEmpty();
    assertThat(item.lowest()).isEqualByComparingTo("0");
    assertThat(item.highest()).isEqualByComparingTo("100");
    assertThat(item.open().get(0).missing()).containsExactly("能力：无适用行");
  }

  @Test
  void an_item_with_two_rows_is_undetermined_between_them() {
    ItemScore item = score(PackOnPaper.small().points("M-9", "能力", 80, 101, 95), 90).items().get(0);

    assertThat(item.points()).isEmpty();
    assertThat(item.lowest()).isEqualByComparingTo("90");
    assertThat(item.highest()).isEqualByComparingTo("95");
  }

  @Test
  void a_post_without_a_scheme_is_not_scored_zero() {
    Post other = new Post("K-2", null, null, "管人", null, null, null, null, null, null, null);

    Score score = PackOnPaper.small().decisions().screen(other, Persons.fit("P-1", 90), DAY).score();

    assertThat(score.total()).isEmpty();
    assertThat(score.highest()).isEqualByComparingTo("100");
    assertThat(score.items().get(0).open().get(0).missing()).containsExactly("评分方案");
  }

  @ParameterizedTest
  @CsvSource({"85 85 85 85 85, 85.00, 高", "84 85 85 85 85, 84.70, 较高", "0 0 0 0 0, 0.00, 低"})
  void the_match_is_the_weighted_mean_and_its_band_from_the_bound_on(String points, String total, String band) {
    Match match = new Matching(PackOnPaper.small().manifest()).match(ratings(points));

    assertThat(match.total()).contains(new BigDecimal(total));
    assertThat(match.band()).contains(band);
  }

  @Test
  void a_match_with_an_aspect_unrated_has_no_total() {
    Map<Aspect, BigDecimal> ratings = ratings("90 90 90 90 90");
    ratings.remove(Aspect.RESPONSIBILITY);

    Match match = new Matching(PackOnPaper.small().manifest()).match(ratings);

    assertThat(match.total()).isEmpty();
    assertThat(match.ratings()).hasSize(4);
  }

  @Test
  void equal_totals_share_a_place_and_the_next_place_is_skipped() {
    Assessment assessment = assess(PackOnPaper.small(), fit("P-1", 90), fit("P-2", 70), fit("P-3", 75), fit("P-4", 10));

    assertThat(places(assessment)).isEqualTo("P-1:1 P-2:2 P-3:2 P-4:4");
    assertThat(assessment.leader()).contains("P-1");
    assertThat(assessment.leaderNote()).isEmpty();
  }

  @Test
  void a_shared_first_place_is_left_to_people() {
    Assessment assessment = assess(PackOnPaper.small(), fit("P-2", 90), fit("P-1", 95), fit("P-3", 10));

    assertThat(places(assessment)).isEqualTo("P-1:1 P-2:1 P-3:3");
    assertThat(assessment.leader()).isEmpty();
    assertThat(assessment.leaderNote()).contains("并列第一（P-1、P-2），由人研究确定");
  }

  @ParameterizedTest
  @CsvSource({"true, P-2:1 P-1:2 P-3:3, P-2", "false, P-1:1 P-2:2 P-3:3, P-1"})
  void a_tie_goes_by_the_term_that_the_pack_names(boolean greatestFirst, String places, String leader) {
    PackOnPaper pack = PackOnPaper.small().tieBreak("任现职级年限", greatestFirst);

    Assessment assessment =
        assess(pack, Persons.since("P-1", 90, "2019-01-01"), Persons.since("P-2", 95, "2017-01-01"), fit("P-3", 1));

    assertThat(places(assessment)).isEqualTo(places);
    assertThat(assessment.leader()).contains(leader);
    assertThat(assessment.leaderNote()).contains("总分相同，按「任现职级年限」排定，" + leader + "在前");
  }

  @Test
  void a_tie_is_not_resolved_where_one_value_is_missing() {
    PackOnPaper pack = PackOnPaper.small().tieBreak("任现职级年限", true);

    Assessment assessment =
        assess(pack, Persons.since("P-1", 90, "2019-01-01"), Persons.since("P-2", 95, null), Persons.since("P-3", 95, "2017-01-01"));

    assertThat(places(assessment)).isEqualTo("P-1:1 P-2:1 P-3:1");
    assertThat(assessment.leader()).isEmpty();
  }

  @Test
  void a_second_key_orders_what_the_first_leaves_tied() {
    PackOnPaper pack = PackOnPaper.small().tieBreak("任现职级年限", true).tieBreak(PackOnPaper.SKILL, true);

    Assessment assessment =
        assess(pack, Persons.since("P-1", 90, "2017-01-01"), Persons.since("P-2", 95, "2017-01-01"), Persons.since("P-3", 99, "2019-01-01"));

    assertThat(places(assessment)).isEqualTo("P-2:1 P-1:2 P-3:3");
  }

  @Test
  void who_is_ineligible_or_open_has_no_place_and_who_must_justify_keeps_one_but_does_not_lead() {
    Assessment assessment =
        assess(
            PackOnPaper.small(),
            Persons.investigated("P-1", 90),
            Persons.unknownConduct("P-2", 90),
            Persons.unfitForWork("P-3", 90),
            fit("P-4", 70));

    assertThat(places(assessment)).isEqualTo("P-3:1 P-4:2 P-1:- P-2:-");
    assertThat(assessment.leader()).isEmpty();
    assertThat(assessment.leaderNote()).contains("第一名P-3须说明的情形尚无说明在案，暂不提建议");
  }

  @Test
  void nobody_leads_while_an_undetermined_total_reaches_the_first() {
    Assessment reached = assess(PackOnPaper.small(), fit("P-1", 90), fit("P-2", null));
    Assessment ineligible = assess(PackOnPaper.small(), fit("P-1", 90), Persons.investigated("P-2", null));

    assertThat(reached.leader()).isEmpty();
    assertThat(reached.leaderNote()).contains("P-2总分待定，最高可达90.00，不低于第一名P-1的90.00，暂不提建议");
    assertThat(ineligible.leader()).contains("P-1");
  }

  @Test
  void an_undetermined_total_that_stays_below_the_first_does_not_stop_the_proposal() {
    PackOnPaper pack =
        new PackOnPaper()
            .scheme("能力", 60, null)
            .scheme("年限", 40, null)
            .points("M-1", "能力", 0, 60, 40)
            .points("M-2", "能力", 60, 101, 80);
    Term tenure = pack.tree().vocabulary().subject(Step.SCORING).term("任现职级年限").orElseThrow();
    pack.rule("M-3", Step.SCORING, points(100), test(tenure, Relation.AT_LEAST, 60));
    pack.rule("M-4", Step.SCORING, points(10), test(tenure, Relation.LESS, 60));

    // P-1: 80 × 60% + 100 × 40% = 88; P-2: at most 80 × 60% + 10 × 40% = 52.
    Assessment assessment = assess(pack, fit("P-1", 90), Persons.since("P-2", null, "2024-01-01"));

    assertThat(assessment.leader()).contains("P-1");
  }

  @Test
  void nobody_fits_only_where_every_candidate_is_ineligible() {
    assertThat(assess(PackOnPaper.small(), Persons.investigated("P-1", 1), fit("P-2", 1)).nobodyFits()).isFalse();
    assertThat(assess(PackOnPaper.small(), Persons.investigated("P-1", 1), Persons.unknownConduct("P-2", 1)).nobodyFits())
        .isFalse();
    assertThat(assess(PackOnPaper.small(), Persons.investigated("P-1", 1), Persons.investigated("P-2", 1)).nobodyFits())
        .isTrue();
  }

  @Test
  void the_order_of_nominees_and_facts_changes_nothing() {
    List<Official> persons = new ArrayList<>(List.of(fit("P-1", 90), fit("P-2", 95), Persons.unfitForWork("P-3", 70), fit("P-4", null)));
    Assessment forward = assess(PackOnPaper.small(), persons.toArray(Official[]::new));
    Collections.reverse(persons);

    assertThat(assess(PackOnPaper.small(), persons.toArray(Official[]::new))).isEqualTo(forward);
  }

  @Test
  void a_nominee_of_whom_nobody_supplied_facts_is_open() {
    Assessment assessment = PackOnPaper.small().decisions().assess(Persons.application("P-1"), List.of(), DAY);

    assertThat(assessment.candidates()).extracting(c -> c.eligibility().zh()).containsExactly("待定");
  }

  private static Conclusion points(int points) {
    return new Conclusion.Points("年限", BigDecimal.valueOf(points));
  }

  private static Condition test(Term term, Relation relation, int months) {
    return new org.baguan.rules.language.Test(term, new Compare(relation, new Operand.Literal(months)));
  }

  private static Official fit(String id, Integer skill) {
    return Persons.fit(id, skill);
  }

  private static Score score(PackOnPaper pack, Integer skill) {
    return pack.decisions().screen(Persons.POST, fit("P-1", skill), DAY).score();
  }

  private static Assessment assess(PackOnPaper pack, Official... officials) {
    Application application = Persons.application(Arrays.stream(officials).map(Official::id).toArray(String[]::new));
    return pack.decisions().assess(application, Arrays.asList(officials), DAY);
  }

  private static String places(Assessment assessment) {
    return assessment.candidates().stream()
        .map((CandidateAssessment c) -> c.person() + ":" + c.place().map(String::valueOf).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  private static Map<Aspect, BigDecimal> ratings(String points) {
    Map<Aspect, BigDecimal> ratings = new EnumMap<>(Aspect.class);
    String[] words = points.split(" ");
    for (Aspect aspect : Aspect.values()) {
      ratings.put(aspect, new BigDecimal(words[aspect.ordinal()]));
    }
    return ratings;
  }
}

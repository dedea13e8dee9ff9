package org.baguan.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.language.Truth.FALSE;
import static org.baguan.rules.language.Truth.TRUE;
import static org.baguan.rules.language.Truth.UNKNOWN;

import java.util.List;
import java.util.Set;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Truth;
import org.junit.jupiter.api.Test;

/** Of a table of which every outcome is known by hand, coverage says what is seen and what is not, cell by cell. */
class CoverageTest {

  private static final String HEADER = "编号,名称,学历,有处理处分：种类,有处理处分：影响期末日,其他不宜提拔的事由,破格,结论,理由,依据,核实,生效,失效";

  private static final PaperPack PACK =
      new PaperPack()
          .with(
              "eligibility.csv",
              "表种,资格条件",
              "命中,全部",
              "适用日期,研判基准日",
              "",
              HEADER,
              "A-1,学历低于大专,低于大专,不限,不限,不限,不限,不符合,学历为{学历},示例,D,2020-01-01,",
              "A-2,影响期未满,不限,警告、记过,≥研判基准日,不限,不限,不符合,影响期未满,示例,D,2020-01-01,",
              "A-3,没有写明事由,不限,不限,不限,未提供,是,须说明,没有写明事由,示例,D,2020-01-01,",
              "A-4,旧规定,低于本科,不限,不限,不限,不限,不符合,学历为{学历},示例,D,2010-01-01,2020-01-01")
          .with(
              "eligibility.drl",
              "package paper.eligibility",
              "import java.time.LocalDate",
              "import org.baguan.rules.model.*",
              "",
              "rule \"A-5 年度考核不足两次\"",
              "    @basis(\"示例\") @mark(\"D\") @from(\"2020-01-01\")",
              "when",
              "    $c : Candidacy( asOf >= LocalDate.of(2020, 1, 1) )",
              "    accumulate( Appraisal( ) from $c.appraisals; $n : count(); $n < 2 )",
              "    exists Child( ) from $c.children",
              "then",
              "    insert( Obstacle.of( $c, \"年度考核不足两次\" ) );",
              "end");

  private static Coverage of(String... rows) {
    String[] lines = new String[rows.length + 5];
    lines[0] = "表种,测试案例";
    lines[1] = "针对,资格条件";
    lines[2] = "";
    lines[3] = "案例,研判基准日,学历,处理处分,其他不宜提拔的事由,破格,年度考核,子女,不成立,来源";
    lines[4] = "默认,2025-06-30,本科,无,无,否,无,无,,";
    System.arraycopy(rows, 0, lines, 5, rows.length);
    PaperPack pack = PACK.with("scenarios/a.csv", lines);
    assertThat(pack.scenarios().problems()).isEmpty();
    return pack.coverage();
  }

  private static Coverage.OfRule rule(Coverage coverage, String id) {
    return coverage.rules().stream().filter(of -> of.rule().id().equals(id)).findFirst().orElseThrow();
  }

  private static List<List<Truth>> missing(Coverage coverage, String id) {
    return rule(coverage, id).conditions().stream().map(Coverage.OfCondition::missing).toList();
  }

  @Test
  void without_a_scenario_nothing_is_seen_and_every_possible_outcome_is_missing() {
    Coverage coverage = of();

    assertThat(coverage.rulesCovered()).isZero();
    assertThat(coverage.conditionOutcomesCovered()).isZero();
    // 3; A-2: two cells of 3; A-3: 2 of an absence and 3; A-4: 3; A-5: as-of date 2, count 3, some child 3.
    assertThat(coverage.conditionOutcomes()).isEqualTo(3 + 6 + 5 + 3 + 8);
  }

  @Test
  void each_outcome_of_a_test_is_seen_in_the_scenario_that_has_it() {
    assertThat(missing(of("大专,,,,,,,,A-1,"), "A-1")).containsExactly(List.of(TRUE, UNKNOWN));
    assertThat(missing(of("高中,,高中,,,,,,A-2,"), "A-1")).containsExactly(List.of(FALSE, UNKNOWN));
    assertThat(missing(of("未提供,,未提供,,,,,,A-2,"), "A-1")).containsExactly(List.of(TRUE, FALSE));
  }

  @Test
  void a_rule_is_covered_when_it_holds_for_certain_and_not_when_it_may() {
    assertThat(rule(of("未提供,,未提供,,,,,,A-2,"), "A-1").held()).isFalse();
    assertThat(rule(of("高中,,高中,,,,,,A-2,"), "A-1").held()).isTrue();
  }

  @Test
  void a_test_of_members_is_shown_by_each_member_and_unknown_where_nobody_supplied_the_list() {
    Coverage each = of("两件,,,种类=警告，影响期末日=2025-06-30；种类=记大过，影响期末日=2025-06-29,,,,,A-1,");
    Coverage none = of("没有,,,无,,,,,A-2,");
    Coverage absent = of("未提供,,,未提供,,,,,A-1,");
    Coverage undated = of("末日未定,,,种类=警告,,,,,A-1,");

    assertThat(missing(each, "A-2")).containsExactly(List.of(UNKNOWN), List.of(UNKNOWN));
    assertThat(missing(none, "A-2")).containsExactly(List.of(TRUE, FALSE, UNKNOWN), List.of(TRUE, FALSE, UNKNOWN));
    assertThat(missing(absent, "A-2")).containsExactly(List.of(TRUE, FALSE), List.of(TRUE, FALSE));
    assertThat(missing(undated, "A-2")).containsExactly(List.of(FALSE, UNKNOWN), List.of(TRUE, FALSE));
  }

  @Test
  void an_absence_is_never_unknown_and_nothing_is_asked_for_that() {
    Coverage coverage = of("写明,,,,某事,,,,A-1,", "没有写明,,,,未提供,是,,,A-1,", "不知道是否破格,,,,,未提供,,,A-1,");

    assertThat(rule(coverage, "A-3").conditions().get(0).possible()).isEqualTo(Set.of(TRUE, FALSE));
    assertThat(missing(coverage, "A-3")).containsExactly(List.of(), List.of());
    assertThat(rule(coverage, "A-3").held()).isTrue();
  }

  @Test
  void a_scenario_shows_nothing_of_a_rule_that_is_not_in_force_in_it() {
    Coverage coverage = of("高中,,高中,,,,,,A-2,");
    Coverage before = of("高中,2019-12-31,高中,,,,,,A-2,");

    assertThat(missing(coverage, "A-4")).containsExactly(List.of(TRUE, FALSE, UNKNOWN));
    assertThat(missing(before, "A-4")).containsExactly(List.of(FALSE, UNKNOWN));
    assertThat(rule(before, "A-4").held()).isTrue();
    assertThat(rule(before, "A-1").held()).isFalse();
  }

  @Test
  void a_count_and_a_list_without_tests_are_seen_as_a_whole() {
    Coverage coverage = of("一次,,,,,,年度=2024,移居国（境）外=否,A-1,", "两次,,,,,,年度=2024；年度=2023,,A-1,", "未提供,,,,,,未提供,未提供,A-1,");

    assertThat(rule(coverage, "A-5").conditions()).extracting(Coverage.OfCondition::possible)
        .containsExactly(Set.of(TRUE, FALSE), Set.of(TRUE, FALSE, UNKNOWN), Set.of(TRUE, FALSE, UNKNOWN));
    assertThat(missing(coverage, "A-5")).containsExactly(List.of(FALSE), List.of(), List.of());
  }

  @Test
  void what_nobody_confirmed_shows_nothing() {
    assertThat(of("高中,,高中,,,,,,A-2,建议").rulesCovered()).isZero();
    assertThat(of("高中,,高中,,,,,,A-2,建议，已确认").rulesCovered()).isEqualTo(1);
  }

  @Test
  void each_condition_is_told_at_its_cell_and_one_in_text_at_its_rule() {
    Coverage coverage = of();

    assertThat(rule(coverage, "A-2").conditions()).extracting(Coverage.OfCondition::place)
        .containsExactly(Place.cell("eligibility.csv", 7, 4), Place.cell("eligibility.csv", 7, 5));
    assertThat(rule(coverage, "A-3").conditions()).extracting(of -> of.place().toString()).containsExactly("eligibility.csv!F8", "eligibility.csv!G8");
    assertThat(rule(coverage, "A-5").conditions()).extracting(Coverage.OfCondition::place).containsOnly(rule(coverage, "A-5").rule().place());
  }

  @Test
  void totals_are_those_of_all_rules() {
    Coverage coverage = of("高中,,高中,,,,,,A-2,", "大专,,,,,,,,A-1,");

    assertThat(coverage.rulesCovered()).isEqualTo(1);
    assertThat(coverage.conditionOutcomesCovered())
        .isEqualTo((int) coverage.rules().stream().flatMap(of -> of.conditions().stream()).mapToLong(c -> c.possible().stream().filter(c.seen()::contains).count()).sum())
        .isEqualTo(coverage.conditionOutcomes() - coverage.rules().stream().flatMap(of -> of.conditions().stream()).mapToInt(c -> c.missing().size()).sum());
  }
}

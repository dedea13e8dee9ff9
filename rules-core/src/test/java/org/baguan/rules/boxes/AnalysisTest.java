package org.baguan.rules.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  @Test
  void a_table_of_200_rows_and_6_columns_is_analysed() {
    List<Rule> rows = StructuredTable.of(200, 1);

    Analysis analysis = analysis(rows);

    assertThat(analysis.gaps()).isEqualTo(new Analysis.Gaps(List.of(), Optional.empty()));
    assertThat(analysis.overlaps()).isEqualTo(new Analysis.Overlaps(List.of(), List.of(), Optional.empty()));
    assertThat(analysis.neverHolding()).isEmpty();
  }

  @Test
  void a_row_lost_from_200_leaves_its_own_box_as_the_gap() {
    List<Rule> rows = StructuredTable.of(200, 1);
    for (int lost : List.of(0, 77, 199)) {
      List<Rule> others = new ArrayList<>(rows);
      others.remove(lost);

      Analysis.Gaps gaps = analysis(others).gaps();

      Region gap = gaps.all().get(0).region();
      assertThat(gaps.all()).hasSize(1);
      assertThat(new Case(gap.values(), Map.of()).holds(rows.get(lost), RandomTable.DAY)).isTrue();
    }
  }

  @Test
  void a_row_that_stands_twice_in_200_overlaps_itself() {
    List<Rule> rows = new ArrayList<>(StructuredTable.of(200, 1));
    rows.add(StructuredTable.rule("again", rows.get(77).conditions()));

    Analysis.Overlaps overlaps = analysis(rows).overlaps();

    assertThat(overlaps.all()).extracting(pair -> pair.one().id() + " " + pair.other().id()).containsExactly("R77 again");
  }

  @Test
  void a_table_beyond_the_limit_is_said_not_to_be_analysed() {
    Analysis.Gaps gaps = analysis(StructuredTable.of(3_600, 1)).gaps();

    assertThat(gaps)
        .isEqualTo(
            new Analysis.Gaps(
                List.of(),
                Optional.of(
                    new Phrase(
                        "各行的条件交错太多，比对超过2000万次",
                        "the rows cross each other so much that more than 20000000 comparisons are needed"))));
  }

  @Test
  void after_a_thousand_overlaps_no_more_are_looked_for() {
    List<Rule> rows = new ArrayList<>();
    for (int row = 0; row < 60; row++) {
      rows.add(StructuredTable.rule("R" + row, List.of()));
    }

    Analysis.Overlaps overlaps = analysis(rows).overlaps();

    assertThat(overlaps.all()).hasSize(1_000);
    assertThat(overlaps.notAnalysed())
        .contains(new Phrase("同时成立的规则已有1000对", "1000 pairs of rules hold together already"));
  }

  @Test
  void a_gap_is_told_with_an_example_that_people_would_name() {
    List<Rule> rows =
        List.of(
            StructuredTable.rule("M-1", List.of(StructuredTable.test("年限", Relation.LESS, 24))),
            StructuredTable.rule("M-2", List.of(StructuredTable.test("年限", Relation.AT_LEAST, 36))),
            StructuredTable.rule("M-3", List.of(StructuredTable.test("年限", Relation.AT_LEAST, 24), StructuredTable.test("学历", Relation.UNEQUAL, "大专"))));

    List<Analysis.Gap> gaps = analysis(rows).gaps().all();

    assertThat(gaps).extracting(gap -> gap.region().where()).containsExactly(new Phrase("年限满2年不满3年，学历为大专", "`年限` at least 2 years and under 3 years, `学历` 大专"));
    assertThat(gaps).extracting(gap -> gap.region().example()).containsExactly(new Phrase("2年6个月、大专", "2 years 6 months, 大专"));
    assertThat(gaps).extracting(gap -> gap.nearest().orElseThrow().id()).containsExactly("M-3");
  }

  @Test
  void between_less_than_two_and_two_or_more_lies_no_whole_number_and_between_under_and_over_sixty_lies_sixty() {
    List<Rule> whole = List.of(rule("W-1", "次数", Relation.LESS, 2), rule("W-2", "次数", Relation.AT_LEAST, 2));
    List<Rule> alsoWhole = List.of(rule("W-1", "次数", Relation.AT_MOST, 1), rule("W-2", "次数", Relation.AT_LEAST, 2));
    List<Rule> decimal = List.of(rule("D-1", "成绩", Relation.LESS, new BigDecimal("60")), rule("D-2", "成绩", Relation.GREATER, new BigDecimal("60.0")));
    List<Rule> half = List.of(rule("D-1", "成绩", Relation.AT_MOST, new BigDecimal("59")), rule("D-2", "成绩", Relation.AT_LEAST, new BigDecimal("60")));

    assertThat(told(whole)).isEmpty();
    assertThat(told(alsoWhole)).isEmpty();
    assertThat(told(decimal)).containsExactly("成绩为60；例如60");
    assertThat(told(half)).containsExactly("成绩超过59不满60；例如59.5");
  }

  @Test
  void a_number_is_not_negative_unless_a_rule_names_a_negative_one() {
    assertThat(told(List.of(rule("W-1", "次数", Relation.AT_LEAST, 0)))).isEmpty();
    assertThat(told(List.of(rule("W-1", "次数", Relation.AT_LEAST, -1)))).containsExactly("次数不满-1；例如-2");
  }

  @Test
  void the_greatest_numbers_are_cut_as_any_other() {
    assertThat(told(List.of(rule("W-1", "次数", Relation.LESS, Integer.MAX_VALUE)))).containsExactly("次数满2147483647；例如2147483647");
    assertThat(told(List.of(rule("W-1", "次数", Relation.AT_MOST, Integer.MAX_VALUE)))).isEmpty();
    assertThat(told(List.of(rule("W-1", "年限", Relation.LESS, Integer.MAX_VALUE - 1)))).containsExactly("年限满178956970年6个月；例如178956970年6个月");
  }

  @Test
  void terms_compared_with_each_other_leave_no_gap_where_every_order_has_its_row() {
    Operand other = new Operand.OfSubject(StructuredTable.column("次数"));
    List<Rule> rows = new ArrayList<>();
    for (Relation relation : List.of(Relation.LESS, Relation.EQUAL, Relation.GREATER)) {
      rows.add(StructuredTable.rule(relation.name(), List.of(new org.baguan.rules.language.Test(RandomTable.NUMBER, new org.baguan.rules.language.Test.Compare(relation, other)))));
    }

    assertThat(told(rows)).isEmpty();
    assertThat(told(rows.subList(1, 3))).containsExactly("另数少于次数；例如另数为0、次数为1");
  }

  @Test
  void of_what_does_not_occur_no_gap_is_told_and_a_row_for_it_never_holds() {
    List<Rule> rows = List.of(rule("W-1", "次数", Relation.LESS, 2), rule("W-2", "次数", Relation.GREATER, 8));
    List<List<org.baguan.rules.language.Test>> never = List.of(List.of(StructuredTable.test("次数", Relation.AT_LEAST, 5)));

    Analysis analysis = Analysis.of(rows, never, Map.of(), InForce.ALWAYS);

    assertThat(analysis.gaps().all()).extracting(gap -> gap.region().where().zh()).containsExactly("次数满2不满5");
    assertThat(analysis.neverHolding()).extracting(Rule::id).containsExactly("W-2");
  }

  private static Rule rule(String id, String column, Relation relation, Comparable<?> value) {
    return StructuredTable.rule(id, List.of(StructuredTable.test(column, relation, value)));
  }

  private static List<String> told(List<Rule> rows) {
    return analysis(rows).gaps().all().stream().map(gap -> gap.region().where().zh() + "；例如" + gap.region().example().zh()).toList();
  }

  private static Analysis analysis(List<Rule> rows) {
    return Analysis.of(rows, List.of(), Map.of(), InForce.ALWAYS);
  }
}

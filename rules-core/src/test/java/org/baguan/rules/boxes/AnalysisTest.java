package org.baguan.rules.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.InForce;
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

  private static Analysis analysis(List<Rule> rows) {
    return Analysis.of(rows, List.of(), Map.of(), InForce.ALWAYS);
  }
}

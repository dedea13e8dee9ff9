package org.baguan.rules.language.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A long cell is a list or a value; two bounds are not looked for in it, which took the square of its length. */
class LongCellTest {

  private static CellForm form(String text) {
    return CellForm.of(text, true, value -> false);
  }

  @Test
  void a_range_is_found_in_a_cell_of_two_hundred_signs_and_not_in_a_longer_one() {
    String low = "1".repeat(CellForm.LONGEST_RANGE - "[,5)".length());

    assertThat(form("[" + low + ",5)")).isInstanceOf(CellForm.Range.class);
    assertThat(form("[" + low + "1,5)")).isNotInstanceOf(CellForm.Range.class);
    assertThat(form("≥" + low + "1且<5")).isInstanceOf(CellForm.Value.class);
  }

  @Test
  void a_list_may_be_as_long_as_it_likes() {
    assertThat(form("副科、".repeat(500) + "正科")).isInstanceOfSatisfying(CellForm.Choice.class, choice -> assertThat(choice.texts()).hasSize(501));
    assertThat(form("非" + "副科、".repeat(500) + "正科")).isInstanceOfSatisfying(CellForm.Choice.class, choice -> assertThat(choice.negated()).isTrue());
  }
}

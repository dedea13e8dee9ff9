package org.baguan.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void lengths_of_time_are_whole_months() {
    assertThat(List.of("24", "2年", "1年4个月", "6个月", "半年", "2年半", "0"))
        .map(written -> MonthsText.read(written).orElseThrow())
        .containsExactly(24, 24, 16, 6, 6, 30, 0);
  }

  @Test
  void what_is_no_length_of_time_has_no_months() {
    assertThat(List.of("", "年", "个月", "-6", "1.5年", "两年", "2年4", "24 ", "99999", "２年"))
        .allSatisfy(written -> assertThat(MonthsText.read(written)).as(written).isEmpty());
  }

  @Test
  void an_attribute_of_unknown_type_is_the_callers_mistake() {
    assertThatThrownBy(() -> new CaseTerms(Map.of(), Map.of(), Map.of("英语", "英语等级")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attributes: 英语 has the unknown type 英语等级");
  }
}

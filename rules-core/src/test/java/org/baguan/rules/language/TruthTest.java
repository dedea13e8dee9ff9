package org.baguan.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.language.Truth.FALSE;
import static org.baguan.rules.language.Truth.TRUE;
import static org.baguan.rules.language.Truth.UNKNOWN;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE", "TRUE, UNKNOWN, UNKNOWN", "TRUE, FALSE, FALSE",
    "UNKNOWN, UNKNOWN, UNKNOWN", "UNKNOWN, FALSE, FALSE", "FALSE, FALSE, FALSE"
  })
  void both_hold_as_firmly_as_the_weaker_holds(Truth one, Truth other, Truth both) {
    assertThat(one.and(other)).isEqualTo(both);
    assertThat(other.and(one)).isEqualTo(both);
  }

  @org.junit.jupiter.api.Test
  void the_negation_of_unknown_is_unknown() {
    assertThat(TRUE.not()).isEqualTo(FALSE);
    assertThat(FALSE.not()).isEqualTo(TRUE);
    assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
  }

  @org.junit.jupiter.api.Test
  void a_known_answer_is_true_or_false() {
    assertThat(Truth.of(true)).isEqualTo(TRUE);
    assertThat(Truth.of(false)).isEqualTo(FALSE);
  }
}

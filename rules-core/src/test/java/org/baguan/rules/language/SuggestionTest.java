package org.baguan.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final List<String> WORDS = List.of("大专", "本科", "硕士", "department", "tenure", "A");

  @ParameterizedTest
  @CsvSource({"本料,本科", "departmant,department", "tenrue,tenure", "TENURE,tenure", "deprtmnt,department"})
  void a_near_word_is_found(String word, String expected) {
    assertThat(Suggestion.nearest(word, WORDS)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"初中", "B", "''", "unrelated"})
  void a_word_that_is_not_near_gives_none(String word) {
    assertThat(Suggestion.nearest(word, WORDS)).isEmpty();
  }
}

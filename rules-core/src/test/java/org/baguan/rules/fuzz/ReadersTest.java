package org.baguan.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every reader takes a few hundred edited files, always the same, and throws nothing but what it says. Minutes of it: {@code -P fuzz}. */
class ReadersTest {

  private static final long SEED = 20261127L;

  @TestFactory
  Stream<DynamicTest> a_reader_tells_what_is_wrong_and_throws_nothing_else() {
    return Readers.ALL.entrySet().stream().map(reader -> DynamicTest.dynamicTest(reader.getKey(), () -> {
      Tally tally = Trial.of(reader.getValue().get()).run(SEED, 100);

      assertThat(tally.accepted()).as("accepted").isPositive();
      assertThat(tally.tried() - tally.accepted()).as("refused").isPositive();
      assertThat(tally.codes()).isNotEmpty();
    }));
  }
}

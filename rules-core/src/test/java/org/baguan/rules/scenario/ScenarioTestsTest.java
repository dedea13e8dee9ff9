package org.baguan.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Scenarios as dynamic tests, as an embedder has them: one line, and what fails says why. */
class ScenarioTestsTest {

  private static final Path FAILURES = Path.of("src/test/resources/failures");

  @TestFactory
  Stream<DynamicTest> rules() {
    return Scenarios.of(Path.of("src/test/resources/scenario-tests")).tests();
  }

  @Test
  void a_scenario_that_fails_is_a_test_that_fails_with_expected_found_and_why() throws IOException {
    List<DynamicTest> tests = FailureTextsTest.scenarios(FAILURES.resolve("outcome")).tests().toList();

    assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("scenarios/eligibility.csv：学历高中，预期写成须说明");
    assertThatThrownBy(() -> tests.get(0).getExecutable().execute())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("“结论”预期须说明，实际不符合")
        .hasMessageContaining("√ 学历 高中，要求低于大专");
  }

  @Test
  void a_suggestion_that_nobody_confirmed_is_a_test_that_fails() throws IOException {
    List<DynamicTest> tests = FailureTextsTest.scenarios(FAILURES.resolve("unconfirmed")).tests().toList();

    assertThatThrownBy(() -> tests.get(0).getExecutable().execute()).isInstanceOf(AssertionError.class).hasMessageContaining("预期还没有人确认");
  }

  @Test
  void a_problem_of_a_file_is_a_test_that_fails_at_its_place() throws IOException {
    List<DynamicTest> tests = FailureTextsTest.scenarios(Path.of("src/test/resources/scenario-problems/unknown-rule")).tests().toList();

    assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("scenarios/eligibility.csv!D5");
    assertThatThrownBy(() -> tests.get(0).getExecutable().execute()).isInstanceOf(AssertionError.class).hasMessageContaining("没有编号为“A-01”的规则");
  }
}

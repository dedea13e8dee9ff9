package org.baguan.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;

class LanguageExamplesTest {

  @Test
  void the_examples_of_the_language_are_read_without_an_error_and_compile() {
    Verifier.Result result = Verifier.verify(RulePack.open(Path.of("src/test/resources/packs/language")));

    assertThat(result.problems()).filteredOn(p -> p.severity() == Problem.Severity.ERROR).isEmpty();
    CompiledRules compiled = DroolsEngine.compile(result.orThrow().tree());
    assertThat(compiled.models()).containsKey("baguan.eligibility.certain");
  }
}

package org.baguan.rules.language.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

class DrlStandardTest {

  @org.junit.jupiter.api.Test
  void what_is_read_and_printed_is_standard_drl_and_compiles_on_plain_drools() {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/keyposts/compliance/c.drl", DrlTexts.COMPLIANCE);
    files.write("src/main/resources/keyposts/eligibility/e.drl", DrlTexts.ELIGIBILITY);
    List<Rule> rules = LongStream.range(0, 60).mapToObj(seed -> numbered(seed, new DrlRandomRules(seed).rule())).toList();
    for (Step step : Step.values()) {
      List<Rule> some = new ArrayList<>(rules.stream().filter(rule -> rule.step() == step).toList());
      files.write("src/main/resources/baguan/" + step.word() + "/r.drl", DrlNotation.print(step, some).text());
    }

    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);

    assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
  }

  private static Rule numbered(long number, Rule rule) {
    return new Rule(
        "R-" + number, rule.title(), rule.step(), rule.governing(), rule.inForce(), rule.conditions(), rule.conclusion(), rule.reason(), rule.basis(), rule.mark(), rule.place());
  }
}

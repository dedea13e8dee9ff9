package org.baguan.rules.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.baguan.rules.scenario.Origin;
import org.baguan.rules.scenario.Scenario;
import org.baguan.rules.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** The scenarios of the reference pack on every small change of it. */
class KeyPostsMutantsTest {

  private static final Scenarios SCENARIOS = Scenarios.of(Path.of("packs/key-posts")).byEvaluator();

  @Test
  void a_change_of_the_pack_that_no_scenario_notices_changes_nothing() {
    MutationReport report = Mutants.of(SCENARIOS).run(() -> {});

    assertThat(report.survivors()).extracting(survivor -> survivor.mutant().place() + " " + survivor.mutant().zh()).isEmpty();
    assertThat(report.killed()).isNotEmpty();
  }

  @Test
  void no_scenario_waits_for_a_person_to_confirm_it() {
    assertThat(SCENARIOS.all()).filteredOn(scenario -> scenario.origin() == Origin.SUGGESTED).extracting(Scenario::name).isEmpty();
  }
}

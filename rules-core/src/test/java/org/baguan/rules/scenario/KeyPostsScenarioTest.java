package org.baguan.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.engine.CompiledRules;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.language.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference pack's scenarios: for every rule one in which it holds and one in which it just does not, for every
 * condition those that show each of its outcomes, with what is expected taken from the published regulations by the row's id.
 */
class KeyPostsScenarioTest {

  private static final Scenarios SCENARIOS = scenarios();

  /** The engine of the pack as it was compiled when the library was built. */
  private static Scenarios scenarios() {
    Scenarios all = Scenarios.of(Path.of("packs/key-posts"));
    try (InputStream in = DecisionService.class.getResourceAsStream("key-posts.rules")) {
      return all.by(DroolsEngine.of(all.pack().tree(), CompiledRules.readFrom(in)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return SCENARIOS.tests();
  }

  @Test
  void every_scenario_is_decided_by_drools_too() {
    assertThat(SCENARIOS.all()).filteredOn(scenario -> !scenario.subject().exact()).extracting(Scenario::name).isEmpty();
  }

  @Test
  void every_rule_holds_in_one_scenario_and_just_does_not_in_another() {
    List<String> unseen = new ArrayList<>();
    Set<String> holds = ids(Expectation.Holds.CERTAINLY);
    Set<String> not = ids(Expectation.Holds.NOT);
    for (Rule rule : SCENARIOS.pack().tree().rules()) {
      if (!holds.contains(rule.id())) {
        unseen.add(rule.id() + " never holds");
      }
      if (!not.contains(rule.id())) {
        unseen.add(rule.id() + " is never seen not to hold");
      }
    }
    assertThat(unseen).isEmpty();
  }

  @Test
  void every_outcome_that_a_condition_can_have_is_seen() {
    List<String> unseen = new ArrayList<>();
    for (Coverage.OfRule of : Coverage.of(SCENARIOS).rules()) {
      of.conditions().stream().filter(condition -> !condition.missing().isEmpty()).forEach(condition -> unseen.add(of.rule().id() + " " + condition.place() + " " + condition.missing()));
    }
    assertThat(unseen).isEmpty();
  }

  private static Set<String> ids(Expectation.Holds holds) {
    return SCENARIOS.all().stream()
        .flatMap(scenario -> scenario.expected().stream())
        .filter(expectation -> expectation instanceof Expectation.OfRules of && of.holds() == holds)
        .flatMap(expectation -> ((Expectation.OfRules) expectation).rules().stream())
        .map(Expectation.OfRule::id)
        .collect(Collectors.toSet());
  }
}

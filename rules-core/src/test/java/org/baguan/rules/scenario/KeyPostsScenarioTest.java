package org.baguan.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.engine.CompiledRules;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.RuleEngine.Holding;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Truth;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Period;
import org.baguan.rules.model.Post;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * For every rule of the reference pack a scenario in which it holds and one in which it just does not,
 * with what is expected taken from the published regulations by the row's id.
 */
class KeyPostsScenarioTest {

  private static final DecisionService SERVICE = DecisionService.keyPosts();
  private static final RuleTree TREE = SERVICE.rules();
  private static final DroolsEngine ENGINE = engine();
  private static final List<ScenarioFile> FILES = ScenarioFile.readAll(Path.of("src/test/resources/scenarios"));

  private static DroolsEngine engine() {
    try (var in = DecisionService.class.getResourceAsStream("key-posts.rules")) {
      return DroolsEngine.of(TREE, CompiledRules.readFrom(in));
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return FILES.stream()
        .flatMap(
            file ->
                file.scenarios().stream()
                    .map(
                        scenario ->
                            DynamicTest.dynamicTest(
                                file.file().getFileName() + ": " + scenario.name(), () -> decide(file, scenario))));
  }

  @SuppressWarnings("unchecked")
  private static void decide(ScenarioFile file, ScenarioFile.Scenario scenario) {
    Record subject =
        new SubjectBuilder(TREE.vocabulary())
            .build(file.step().subject(), (Map<String, Object>) ScenarioFile.orNull(scenario.subject()));

    List<Holding> holding = ENGINE.holding(file.step(), subject);

    List<String> certain = holding.stream().filter(Holding::certain).map(h -> h.rule().id()).toList();
    List<String> possible = holding.stream().map(h -> h.rule().id()).toList();
    assertThat(certain).as("regulation %s: rules that hold", scenario.regulation()).containsAll(scenario.fires());
    assertThat(possible)
        .as("regulation %s: rules that hold or may hold", scenario.regulation())
        .filteredOn(scenario.not()::contains)
        .isEmpty();
    if (scenario.ends() != null) {
      ends((Measure) subject, scenario);
    }
    scenario.points().forEach((item, points) -> points(holding, item, String.valueOf(points)));
    Evaluator evaluator = new Evaluator(TREE.amounts());
    for (Rule rule : TREE.rules(file.step())) {
      Truth truth = evaluator.evaluate(rule, subject);
      assertThat(certain.contains(rule.id())).as(rule.id()).isEqualTo(truth == Truth.TRUE);
      assertThat(possible.contains(rule.id())).as(rule.id()).isEqualTo(truth != Truth.FALSE);
    }
  }

  private static void ends(Measure measure, ScenarioFile.Scenario scenario) {
    Official official = Official.of("P-1").withMeasures(List.of(measure));
    Post post = new Post("G-1", null, null, null, null, null, null, null, null, null, null);
    Nomination nomination = new Nomination("P-1", null, null, null, null, null);
    Application application = new Application("A-1", null, post, null, null, null, List.of(nomination), null);

    List<Period> periods =
        SERVICE.assess(application, List.of(official), LocalDate.of(2025, 6, 30)).candidates().get(0).periods();

    assertThat(periods)
        .extracting(Period::lastDay)
        .as("regulation %s: the last day inside", scenario.regulation())
        .containsExactly(Optional.of(LocalDate.parse(scenario.ends())));
  }

  private static void points(List<Holding> holding, String item, String points) {
    assertThat(holding)
        .filteredOn(h -> h.certain() && h.rule().conclusion() instanceof Conclusion.Points p && p.item().equals(item))
        .extracting(h -> ((Conclusion.Points) h.rule().conclusion()).points().toPlainString())
        .containsExactly(points);
  }

  @Test
  void every_rule_holds_in_one_scenario_and_just_does_not_in_another() {
    Set<String> fires = new HashSet<>();
    Set<String> not = new HashSet<>();
    FILES.forEach(
        file ->
            file.scenarios()
                .forEach(
                    scenario -> {
                      fires.addAll(scenario.fires());
                      not.addAll(scenario.not());
                    }));

    List<String> unseen = new ArrayList<>();
    for (Rule rule : TREE.rules()) {
      if (!fires.contains(rule.id())) {
        unseen.add(rule.id() + " never holds");
      }
      if (!not.contains(rule.id())) {
        unseen.add(rule.id() + " is never seen not to hold");
      }
    }
    assertThat(unseen).isEmpty();
  }
}

package org.baguan.rules.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.RuleEngine.Holding;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.scenario.Scenario;
import org.baguan.rules.scenario.Scenarios;
import org.baguan.rules.scenario.Trial;
import org.junit.jupiter.api.Test;

/** A sample of mutants whose changed rules are compiled by Drools: what is killed and what survives is the same. */
class MutantsAgreeTest {

  private static final int SAMPLE = 100;
  private static final Scenarios SCENARIOS = Scenarios.of(RulePack.open(Path.of("packs/key-posts"))).byEvaluator();
  private static final RuleTree TREE = SCENARIOS.pack().tree();
  private static final List<Trial> TRIALS = SCENARIOS.all().stream().filter(scenario -> scenario.subject().exact()).map(SCENARIOS::trial).toList();

  @Test
  void what_drools_decides_of_changed_rules_kills_the_same_mutants() {
    Mutants mutants = Mutants.of(SCENARIOS);
    List<Mutant> sample = new ArrayList<>(mutants.all());
    Collections.shuffle(sample, new Random(20261127));
    sample = sample.subList(0, SAMPLE);
    Map<Mutant, String> prefixes = new LinkedHashMap<>();
    sample.forEach(mutant -> prefixes.put(mutant, "MU-" + prefixes.size() + "-"));
    Set<Mutant> killedByDrools = new HashSet<>();
    Map<Map<String, Amount>, List<Mutant>> byAmounts = sample.stream().collect(Collectors.groupingBy(mutant -> mutant.amounts(TREE)));
    byAmounts.forEach((amounts, together) -> {
      RuleTree changed = changed(together, prefixes, amounts);
      DroolsEngine engine = DroolsEngine.of(changed, DroolsEngine.compile(changed));
      together.stream().filter(mutant -> killed(mutant, prefixes.get(mutant), engine)).forEach(killedByDrools::add);
    });

    Set<Mutant> killed = sample.stream().filter(mutants::killed).collect(Collectors.toSet());

    assertThat(told(killedByDrools)).isEqualTo(told(killed));
    assertThat(killed).isNotEmpty();
  }

  private static List<String> told(Set<Mutant> mutants) {
    return mutants.stream().map(mutant -> mutant.place() + " " + mutant.zh()).sorted().toList();
  }

  /** Returns a tree of the changed rules alone, each under an id of its own. */
  private static RuleTree changed(List<Mutant> mutants, Map<Mutant, String> prefixes, Map<String, Amount> amounts) {
    List<Rule> rules = new ArrayList<>();
    for (Mutant mutant : mutants) {
      mutant.touched(TREE).forEach(rule -> mutant.instead(rule).ifPresent(instead -> rules.add(renamed(instead, prefixes.get(mutant) + rule.id()))));
    }
    return new RuleTree(TREE.vocabulary(), rules, TREE.tables(), amounts, TREE.scheme(), TREE.departments(), TREE.impossible());
  }

  private static Rule renamed(Rule rule, String id) {
    return new Rule(id, rule.title(), rule.step(), rule.governing(), rule.inForce(), rule.conditions(), rule.conclusion(), rule.reason(), rule.basis(), rule.mark(), rule.place());
  }

  private static boolean killed(Mutant mutant, String prefix, DroolsEngine engine) {
    List<Rule> touched = mutant.touched(TREE);
    return TRIALS.stream()
        .filter(trial -> touched.stream().anyMatch(rule -> rule.step() == trial.scenario().step()))
        .anyMatch(trial -> trial.fails(holding(mutant, touched, prefix, trial, engine), () -> mutant.in(TREE)));
  }

  /** Returns what the untouched rules are found to do, and what Drools finds of the changed ones. */
  private static List<Holding> holding(Mutant mutant, List<Rule> touched, String prefix, Trial trial, DroolsEngine engine) {
    Scenario scenario = trial.scenario();
    List<Holding> holding = new ArrayList<>();
    SCENARIOS.holding(scenario).stream().filter(h -> !touched.contains(h.rule())).forEach(holding::add);
    for (Holding found : engine.holding(scenario.step(), scenario.subject().record())) {
      if (found.rule().id().startsWith(prefix)) {
        Optional<Rule> original = touched.stream().filter(rule -> found.rule().id().equals(prefix + rule.id())).findFirst();
        holding.add(new Holding(renamed(found.rule(), original.orElseThrow().id()), found.certain()));
      }
    }
    return holding;
  }
}

package org.baguan.rules.mutant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.scenario.Origin;
import org.baguan.rules.scenario.Scenarios;
import org.baguan.rules.scenario.Trial;

/**
 * Tries the scenarios of a pack on its mutants. Nothing is compiled for a mutant: the evaluator, to which Drools is held in
 * every test, evaluates the changed rule alone. Safe to share between threads.
 */
public final class Mutants {

  /** So many are tried before they are told as done. */
  private static final int TOGETHER = 64;

  private final Scenarios scenarios;
  private final RuleTree tree;
  private final List<Mutant> all;
  private final Map<Step, List<Trial>> trials = new EnumMap<>(Step.class);

  private Mutants(Scenarios scenarios) {
    this.scenarios = scenarios;
    this.tree = scenarios.pack().tree();
    this.all = Mutations.of(tree, scenarios.cells());
    for (Step step : Step.values()) {
      trials.put(step, scenarios.all().stream().filter(s -> s.step() == step && s.origin() != Origin.SUGGESTED).map(scenarios::trial).filter(Trial::passes).toList());
    }
  }

  /** Returns the mutants of a pack, to be tried on those of its scenarios that pass and that a person expects. */
  public static Mutants of(Scenarios scenarios) {
    return new Mutants(scenarios);
  }

  /** Returns every mutant, in the order of the rules. */
  public List<Mutant> all() {
    return all;
  }

  /** Returns whether some scenario notices a mutant. */
  public boolean killed(Mutant mutant) {
    List<Rule> touched = mutant.touched(tree);
    return touched.stream().map(Rule::step).distinct().anyMatch(step -> noticed(mutant, touched, trials.getOrDefault(step, List.of())));
  }

  private boolean noticed(Mutant mutant, List<Rule> touched, List<Trial> on) {
    var amounts = mutant.amounts(tree);
    return on.stream().anyMatch(trial -> trial.notices(touched, mutant::instead, amounts, () -> mutant.in(tree)));
  }

  /**
   * Tries every mutant, and looks for the scenario that is missing where none notices it.
   *
   * @param done is told of each mutant that is dealt with: noticed, or its missing scenario looked for
   */
  public MutationReport run(Runnable done) {
    List<Mutant> killed = new ArrayList<>();
    List<Mutant> others = new ArrayList<>();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      List<Mutant> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
      List<Boolean> noticed = some.parallelStream().map(this::killed).toList();
      for (int at = 0; at < some.size(); at++) {
        (noticed.get(at) ? killed : others).add(some.get(at));
        if (noticed.get(at)) {
          // Told in the caller's thread: what another thread calls while the caller's class is being initialized would wait for ever.
          done.run();
        }
      }
    }
    return report(killed, others, done);
  }

  /**
   * Returns rows that together notice every mutant, as if there were no scenario yet: for each rule one of whom it holds, for
   * each condition one of whom it alone does not, for each bound one on either side.
   *
   * @param done is told of each mutant that is dealt with
   */
  public List<Suggested> boundaries(Runnable done) {
    return report(List.of(), all, done).survivors().stream().flatMap(survivor -> survivor.missing().stream()).distinct().toList();
  }

  private MutationReport report(List<Mutant> killed, List<Mutant> others, Runnable done) {
    Missing missing = new Missing(scenarios);
    List<Mutant> equivalent = new ArrayList<>();
    List<Survivor> survivors = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Mutant mutant : others) {
      done.run();
      Optional<Suggested> before = rows.stream().filter(row -> notices(row, mutant)).map(Row::suggested).findFirst();
      if (before.isPresent()) {
        survivors.add(new Survivor(mutant, before, Optional.empty()));
        continue;
      }
      Missing.Answer answer = missing.of(mutant, suggested -> row(suggested).filter(row -> notices(row, mutant)).isPresent());
      if (answer instanceof Missing.Nothing) {
        equivalent.add(mutant);
      } else if (answer instanceof Missing.Row row) {
        row(row.suggested()).ifPresent(rows::add);
        survivors.add(new Survivor(mutant, Optional.of(row.suggested()), Optional.empty()));
      } else {
        survivors.add(new Survivor(mutant, Optional.empty(), Optional.of(((Missing.NotFound) answer).why())));
      }
    }
    return new MutationReport(killed, equivalent, survivors);
  }

  /** A suggested row as it reads back. */
  private record Row(Suggested suggested, Trial trial) {}

  private Optional<Row> row(Suggested suggested) {
    String text = suggested.alone();
    RulePack file = RulePack.of(Map.of(RulePack.SCENARIOS + "suggested.csv", text.getBytes(StandardCharsets.UTF_8)));
    return Scenarios.of(file, scenarios.pack()).all().stream().findFirst().map(scenarios::trial).map(trial -> new Row(suggested, trial));
  }

  private boolean notices(Row row, Mutant mutant) {
    List<Rule> touched = mutant.touched(tree);
    return touched.stream().anyMatch(rule -> rule.step() == row.suggested().step()) && noticed(mutant, touched, List.of(row.trial()));
  }
}

package org.baguan.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.engine.RuleEngine.Holding;
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
import org.baguan.rules.verify.VerifiedPack;

/** Decides scenarios by the evaluator, and compares what is found with what is expected. Safe to share between threads. */
final class Runs {

  private final VerifiedPack pack;
  private final RuleTree tree;

  Runs(VerifiedPack pack) {
    this(pack, pack.tree());
  }

  /** Decides by another tree in place of the pack's own. */
  Runs(VerifiedPack pack, RuleTree tree) {
    this.pack = pack;
    this.tree = tree;
  }

  /** Returns what the rules find, by the evaluator. */
  Found found(Scenario scenario) {
    Evaluator evaluator = new Evaluator(tree.amounts(), scenario.subject().facts());
    List<Holding> holding = new ArrayList<>();
    for (Rule rule : tree.rules(scenario.step())) {
      Truth truth = evaluator.evaluate(rule, scenario.subject().record());
      if (truth != Truth.FALSE) {
        holding.add(new Holding(rule, truth == Truth.TRUE));
      }
    }
    return new Found(scenario.step(), holding, () -> lastDay(scenario));
  }

  /** The period is that of the measure alone: nothing that it could be joined to. */
  Optional<LocalDate> lastDay(Scenario scenario) {
    if (!(scenario.subject().record() instanceof Measure measure) || measure.decidedOn() == null) {
      return Optional.empty();
    }
    Official official = Official.of("X-1").withMeasures(List.of(measure));
    Post post = new Post("X-1", null, null, null, null, null, null, null, null, null, null);
    Nomination nomination = new Nomination("X-1", null, null, null, null, null);
    Application application = new Application("X-1", null, post, null, null, null, List.of(nomination), null);
    LocalDate day = measure.asOf() == null ? measure.decidedOn() : measure.asOf();
    List<Period> periods =
        Decisions.of(pack.identity(), pack.manifest(), tree, EvaluatorEngine.of(tree))
            .assess(application, List.of(official), day)
            .candidates()
            .get(0)
            .periods();
    return periods.get(0).lastDay();
  }

  /** Returns what is found otherwise than expected. */
  List<Difference> differences(Scenario scenario, Found found) {
    Telling telling = new Telling(scenario, tree);
    return scenario.expected().stream().filter(expectation -> !Matching.met(expectation, found)).map(expectation -> telling.tell(expectation, found)).toList();
  }

  /** Returns what an engine finds otherwise than the evaluator. */
  List<Difference> disagreements(Scenario scenario, Found found, RuleEngine engine) {
    Map<String, Boolean> one = truths(found.holding());
    Map<String, Boolean> other = truths(engine.holding(scenario.step(), scenario.subject().record()));
    List<Difference> differences = new ArrayList<>();
    for (Rule rule : tree.rules(scenario.step())) {
      if (!java.util.Objects.equals(one.get(rule.key()), other.get(rule.key()))) {
        differences.add(Telling.disagreement(scenario, rule, one.get(rule.key()), other.get(rule.key())));
      }
    }
    return differences;
  }

  private static Map<String, Boolean> truths(List<Holding> holding) {
    Map<String, Boolean> truths = new HashMap<>();
    holding.forEach(h -> truths.put(h.rule().key(), h.certain()));
    return truths;
  }
}

package org.baguan.rules.mutant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Region;
import org.baguan.rules.boxes.Stretches;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.scenario.Scenarios;
import org.baguan.rules.subject.Stated;

/**
 * What a suggested scenario says beside what it is about: the defaults of the scenarios of the same file of rules, else of
 * others of the step, else a subject of whom no rule of the step holds.
 */
final class Surroundings {

  static final String AS_OF = "研判基准日";

  private final Scenarios scenarios;
  private final RuleTree tree;
  private final Map<Step, Stated> made = new HashMap<>();

  Surroundings(Scenarios scenarios) {
    this.scenarios = scenarios;
    this.tree = scenarios.pack().tree();
  }

  /** Returns the file in which scenarios of a rule belong that were suggested. */
  static String file(Rule rule) {
    return RulePack.SCENARIOS + stem(rule.place().file()) + "-suggested.csv";
  }

  private static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Returns the file of scenarios whose defaults hold for what is suggested of a rule. */
  Optional<String> beside(Rule rule) {
    return ofStep(rule).filter(one -> stem(one.getKey()).equals(stem(rule.place().file()))).map(Map.Entry::getKey).findFirst();
  }

  private Stream<Map.Entry<String, Stated>> ofStep(Rule rule) {
    return scenarios.defaults().entrySet().stream().filter(one -> one.getValue().step() == rule.step() && !one.getValue().terms().isEmpty());
  }

  /** Returns what is said of every subject. */
  Stated of(Rule rule) {
    return beside(rule)
        .map(file -> Objects.requireNonNull(scenarios.defaults().get(file)))
        .or(() -> ofStep(rule).map(Map.Entry::getValue).findFirst())
        .orElseGet(() -> made.computeIfAbsent(rule.step(), this::nobody));
  }

  /** Returns a subject of whom no rule of a step holds, as far as one is found, by the rules of the latest days. */
  private Stated nobody(Step step) {
    List<Rule> rules = tree.rules(step);
    List<InForce> stretches = Stretches.of(rules, tree.amounts());
    LocalDate latest = Stretches.dayIn(stretches.get(stretches.size() - 1));
    Stated stated = tree.vocabulary().subject(step).term(AS_OF).map(day -> Stated.of(step).with(day, latest)).orElse(Stated.of(step));
    return new Nobody(tree, rules).from(stated, latest);
  }

  /** Returns what a region's example says, over something else. */
  static Stated said(Region region, Stated under) {
    Stated own = Stated.of(under.step());
    for (Map.Entry<Term, Comparable<?>> said : region.values().entrySet()) {
      own = own.with(said.getKey(), said.getValue());
    }
    for (var list : region.members().entrySet()) {
      own = own.with(list.getKey(), list.getValue().stream().map(member -> Map.<Term, Object>copyOf(member)).toList());
    }
    return own.over(under);
  }
}

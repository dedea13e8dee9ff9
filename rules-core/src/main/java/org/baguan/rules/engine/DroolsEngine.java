package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.rules.kept.KeptFolder;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;

/** Decides by Drools sessions: the complete engine. Safe to share between threads. */
public final class DroolsEngine implements RuleEngine {

  private final Map<Step, Map<String, Rule>> rules = new HashMap<>();
  private final RuleBase base;

  DroolsEngine(RuleTree tree, RuleBase base) {
    this.base = base;
    for (Step step : Step.values()) {
      Map<String, Rule> ofStep = new HashMap<>();
      tree.rules(step).forEach(rule -> ofStep.put(rule.key(), rule));
      rules.put(step, ofStep);
    }
  }

  /** Compiles the rules of a tree, each in its certain and its possible form. */
  public static CompiledRules compile(RuleTree tree) {
    return DrlCompiler.compile(print(tree));
  }

  /**
   * Returns an engine for a tree. Of its DRL packages those are compiled that were not kept before, and are kept then.
   *
   * @param kept what lies there is looked at as all compiled rules are; what is refused is compiled again
   */
  public static DroolsEngine of(RuleTree tree, KeptFolder kept) {
    return new DroolsEngine(tree, KeptRules.in(kept).load(print(tree)));
  }

  /** Returns the DRL that Drools is given: two files for each rule. */
  public static List<DrlSource> print(RuleTree tree) {
    DrlPrinter printer = new DrlPrinter(tree.amounts());
    List<DrlSource> sources = new ArrayList<>();
    for (Rule rule : tree.rules()) {
      for (DrlPrinter.Form form : DrlPrinter.Form.values()) {
        String folder = DrlPrinter.packageOf(rule.step(), form).replace('.', '/');
        sources.add(new DrlSource(folder + "/" + rule.key() + ".drl", printer.print(rule, form)));
      }
    }
    return sources;
  }

  /** Returns an engine for a tree and the classes compiled from it. */
  public static DroolsEngine of(RuleTree tree, CompiledRules compiled) {
    return new DroolsEngine(tree, RuleBase.load(compiled));
  }

  @Override
  public List<Holding> holding(Step step, Record subject) {
    step.requireSubject(subject);
    Map<String, Rule> ofStep = rules.getOrDefault(step, Map.of());
    Set<String> certain = fired(step, DrlPrinter.Form.CERTAIN, subject);
    Set<String> possible = fired(step, DrlPrinter.Form.POSSIBLE, subject);
    List<Holding> holding = new ArrayList<>();
    ofStep.values().stream()
        .sorted(java.util.Comparator.comparing(Rule::key))
        .filter(rule -> possible.contains(rule.key()) || certain.contains(rule.key()))
        .forEach(rule -> holding.add(new Holding(rule, certain.contains(rule.key()))));
    return holding;
  }

  private Set<String> fired(Step step, DrlPrinter.Form form, Record subject) {
    Set<String> keys = new HashSet<>();
    base.fire(DrlPrinter.packageOf(step, form), List.of(subject)).forEach(firing -> keys.add(firing.rule()));
    return keys;
  }
}

package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baguan.rules.kept.KeptFolder;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;

/**
 * Decides by what Drools compiled: by calling its predicates directly, and by Drools sessions where a rule has a part that only
 * sessions know. Safe to share between threads.
 */
public final class DroolsEngine implements RuleEngine {

  private final Map<Step, StepRules> steps = new EnumMap<>(Step.class);

  private DroolsEngine(RuleTree tree, RuleBase base) {
    for (Step step : Step.values()) {
      steps.put(step, new StepRules(step, tree.rules(step), base));
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
    return of(tree, RuleBase.load(compiled));
  }

  static DroolsEngine of(RuleTree tree, RuleBase base) {
    return new DroolsEngine(tree, base);
  }

  @Override
  public List<Holding> holding(Step step, Record subject) {
    step.requireSubject(subject);
    return steps.get(step).holding(subject);
  }

  /** Returns an engine that decides every rule by sessions, and shares what is loaded. */
  public RuleEngine bySessions() {
    return (step, subject) -> {
      step.requireSubject(subject);
      return steps.get(step).bySessions(subject);
    };
  }

  /** Returns the keys of the rules that only sessions decide, each with the part that is not known otherwise. */
  public Map<String, String> onlyBySessions() {
    Map<String, String> left = new TreeMap<>();
    steps.values().forEach(step -> left.putAll(step.onlyBySessions()));
    return left;
  }
}

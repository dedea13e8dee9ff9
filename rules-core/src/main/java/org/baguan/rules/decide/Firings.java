package org.baguan.rules.decide;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;

/** Fires the rules of a step on a subject and words what they conclude. Safe to share between threads. */
final class Firings {

  private final RuleEngine engine;
  private final FactLimits limits;
  private final Evaluator evaluator;
  private final WordingPrinter printer;
  private final Map<Rule, Told> told = new IdentityHashMap<>();
  private final Map<Rule, OpenAnswers> open = new IdentityHashMap<>();

  Firings(RuleTree tree, RuleEngine engine) {
    this.engine = engine;
    for (Rule rule : tree.rules()) {
      Told always = Told.of(rule);
      told.put(rule, always);
      OpenAnswers.of(always).ifPresent(simple -> open.put(rule, simple));
    }
    this.limits = new FactLimits(tree.vocabulary());
    this.evaluator = new Evaluator(tree.amounts());
    this.printer = new WordingPrinter(evaluator, tree.amounts());
  }

  /** Returns the rules of a step that hold, or may hold, of a subject. */
  Fired fire(Step step, Record subject) {
    limits.require(step, subject);
    List<Rule> certain = new ArrayList<>();
    List<Rule> possible = new ArrayList<>();
    for (RuleEngine.Holding holding : engine.holding(step, subject)) {
      (holding.certain() ? certain : possible).add(holding.rule());
    }
    return new Fired(this, subject, certain, possible);
  }

  /** Returns the reason that a rule gives, its values filled in; its title where it has no wording. */
  Reason reason(Rule rule, Record subject) {
    return told(rule).reason(() -> printer.print(rule, subject));
  }

  /** Returns that a rule may hold, and which terms it lacks. */
  Undetermined undetermined(Rule rule, Record subject) {
    OpenAnswers known = open.get(rule);
    return known == null ? told(rule).undetermined(evaluator.missing(rule, subject)) : known.of(subject);
  }

  private Told told(Rule rule) {
    Told known = told.get(rule);
    return known == null ? Told.of(rule) : known;
  }

  /** Returns that a rule does not settle the matter, for lack of what the labels say. */
  static Undetermined undetermined(Rule rule, List<String> missing) {
    return Told.of(rule).undetermined(missing);
  }

  /** Returns the word of a conclusion: the 结论 itself, or what the step concludes. */
  static String word(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.Verdict verdict) {
      return verdict.word();
    }
    if (conclusion instanceof Conclusion.Span span) {
      return "影响期" + WordingPrinter.months(span.months());
    }
    if (conclusion instanceof Conclusion.Shift shift) {
      return "折算" + WordingPrinter.months(shift.months());
    }
    return "得分" + ((Conclusion.Points) conclusion).points().toPlainString();
  }
}

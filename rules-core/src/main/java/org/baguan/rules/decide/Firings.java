package org.baguan.rules.decide;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<Rule, Known> known = new IdentityHashMap<>();

  Firings(RuleTree tree, RuleEngine engine) {
    this.engine = engine;
    for (Rule rule : tree.rules()) {
      Told told = Told.of(rule);
      known.put(rule, new Known(told, OpenAnswers.of(told)));
    }
    this.limits = new FactLimits(tree.vocabulary());
    this.evaluator = new Evaluator(tree.amounts());
    this.printer = new WordingPrinter(evaluator, tree.amounts());
  }

  /** What of a rule is worked out once. */
  private record Known(Told told, Optional<OpenAnswers> open) {}

  /**
   * Returns the rules of a step that hold, or may hold, of a subject.
   *
   * @throws IllegalArgumentException if the subject has too many of something
   */
  Fired fire(Step step, Record subject) {
    requireWithin(step, subject);
    return fireWithin(step, subject);
  }

  /**
   * Requires that a subject has not too many of anything.
   *
   * @throws IllegalArgumentException that names the list
   */
  void requireWithin(Step step, Record subject) {
    limits.require(step, subject);
  }

  /** Returns the same of a subject whose lists were looked at before. */
  Fired fireWithin(Step step, Record subject) {
    return new Fired(this, subject, engine.holding(step, subject));
  }

  /** Returns the reason that a rule gives, its values filled in; its title where it has no wording. */
  Reason reason(Rule rule, Record subject) {
    Told told = known(rule).told;
    return told.always().isPresent() ? told.always().get() : told.reason(printer.print(rule, subject));
  }

  /** Returns that a rule may hold, and which terms it lacks. */
  Undetermined undetermined(Rule rule, Record subject) {
    Known of = known(rule);
    return of.open.isPresent() ? of.open.get().of(subject) : of.told.undetermined(evaluator.missing(rule, subject));
  }

  private Known known(Rule rule) {
    Known of = known.get(rule);
    return of == null ? new Known(Told.of(rule), Optional.empty()) : of;
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

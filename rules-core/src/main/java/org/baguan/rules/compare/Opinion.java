package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.WordingPrinter;

/** What a pack says of one subject. */
final class Opinion {

  private final List<Said> said = new ArrayList<>();
  private final List<Object> sayings = new ArrayList<>();

  private Opinion() {}

  /**
   * Returns what the evaluator says of a subject by the rules of a half. That a rule may hold is not said where another of the
   * same effect does for certain.
   */
  static Opinion of(Half half, Object subject, Facts facts) {
    Evaluator evaluator = new Evaluator(half.amounts(), facts);
    WordingPrinter printer = new WordingPrinter(evaluator, half.amounts(), facts);
    Opinion opinion = new Opinion();
    Set<Effect> certain = new HashSet<>();
    List<Rule> open = new ArrayList<>();
    for (Rule rule : half.rules()) {
      Truth truth = evaluator.evaluate(half.asWritten(rule), subject);
      if (truth == Truth.TRUE) {
        Effect effect = half.effect(rule);
        Phrase reason = reason(printer, half.asWritten(rule), subject);
        certain.add(effect);
        opinion.add(new Said(half.asWritten(rule), true, reason), List.of(effect.conclusion(), effect.basis(), effect.mark(), effect.manner(), reason));
      } else if (truth == Truth.UNKNOWN) {
        open.add(rule);
      }
    }
    open.stream().filter(rule -> !certain.contains(half.effect(rule))).forEach(rule ->
        opinion.add(new Said(half.asWritten(rule), false, lacking(evaluator, half.asWritten(rule), subject)), half.effect(rule)));
    return opinion;
  }

  private void add(Said one, Object saying) {
    said.add(one);
    sayings.add(saying);
  }

  private static Phrase reason(WordingPrinter printer, Rule rule, Object subject) {
    String zh = rule.reason().parts().isEmpty() ? rule.title() : printer.print(rule, subject);
    return new Phrase(zh, printer.printEnglish(rule, subject).orElse(zh));
  }

  private static Phrase lacking(Evaluator evaluator, Rule rule, Object subject) {
    List<String> missing = evaluator.missing(rule, subject);
    return new Phrase("尚缺" + String.join("、", missing), "lacking " + String.join(", ", missing));
  }

  /** Returns what this pack says and another does not: conclusions for other reasons included, the rules' ids and places not. */
  List<Said> without(Opinion other) {
    List<Said> without = new ArrayList<>();
    List<Object> others = new ArrayList<>(other.sayings);
    for (int i = 0; i < said.size(); i++) {
      boolean addsUp = said.get(i).rule().conclusion() instanceof Conclusion.Shift;
      if (addsUp ? !others.remove(sayings.get(i)) : !others.contains(sayings.get(i))) {
        without.add(said.get(i));
      }
    }
    return without;
  }
}

package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  /** Returns what the rules of a half say of a subject, where a rule is known to hold, or to be open, by its truth. */
  static Opinion of(Half half, Object subject, Facts facts, Function<Rule, Truth> truths) {
    Evaluator evaluator = new Evaluator(half.amounts(), facts);
    WordingPrinter printer = new WordingPrinter(evaluator, half.amounts(), facts);
    Opinion opinion = new Opinion();
    for (Rule shared : half.rules()) {
      Truth truth = truths.apply(shared);
      if (truth != Truth.FALSE) {
        Rule rule = half.asWritten(shared);
        Phrase reason = truth == Truth.TRUE ? reason(printer, rule, subject) : lacking(evaluator, rule, subject);
        opinion.said.add(new Said(rule, truth == Truth.TRUE, reason));
        Effect effect = half.effect(shared);
        opinion.sayings.add(truth == Truth.TRUE ? List.of(effect.conclusion(), effect.basis(), effect.mark(), effect.manner(), reason) : effect);
      }
    }
    return opinion;
  }

  /** Returns what the evaluator says of a subject by the rules of a half. */
  static Opinion of(Half half, Object subject, Facts facts) {
    Evaluator evaluator = new Evaluator(half.amounts(), facts);
    return of(half, subject, facts, rule -> evaluator.evaluate(half.asWritten(rule), subject));
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

package org.baguan.workbench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.sentence.Statements;
import org.baguan.rules.mutant.Mutant;
import org.baguan.rules.mutant.Survivor;
import org.baguan.rules.scenario.Coverage;

/** What is said of scenarios, coverage and mutants, in one language. */
final class CoverageWords {

  private final Words words;
  private final Statements statements;

  CoverageWords(Words words, Tested tested) {
    this.words = words;
    this.statements = new Statements(words.locale(), tested.scenarios().pack().tree().amounts());
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  Locale locale() {
    return words.locale();
  }

  boolean chinese() {
    return words.language() == Words.Language.zh;
  }

  /** Returns a condition as a phrase; a test of the members of a list with the name of the list before it. */
  String condition(Coverage.OfCondition of) {
    return of.test()
        .map(test -> statements.name(((Condition.Quantified) of.condition()).list()) + words.say("colon") + statements.phrase(test))
        .orElseGet(() -> statements.phrase(of.condition()));
  }

  /** Returns outcomes as words: 成立、不成立、待定. */
  String outcomes(List<Truth> truths) {
    return truths.stream().map(truth -> words.say("truth." + truth)).collect(Collectors.joining(words.say("list")));
  }

  String outcome(Truth truth) {
    return words.say("truth." + truth);
  }

  /** Returns what was changed in a mutant. */
  String change(Mutant mutant) {
    return chinese() ? mutant.zh() : mutant.en();
  }

  String kind(Mutant mutant) {
    return words.say("mutant." + mutant.kind());
  }

  /** Returns why no row is suggested for a survivor. */
  String why(Survivor survivor) {
    return survivor.why().map(why -> chinese() ? why.zh() : why.en()).orElse("");
  }

  /** Returns a part of a whole in per cent, to a tenth and never rounded up: 100% is all. */
  static String share(int part, int whole) {
    if (whole == 0) {
      return "–";
    }
    long tenths = 1000L * part / whole;
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
  }
}

package org.baguan.rules.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.sentence.Statements;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Source;

/** Words explanations in one language. Safe to share between threads. */
final class Tell {

  private final Statements statements;

  Tell(Locale locale, Map<String, Amount> amounts) {
    this.statements = new Statements(locale, amounts);
  }

  Statements statements() {
    return statements;
  }

  String say(String zh, String en) {
    return statements.english() ? en : zh;
  }

  String day(LocalDate day) {
    return statements.value(day, new Type.Day());
  }

  String supplier(Source source) {
    return say(Vocabulary.wordOf(source), Vocabulary.englishOf(source));
  }

  String change(String fact, Optional<String> from, String to, Optional<LocalDate> reachedOn) {
    String then = reachedOn.map(day -> say("（" + day(day) + "届满）", " (reached on " + day + ")")).orElse("");
    return from.isPresent()
        ? say(fact + "：由“" + from.get() + "”变为“" + to + "”" + then, fact + ": from " + from.get() + " to " + to + then)
        : say(fact + "：补充，且为“" + to + "”" + then, fact + ": to be supplied, as " + to + then);
  }

  String justification(String rule, String title) {
    return say("就“" + title + "”（" + rule + "）作出说明并记录在案", "a justification on record for " + rule + " (" + title + ")");
  }

  String due(int year) {
    return say(year + "年度考核已有结果，且为称职", "the appraisal of " + year + " is in, and is " + Vocabulary.englishOf(org.baguan.rules.model.AppraisalGrade.COMPETENT));
  }

  String together(List<String> texts) {
    return String.join(say("、", ", "), texts);
  }
}

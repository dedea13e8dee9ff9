package org.baguan.workbench;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.explain.Account;
import org.baguan.rules.explain.CaseExplanation;
import org.baguan.rules.explain.Lacking;
import org.baguan.rules.explain.Stability;

/** The explanation of a whole case on a terminal: the checks, the candidates, the joint reviews, the tracking. */
final class CaseExplanationText {

  private final Words words;
  private final ExplanationText candidates;

  CaseExplanationText(Words words) {
    this.words = words;
    this.candidates = new ExplanationText(words);
  }

  List<String> lines(CaseExplanation explanation) {
    List<String> lines = new ArrayList<>();
    explanation.checks().forEach(check -> account("stage.checked", check, lines));
    explanation.candidates().forEach(candidate -> {
      lines.add("");
      lines.addAll(candidates.lines(candidate));
    });
    explanation.stability().ifPresent(stability -> stable(stability, lines));
    explanation.reviews().forEach(review -> account("stage.reviewed", review, lines));
    explanation.tracking().forEach(tracked -> account("station.8", tracked, lines));
    return lines;
  }

  private void account(String key, Account account, List<String> lines) {
    lines.add("");
    lines.add((words.say(key) + words.say("colon") + account.subject() + "  " + account.outcome()).stripTrailing());
    told(account, "  ", lines);
    for (Account part : account.parts()) {
      lines.add("  " + part.subject() + words.say("colon") + part.outcome());
      told(part, "    ", lines);
    }
  }

  private void told(Account account, String indent, List<String> lines) {
    account.reasons().forEach(why -> candidates.why(why, false, indent, lines));
    for (Lacking open : account.missing()) {
      candidates.lacking(open, indent, lines);
    }
  }

  private void stable(Stability stability, List<String> lines) {
    List<String> told = stable(stability);
    if (!told.isEmpty()) {
      lines.add("");
      lines.add(words.say("stable.title"));
      told.forEach(line -> lines.add("  " + line));
    }
  }

  /** Returns how little would change who leads. */
  List<String> stable(Stability stability) {
    List<String> lines = new ArrayList<>();
    String nobody = words.say("stable.nobody");
    stability.weight().ifPresent(w -> lines.add(words.say("stable.weight", w.item(), w.from().toPlainString(), w.to().toPlainString(), w.leader().orElse(nobody))));
    stability.points().ifPresent(p -> lines.add(words.say("stable.points", p.person(), p.item(), p.from().toPlainString(), p.to().toPlainString(), p.leader().orElse(nobody))));
    if (lines.isEmpty() && stability.leader().isPresent()) {
      lines.add(words.say("stable.always", stability.leader().get()));
    }
    return lines;
  }
}

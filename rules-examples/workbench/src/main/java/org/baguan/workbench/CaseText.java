package org.baguan.workbench;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.CaseProgress.Assessed;
import org.baguan.rules.model.CaseProgress.PoolSearched;
import org.baguan.rules.model.CaseProgress.Stage;
import org.baguan.rules.model.NextStep;

/** One case on a terminal: its next step, then how it came to that. */
final class CaseText {

  private final Words words;
  private final CaseHistory history;

  CaseText(Words words, CaseHistory history) {
    this.words = words;
    this.history = history;
  }

  List<String> lines() {
    CaseProgress last = history.last();
    List<String> lines = new ArrayList<>();
    lines.add(history.id() + "  " + history.inHand().title());
    lines.add(words.say("case.line", history.inHand().file().unit(), last.asOf()));
    lines.add(words.say("report.pack", last.pack()));
    lines.add("");
    lines.add(words.say("text.next", words.say("standing." + Standing.of(last).key())));
    Wait.of(last.next(), words).forEach(w -> lines.add("  " + words.say("case.await", w.from(), w.what())));
    if (last.next() instanceof NextStep.StartProcedure start) {
      lines.add("  " + words.say("case.proceed", String.join("、", start.persons())));
      start.toFollow().forEach(f -> lines.add("  " + f));
    }
    last.stages().forEach(s -> stage(lines, s));
    Told.together(last.tracking().stream().flatMap(t -> StageTold.about(t, words).stream()).toList()).forEach(f -> found(lines, f));
    last.humanDecisions().forEach(d -> lines.add(
        words.say("text.decided", d.person(), d.decision(), d.reason(), words.say("case.decided", d.date(), d.author()))));
    if (last.provisional()) {
      lines.add("");
      lines.add(words.say("case.provisional"));
    }
    lines.add("");
    lines.add(words.say("report.advice"));
    return lines;
  }

  private void stage(List<String> lines, Stage stage) {
    StageTold told = StageTold.of(stage, words);
    lines.add("");
    lines.add(stage.asOf() + "  " + told.name() + words.say("colon") + told.outcome());
    if (stage instanceof Assessed a) {
      lines.addAll(ranking(a.assessment(), Integer.MAX_VALUE));
    } else if (stage instanceof PoolSearched p) {
      lines.addAll(ranking(p.assessment(), Ranking.SHOWN));
    }
    Told.together(told.findings()).forEach(f -> found(lines, f));
  }

  private List<String> ranking(Assessment assessment, int limit) {
    TextTable table = new TextTable("  ");
    for (CandidateAssessment candidate : assessment.candidates().stream().limit(limit).toList()) {
      table.row(
          candidate.place().map(p -> DisplayWidth.padLeft(p.toString(), 2)).orElse(" —"),
          candidate.person(),
          Verdict.of(candidate).say(words),
          ScoreBar.total(candidate.score()),
          candidate.match().band().orElse(""));
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (assessment.candidates().size() > limit) {
      lines.add("  " + Ranking.more(assessment, limit, words));
    }
    return lines;
  }

  private void found(List<String> lines, Told told) {
    String flags = told.flags().isEmpty() ? "" : " [" + String.join("、", told.flags()) + "]";
    lines.add("  " + told.subject() + "  " + told.conclusion() + words.say("colon") + told.text());
    lines.add("      " + words.say("finding.basis", told.basis(), told.rule()) + flags);
  }
}

package org.baguan.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseProgress.Assessed;
import org.baguan.rules.model.CaseProgress.Checked;
import org.baguan.rules.model.CaseProgress.Chosen;
import org.baguan.rules.model.CaseProgress.PoolSearched;
import org.baguan.rules.model.CaseProgress.Reviewed;
import org.baguan.rules.model.CaseProgress.Stage;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Tracking;

/** A stage as it is told: its name, what came of it, and every finding behind that. */
record StageTold(String name, String outcome, Tone tone, List<Told> findings) {

  StageTold {
    findings = List.copyOf(findings);
  }

  static StageTold of(Stage stage, Words words) {
    if (stage instanceof Checked c) {
      return checked(c.outcome(), words);
    } else if (stage instanceof Assessed a) {
      return assessed("stage.assessed", a.assessment(), Integer.MAX_VALUE, words);
    } else if (stage instanceof PoolSearched p) {
      return assessed("stage.pool", p.assessment(), Ranking.SHOWN, words);
    } else if (stage instanceof Chosen c) {
      return new StageTold(words.say("stage.chosen"), String.join("、", c.persons()), Tone.PLAIN, List.of());
    }
    return reviewed(((Reviewed) stage).conclusion(), words);
  }

  /** Returns everything found about a candidate. */
  static List<Told> about(CandidateAssessment candidate, Words words) {
    Findings findings = candidate.eligibility().findings();
    String person = candidate.person();
    List<Told> told = new ArrayList<>();
    findings.obstacles().forEach(r -> told.add(Told.of(person, r, Tone.TURNED_BACK, words)));
    findings.rebuttables().forEach(r -> told.add(Told.of(person, r, Tone.WAITING, words)));
    findings.open().forEach(u -> told.add(Told.of(person, u, words)));
    findings.justified().forEach(j -> told.add(justified(person, j, words)));
    findings.duties().forEach(r -> told.add(Told.of(person, r, Tone.PLAIN, words)));
    findings.openDuties().forEach(u -> told.add(Told.of(person, u, words)));
    candidate.score().items().forEach(i -> i.open().forEach(u -> told.add(Told.of(person, u, words))));
    return told;
  }

  /** Returns everything found about someone or a unit that is tracked. */
  static List<Told> about(Tracking tracking, Words words) {
    List<Told> told = new ArrayList<>();
    tracking.reasons().forEach(r -> told.add(Told.of(tracking.subject(), r, TrackingOutcome.tone(r), words)));
    tracking.open().forEach(u -> told.add(Told.of(tracking.subject(), u, words)));
    return told;
  }

  private static Told justified(String person, Findings.Justified justified, Words words) {
    Told told = Told.of(person, justified.reason(), Tone.GOING_ON, words);
    String text = words.say("told.justified", told.text(), justified.justification().text(), justified.justification().author());
    return new Told(person, told.conclusion(), text, told.rule(), told.basis(), told.flags(), told.tone());
  }

  private static StageTold checked(Compliance outcome, Words words) {
    List<Told> told = new ArrayList<>();
    String subject = words.say("told.application");
    outcome.defects().forEach(r -> told.add(Told.of(subject, r, Tone.TURNED_BACK, words)));
    outcome.open().forEach(u -> told.add(Told.of(subject, u, words)));
    String name = words.say("stage.checked");
    if (outcome instanceof Compliance.Returned) {
      return new StageTold(name, words.say("outcome.returned"), Tone.TURNED_BACK, told);
    } else if (outcome instanceof Compliance.Open) {
      return new StageTold(name, words.say("outcome.open"), Tone.OPEN, told);
    }
    return new StageTold(name, words.say("outcome.accepted"), Tone.GOING_ON, told);
  }

  private static StageTold assessed(String key, Assessment assessment, int limit, Words words) {
    List<Told> told = assessment.candidates().stream().limit(limit).flatMap(c -> about(c, words).stream()).toList();
    String outcome = words.say("outcome.assessed", assessment.candidates().size(), Verdict.count(assessment.candidates(), words))
        + assessment.leader().map(l -> words.say("outcome.leader", l)).orElse("");
    return new StageTold(words.say(key), outcome, assessment.nobodyFits() ? Tone.TURNED_BACK : Tone.PLAIN, told);
  }

  private static StageTold reviewed(ReviewConclusion conclusion, Words words) {
    List<Told> told = new ArrayList<>();
    conclusion.reasons().forEach(r -> told.add(Told.of(words.say("told.review"), r, tone(conclusion), words)));
    Map<Told, Integer> clean = new LinkedHashMap<>();
    for (InquiryResult inquiry : conclusion.inquiries()) {
      if (clean(inquiry)) {
        inquiry.reasons().forEach(r -> clean.merge(Told.of(inquiry.person(), r, Tone.GOING_ON, words).saying(""), 1, Integer::sum));
        continue;
      }
      String subject = inquiry.person() + " · " + inquiry.department() + " · " + inquiry.focus();
      Tone tone = InquirySign.of(inquiry).tone();
      inquiry.reasons().forEach(r -> told.add(Told.of(subject, r, tone, words)));
      inquiry.open().forEach(u -> told.add(Told.of(subject, u, words)));
    }
    clean.forEach((t, answers) -> told.add(t.saying(words.say("review.clean", answers))));
    return new StageTold(words.say("stage.reviewed"), outcome(conclusion, words), tone(conclusion), told);
  }

  /** The grid shows each answer; those without anything to tell are counted, not listed. */
  private static boolean clean(InquiryResult inquiry) {
    return InquirySign.of(inquiry) == InquirySign.NO_EFFECT
        && inquiry.finding().filter(Finding.NOTHING_FOUND::equals).isPresent()
        && inquiry.open().isEmpty();
  }

  private static Tone tone(ReviewConclusion conclusion) {
    return conclusion.fold(p -> Tone.GOING_ON, h -> Tone.TURNED_BACK, a -> Tone.WAITING);
  }

  private static String outcome(ReviewConclusion conclusion, Words words) {
    return conclusion.fold(
        p -> words.say("outcome.proceed"),
        h -> words.say("outcome.halt") + concerned("outcome.deferred", h.deferred(), words)
            + concerned("outcome.excluded", h.excluded(), words) + concerned("outcome.stillOpen", h.missing(), words),
        a -> words.say("outcome.await", a.missing().size()));
  }

  private static String concerned(String key, List<String> persons, Words words) {
    return persons.isEmpty() ? "" : words.say(key, String.join("、", persons));
  }
}

package org.baguan.rules.turns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Period;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Score;
import org.baguan.rules.model.Tracking;
import org.baguan.rules.model.Undetermined;

/**
 * What one pack made of one case, drawn together: of each stage the last that tells of somebody.
 *
 * @param standings what each matter came to, by whom it is about
 * @param leader the leader of the ranking; empty where there is none
 * @param scores the scores of all who were assessed, by person
 * @param besides what is told beside outcomes, scores and rules
 */
record CaseOutcome(
    Map<About, Standing> standings, Optional<String> leader, Map<String, Score> scores, List<Object> besides) {

  /** One question that a pack answers in a case; the person, or tracked unit, is empty for the case as a whole. */
  record About(CaseTurns.Matter matter, String person) implements Comparable<About> {
    @Override
    public int compareTo(About other) {
      int byMatter = matter.compareTo(other.matter);
      return byMatter != 0 ? byMatter : person.compareTo(other.person);
    }
  }

  /** What a question came to, and what the rules said of it. */
  record Standing(String word, Map<RuleOf, Found> rules) {}

  /** A rule and, where a step has several subjects of one person, which of them. */
  record RuleOf(Step step, String rule, String of) {}

  /**
   * What a rule said.
   *
   * @param holds whether it holds; else it could not be decided
   * @param said all it says but where it stands
   */
  record Found(boolean holds, String title, String place, String said) {

    static Found of(Reason reason) {
      return new Found(
          true,
          reason.title(),
          reason.place(),
          String.join("\n", reason.title(), reason.conclusion(), reason.text(), reason.basis(), reason.mark().name()));
    }

    static Found of(Undetermined open) {
      return new Found(
          false,
          open.title(),
          open.place(),
          String.join("\n", open.title(), open.conclusion(), open.missing().toString(), open.basis(), open.mark().name()));
    }
  }

  /** Draws together what the way of a case tells. */
  static CaseOutcome of(CaseProgress progress) {
    Gathering all = new Gathering();
    progress.stages().forEach(all::stage);
    progress.tracking().forEach(all::tracked);
    all.put(CaseTurns.Matter.NEXT_STEP, "", progress.next().zh(), Map.of());
    if (progress.next() instanceof NextStep.StartProcedure start) {
      all.besides.add(start.toFollow());
    }
    return new CaseOutcome(all.standings, all.leader, all.scores, all.besides);
  }

  /** Puts together the standings of one case. */
  private static final class Gathering {

    private static final List<String> WORST_FIRST = List.of("排除", "暂缓", "待回复", "无影响");

    private final Map<About, Standing> standings = new TreeMap<>();
    private final Map<String, Score> scores = new TreeMap<>();
    private final List<Object> besides = new ArrayList<>();
    private Optional<String> leader = Optional.empty();

    void put(CaseTurns.Matter matter, String person, String word, Map<RuleOf, Found> rules) {
      standings.put(new About(matter, person), new Standing(word, rules));
    }

    void stage(CaseProgress.Stage stage) {
      if (stage instanceof CaseProgress.Checked checked) {
        checked(checked.outcome());
      } else if (stage instanceof CaseProgress.Assessed assessed) {
        assessed(CaseTurns.Matter.ELIGIBILITY, assessed.assessment());
        leader = assessed.assessment().leader();
        put(CaseTurns.Matter.LEADER, "", "", Map.of());
      } else if (stage instanceof CaseProgress.PoolSearched searched) {
        assessed(CaseTurns.Matter.POOL, searched.assessment());
      } else if (stage instanceof CaseProgress.Reviewed reviewed) {
        reviewed(reviewed.conclusion());
      }
    }

    private void checked(Compliance outcome) {
      Map<RuleOf, Found> rules = new HashMap<>();
      outcome.defects().forEach(r -> rules.put(new RuleOf(Step.COMPLIANCE, r.rule(), ""), Found.of(r)));
      outcome.open().forEach(o -> rules.put(new RuleOf(Step.COMPLIANCE, o.rule(), ""), Found.of(o)));
      String word = outcome instanceof Compliance.Returned ? "退回" : outcome instanceof Compliance.Open ? "待定" : "接受";
      put(CaseTurns.Matter.COMPLIANCE, "", word, rules);
    }

    private void assessed(CaseTurns.Matter matter, Assessment assessment) {
      for (CandidateAssessment candidate : assessment.candidates()) {
        Eligibility eligibility = candidate.eligibility();
        put(matter, candidate.person(), eligibility.zh(), rules(candidate));
        scores.put(candidate.person(), candidate.score());
        besides.add(candidate.match());
      }
    }

    private static Map<RuleOf, Found> rules(CandidateAssessment candidate) {
      Map<RuleOf, Found> rules = new HashMap<>();
      Findings findings = candidate.eligibility().findings();
      Stream.of(findings.obstacles(), findings.rebuttables(), findings.justified().stream().map(Findings.Justified::reason).toList(), findings.duties())
          .flatMap(List::stream)
          .forEach(r -> rules.put(new RuleOf(Step.ELIGIBILITY, r.rule(), ""), Found.of(r)));
      Stream.of(findings.open(), findings.openDuties())
          .flatMap(List::stream)
          .forEach(o -> rules.put(new RuleOf(Step.ELIGIBILITY, o.rule(), ""), Found.of(o)));
      for (ItemScore item : candidate.score().items()) {
        item.reason().ifPresent(r -> rules.put(new RuleOf(Step.SCORING, r.rule(), item.item()), Found.of(r)));
        item.open().forEach(o -> rules.put(new RuleOf(Step.SCORING, o.rule(), item.item()), Found.of(o)));
      }
      for (Period period : candidate.periods()) {
        period.reason().ifPresent(r -> rules.put(new RuleOf(Step.PERIOD, r.rule(), period.measure()), Found.of(r)));
        period.open().forEach(o -> rules.put(new RuleOf(Step.PERIOD, o.rule(), period.measure()), Found.of(o)));
      }
      return rules;
    }

    private void reviewed(ReviewConclusion conclusion) {
      Map<RuleOf, Found> rules = new HashMap<>();
      conclusion.reasons().forEach(r -> rules.put(new RuleOf(Step.OUTCOME, r.rule(), ""), Found.of(r)));
      put(CaseTurns.Matter.REVIEW, "", conclusion.fold(p -> "结论正常", h -> "发现异常", a -> "待回复"), rules);
      Map<String, List<InquiryResult>> byPerson = new TreeMap<>();
      conclusion.inquiries().forEach(i -> byPerson.computeIfAbsent(i.person(), p -> new ArrayList<>()).add(i));
      byPerson.forEach((person, inquiries) -> put(CaseTurns.Matter.REVIEW_OF_PERSON, person, worst(inquiries), rules(inquiries)));
    }

    private static String worst(List<InquiryResult> inquiries) {
      Set<String> words = new TreeSet<>();
      inquiries.forEach(i -> words.add(i.conclusion()));
      return WORST_FIRST.stream().filter(words::contains).findFirst().orElse("待回复");
    }

    private static Map<RuleOf, Found> rules(List<InquiryResult> inquiries) {
      Map<RuleOf, Found> rules = new HashMap<>();
      for (InquiryResult inquiry : inquiries) {
        String of = inquiry.department() + "·" + inquiry.focus();
        inquiry.reasons().forEach(r -> rules.put(new RuleOf(Step.REVIEW, r.rule(), of), Found.of(r)));
        inquiry.open().forEach(o -> rules.put(new RuleOf(Step.REVIEW, o.rule(), of), Found.of(o)));
      }
      return rules;
    }

    void tracked(Tracking tracking) {
      Map<RuleOf, Found> rules = new HashMap<>();
      Set<String> words = new TreeSet<>();
      tracking.reasons().forEach(r -> {
        words.add(r.conclusion());
        rules.put(new RuleOf(Step.TRACKING, r.rule(), ""), Found.of(r));
      });
      tracking.open().forEach(o -> rules.put(new RuleOf(Step.TRACKING, o.rule(), ""), Found.of(o)));
      put(CaseTurns.Matter.TRACKING, tracking.subject(), words.isEmpty() ? "暂无结论" : String.join("、", words), rules);
    }
  }
}

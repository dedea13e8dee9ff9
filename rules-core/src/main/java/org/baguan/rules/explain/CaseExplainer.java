package org.baguan.rules.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Inquiry;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.JointReview;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Tracked;
import org.baguan.rules.model.Tracking;

/** Explains where a case stands, stage by stage. Immutable, and so safe to share between threads. */
public final class CaseExplainer {

  private static final int SHOWN_OF_POOL = 3;

  private final Decisions decisions;
  private final Explainer explainer;

  /** Creates an explainer of cases. */
  public CaseExplainer(Decisions decisions, Explainer explainer) {
    this.decisions = decisions;
    this.explainer = explainer;
  }

  /**
   * Returns the explanation of where a case stands on a day.
   *
   * @param pool the pool; empty when it is not given
   * @throws DisagreementException when the engine and the evaluator do not agree
   */
  public CaseExplanation explain(CaseFile caseFile, List<Official> pool, LocalDate asOf, Locale locale) {
    return new Telling(caseFile, pool, decisions.next(caseFile, pool, asOf), locale).tell();
  }

  /**
   * Returns the explanation of one candidate of a case: of the last assessment that tells of the person; empty when none does.
   *
   * @throws DisagreementException when the engine and the evaluator do not agree
   */
  public Optional<Explanation> explain(CaseFile caseFile, List<Official> pool, String person, LocalDate asOf, Locale locale) {
    return decisions
        .candidate(caseFile, pool, decisions.next(caseFile, pool, asOf), person)
        .map(facts -> explainer.explain(facts, locale));
  }

  /** One explanation in the making. */
  private final class Telling {

    private final CaseFile caseFile;
    private final List<Official> pool;
    private final CaseProgress progress;
    private final Locale locale;
    private final List<Account> checks = new ArrayList<>();
    private final List<Account> reviews = new ArrayList<>();
    private final Map<String, Explanation> candidates = new LinkedHashMap<>();
    private Optional<Stability> stability = Optional.empty();

    Telling(CaseFile caseFile, List<Official> pool, CaseProgress progress, Locale locale) {
      this.caseFile = caseFile;
      this.pool = pool;
      this.progress = progress;
      this.locale = locale;
    }

    CaseExplanation tell() {
      progress.stages().forEach(this::stage);
      List<Account> tracking = new ArrayList<>();
      for (Tracked tracked : decisions.tracked(caseFile, progress.asOf())) {
        tracking.add(explainer.account(Step.TRACKING, tracked, tracked.id(), outcome(tracked), List.of(), locale));
      }
      return new CaseExplanation(progress, checks, List.copyOf(candidates.values()), stability, reviews, tracking);
    }

    private void stage(CaseProgress.Stage stage) {
      if (stage instanceof CaseProgress.Checked checked) {
        check(checked);
      } else if (stage instanceof CaseProgress.Assessed assessed) {
        candidates.clear();
        assessment(assessed.assessment(), Integer.MAX_VALUE);
      } else if (stage instanceof CaseProgress.PoolSearched searched) {
        assessment(searched.assessment(), SHOWN_OF_POOL);
      } else if (stage instanceof CaseProgress.Reviewed reviewed) {
        reviewed.conclusion().inquiries().stream().map(InquiryResult::person).distinct().forEach(person -> review(person, reviewed));
      }
    }

    private void check(CaseProgress.Checked checked) {
      List<Application> submitted =
          caseFile.entries().stream()
              .filter(Entry.Submitted.class::isInstance)
              .map(Entry.Submitted.class::cast)
              .filter(s -> s.date().equals(checked.asOf()))
              .map(Entry.Submitted::application)
              .filter(a -> decisions.check(a, checked.asOf()).equals(checked.outcome()))
              .toList();
      Compliance outcome = checked.outcome();
      String word = outcome instanceof Compliance.Returned ? say("退回", "returned") : outcome instanceof Compliance.Open ? say("待定", "undetermined") : say("接受", "accepted");
      submitted.stream()
          .findFirst()
          .ifPresent(a -> checks.add(explainer.account(Step.COMPLIANCE, a.on(checked.asOf()), a.id(), word, List.of(), locale)));
    }

    private void assessment(Assessment assessment, int most) {
      if (assessment.candidates().isEmpty()) {
        return;
      }
      String anyone = assessment.candidates().get(0).person();
      List<CandidateFacts> facts = facts(assessment, anyone);
      assessment.candidates().stream()
          .limit(most)
          .map(CandidateAssessment::person)
          .forEach(person -> facts.stream().filter(f -> f.person().equals(person)).findFirst().ifPresent(f -> candidates.put(person, explainer.explain(f, locale))));
      if (!facts.isEmpty()) {
        stability = Optional.of(explainer.stability(facts, facts.get(0).post(), assessment.asOf()));
      }
    }

    private List<CandidateFacts> facts(Assessment assessment, String anyone) {
      Set<String> persons = new LinkedHashSet<>();
      assessment.candidates().forEach(c -> persons.add(c.person()));
      List<CandidateFacts> facts = decisions.candidates(caseFile, pool, progress, anyone);
      return facts.stream().filter(f -> persons.contains(f.person()) && f.asOf().equals(assessment.asOf())).toList();
    }

    private void review(String person, CaseProgress.Reviewed reviewed) {
      List<InquiryResult> results = reviewed.conclusion().inquiries().stream().filter(r -> r.person().equals(person)).toList();
      List<Inquiry> inquiries = decisions.inquiries(caseFile, pool, progress, person, reviewed.asOf());
      List<Account> parts = new ArrayList<>();
      for (int i = 0; i < results.size() && i < inquiries.size(); i++) {
        InquiryResult result = results.get(i);
        parts.add(explainer.account(Step.REVIEW, inquiries.get(i), result.department() + say("·", ", ") + result.focus(), conclusion(result.conclusion()), List.of(), locale));
      }
      int abnormal = count(results, "暂缓") + count(results, "排除");
      JointReview together = new JointReview(person, abnormal, count(results, "待回复"), reviewed.asOf());
      reviews.add(explainer.account(Step.OUTCOME, together, person, outcome(reviewed.conclusion(), abnormal), parts, locale));
    }

    private static int count(List<InquiryResult> results, String conclusion) {
      return (int) results.stream().filter(r -> r.conclusion().equals(conclusion)).count();
    }

    private String outcome(ReviewConclusion conclusion, int abnormal) {
      if (abnormal > 0) {
        return say("发现异常，终止并重新研判", "abnormal: halted and assessed anew");
      }
      return conclusion instanceof ReviewConclusion.Proceed ? say("结论正常，启动后续程序", "normal: the follow-up procedure starts") : say("待回复", "answers are awaited");
    }

    private String conclusion(String zh) {
      return switch (zh) {
        case "无影响" -> say(zh, "no effect");
        case "暂缓" -> say(zh, "deferred");
        case "排除" -> say(zh, "excluded");
        default -> say(zh, "awaited");
      };
    }

    private String outcome(Tracked tracked) {
      Tracking found = decisions.track(tracked);
      return found.reasons().isEmpty() ? say("未发现须处理的情形", "nothing that calls for action") : "";
    }

    private String say(String zh, String en) {
      return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
  }
}

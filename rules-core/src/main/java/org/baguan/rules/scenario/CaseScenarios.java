package org.baguan.rules.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Inquiry;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.JointReview;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Tracked;
import org.baguan.rules.verify.VerifiedPack;
import org.jspecify.annotations.Nullable;

/**
 * Makes scenarios of a decided case: one of each subject that was decided, with what the rules read of it and what was found.
 * Persons are 甲, 乙 and so on; no id, name, unit or text of anybody is written. A person has to confirm each: they are 建议.
 * Of an assessment of the pool the first three are taken. Safe to share between threads.
 */
public final class CaseScenarios {

  private static final int OF_POOL = 3;

  private final VerifiedPack pack;
  private final Decisions decisions;

  private CaseScenarios(VerifiedPack pack, Decisions decisions) {
    this.pack = pack;
    this.decisions = decisions;
  }

  /** Returns what makes scenarios of cases that a pack decides. */
  public static CaseScenarios of(VerifiedPack pack, Decisions decisions) {
    return new CaseScenarios(pack, decisions);
  }

  /**
   * The scenarios of a case.
   *
   * @param yaml a file with a document for each step; empty where there is no scenario
   * @param number how many scenarios it holds
   * @param leftOut the subjects that it does not tell of, because nothing that a scenario can say finds of them what was found
   */
  public record Made(String yaml, int number, List<String> leftOut) {
    /** Copies the list. */
    public Made {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Returns the scenarios of a case up to a day.
   *
   * @param pool the pool; empty when it is not given
   */
  public Made of(CaseFile caseFile, List<Official> pool, LocalDate asOf) {
    Drafting drafting = new Drafting(pack);
    new Telling(caseFile, pool, decisions.next(caseFile, pool, asOf), drafting).tell();
    return new Made(ScenarioYaml.text(drafting.all()), drafting.all().size(), drafting.leftOut());
  }

  /** The scenarios of one case in the making. */
  private final class Telling {

    private final CaseFile caseFile;
    private final List<Official> pool;
    private final CaseProgress progress;
    private final Drafting drafting;
    private final Map<String, String> names = new LinkedHashMap<>();

    Telling(CaseFile caseFile, List<Official> pool, CaseProgress progress, Drafting drafting) {
      this.caseFile = caseFile;
      this.pool = pool;
      this.progress = progress;
      this.drafting = drafting;
    }

    void tell() {
      progress.stages().forEach(this::stage);
      for (Tracked tracked : decisions.tracked(caseFile, progress.asOf())) {
        drafting.add(Step.TRACKING, tracked, "跟踪对象" + person(tracked.id()));
      }
    }

    private String person(String id) {
      return names.computeIfAbsent(id, none -> Pseudonym.of(names.size()));
    }

    private void stage(CaseProgress.Stage stage) {
      if (stage instanceof CaseProgress.Checked checked) {
        submitted(checked.asOf()).forEach(entry -> drafting.add(Step.COMPLIANCE, entry.application().on(checked.asOf()), "专项申请"));
      } else if (stage instanceof CaseProgress.Assessed assessed) {
        assessment(assessed.assessment(), Integer.MAX_VALUE);
      } else if (stage instanceof CaseProgress.PoolSearched searched) {
        assessment(searched.assessment(), OF_POOL);
      } else if (stage instanceof CaseProgress.Reviewed reviewed) {
        reviewed.conclusion().inquiries().stream().map(InquiryResult::person).distinct().forEach(person -> review(person, reviewed));
      }
    }

    private List<Entry.Submitted> submitted(LocalDate day) {
      return caseFile.entries().stream().filter(Entry.Submitted.class::isInstance).map(Entry.Submitted.class::cast).filter(entry -> entry.date().equals(day)).toList();
    }

    private void assessment(Assessment assessment, int most) {
      Set<String> persons = new LinkedHashSet<>();
      assessment.candidates().stream().limit(most).map(CandidateAssessment::person).forEach(persons::add);
      for (String person : persons) {
        decisions.candidate(caseFile, pool, progress, person).filter(facts -> facts.asOf().equals(assessment.asOf())).ifPresent(this::candidate);
      }
    }

    private void candidate(CandidateFacts facts) {
      Candidacy candidacy = decisions.candidacy(facts);
      String person = person(facts.person());
      List<Measure> measures = candidacy.official().measures();
      List<Appraisal> appraisals = candidacy.official().appraisals();
      (measures == null ? List.<Measure>of() : measures).forEach(measure -> drafting.add(Step.PERIOD, measure.ending(null), person + "的" + word(measure.kind(), "处理处分")));
      (appraisals == null ? List.<Appraisal>of() : appraisals).forEach(one -> drafting.add(Step.TENURE, one, person + "的年度考核" + word(one.grade(), "")));
      drafting.add(Step.ELIGIBILITY, candidacy, person + "的资格条件");
      drafting.add(Step.SCORING, candidacy, person + "的适岗评分");
    }

    private void review(String person, CaseProgress.Reviewed reviewed) {
      String name = person(person);
      for (Inquiry inquiry : decisions.inquiries(caseFile, pool, progress, person, reviewed.asOf())) {
        drafting.add(Step.REVIEW, inquiry, name + "的答复" + word(inquiry.finding(), "未到"));
      }
      List<InquiryResult> results = reviewed.conclusion().inquiries().stream().filter(result -> result.person().equals(person)).toList();
      int abnormal = count(results, "暂缓") + count(results, "排除");
      drafting.add(Step.OUTCOME, new JointReview(person, abnormal, count(results, "待回复"), reviewed.asOf()), name + "的联合审查");
    }

    private static int count(List<InquiryResult> results, String conclusion) {
      return (int) results.stream().filter(result -> result.conclusion().equals(conclusion)).count();
    }

    private static String word(@Nullable Enum<?> code, String otherwise) {
      return code == null ? otherwise : Vocabulary.wordOf(code);
    }
  }
}

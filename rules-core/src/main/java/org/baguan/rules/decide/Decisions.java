package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Inquiry;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Tracked;
import org.baguan.rules.model.Tracking;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.PackIdentity;

/**
 * Decides by one pack: the single steps, and the way of a whole case. Every decision is a proposal with its
 * reasons, as of a day that is given; people decide. Keeps no state and logs nothing about a case. Immutable,
 * and so safe to share between threads.
 */
public final class Decisions {

  private final PackIdentity identity;
  private final Manifest manifest;
  private final Checks checks;
  private final Provisional provisional;

  private Decisions(PackIdentity identity, Manifest manifest, RuleTree tree, RuleEngine engine) {
    this.identity = identity;
    this.manifest = manifest;
    this.checks = Checks.of(manifest, tree, engine);
    this.provisional = new Provisional(tree);
  }

  /** Returns the decisions by a verified pack, whose rules an engine fires. */
  public static Decisions of(PackIdentity identity, Manifest manifest, RuleTree tree, RuleEngine engine) {
    return new Decisions(identity, manifest, tree, engine);
  }

  /** Returns whether an application is in order as of a day, with every defect: 退回 over 待定 over 接受. */
  public Compliance check(Application application, LocalDate asOf) {
    return checks.compliance().check(application, asOf);
  }

  /**
   * Returns the assessment of an application's nominees as of a day. Of a nominee without facts nothing is
   * known; an official who is not nominated is not read; an application without nominees has no candidates.
   */
  public Assessment assess(Application application, List<Official> officials, LocalDate asOf) {
    Map<String, Official> byId = new HashMap<>();
    officials.forEach(official -> byId.put(official.id(), official));
    List<Nomination> nominees = application.nominees() == null ? List.of() : application.nominees();
    return checks
        .assessment()
        .ofNominees(nominees, byId, Proceeding.post(application), asOf, OnRecord.NOTHING);
  }

  /** Returns the assessment of a pool for a post as of a day, by nominations that the library makes. */
  public Assessment assessPool(Post post, List<Official> pool, LocalDate asOf) {
    return checks.assessment().ofPool(pool, post, asOf, OnRecord.NOTHING);
  }

  /** Returns what is found about one official of the pool for a post as of a day; there is no place. */
  public CandidateAssessment screen(Post post, Official official, LocalDate asOf) {
    Nomination nomination = Candidacies.fromPool(official, post);
    return checks.assessment().contest(official, nomination, post, asOf, OnRecord.NOTHING).found();
  }

  /** Returns the inquiries about a person as a review in a case saw them, by the same pack. */
  public List<Inquiry> inquiries(CaseFile caseFile, List<Official> pool, CaseProgress progress, String person, LocalDate day) {
    return new CaseSubjects(caseFile, pool, progress).inquiries(checks.review().inquiries(), person, day);
  }

  /** Returns who and what is tracked in a case as of a day, by id. */
  public List<Tracked> tracked(CaseFile caseFile, LocalDate asOf) {
    return new TrackedSubjects(Entries.until(caseFile.entries(), asOf), caseFile.unit()).on(asOf);
  }

  /** Returns what is found about one candidate; there is no place. */
  public CandidateAssessment assess(CandidateFacts candidate) {
    return judge(candidate).found();
  }

  /**
   * What is found about one candidate, and the candidate as the rules read it.
   *
   * @param candidacy the candidate, derived terms filled in
   * @param found what is found; there is no place
   */
  public record Judged(Candidacy candidacy, CandidateAssessment found) {}

  /** Returns what is found about one candidate, with the candidate as the rules read it. */
  public Judged judge(CandidateFacts candidate) {
    Contestant contestant = checks.assessment().contest(candidate);
    return new Judged(contestant.candidacy(), contestant.found());
  }

  /** Returns one candidate as the rules of 资格条件 and 适岗评分 read it. */
  public Candidacy candidacy(CandidateFacts candidate) {
    return candidacy(candidate.official(), candidate.nomination(), candidate.post(), candidate.asOf());
  }

  /** Returns the ranking of some candidates for one post on one day. */
  public Standings standings(List<CandidateFacts> candidates, Post post, LocalDate asOf) {
    return checks.assessment().standings(candidates, post, asOf);
  }

  /**
   * Returns what keeps the first places of a ranking.
   *
   * @param most how many candidates it tells of, at least 1
   */
  public TopRanks topRanks(int most) {
    return checks.assessment().topRanks(most);
  }

  /**
   * Returns what the last assessment of a case that tells of a person rested on; empty when none does.
   *
   * @param progress the way of the same case, by this pack
   */
  public Optional<CandidateFacts> candidate(CaseFile caseFile, List<Official> pool, CaseProgress progress, String person) {
    return candidates(caseFile, pool, progress, person).stream().filter(c -> c.person().equals(person)).findFirst();
  }

  /** Returns what the last assessment of a case that tells of a person rested on: all candidates of that assessment. */
  public List<CandidateFacts> candidates(CaseFile caseFile, List<Official> pool, CaseProgress progress, String person) {
    return new CaseSubjects(caseFile, pool, progress).beside(person);
  }

  /**
   * Returns a candidacy as the rules of 资格条件 and 适岗评分 read it: with the ends of the influence
   * periods, the appraisals placed in the tenure, and the converted tenure, each null where undetermined.
   */
  public Candidacy candidacy(Official official, Nomination nomination, Post post, LocalDate asOf) {
    return checks.assessment().candidacy(official, nomination, post, asOf);
  }

  /** Returns the conclusion of the joint review of one person as of a day; replies dated after it are not read. */
  public ReviewConclusion review(Official nominee, List<Entry.Replied> replies, LocalDate asOf) {
    return checks.review().review(List.of(nominee), replies, asOf);
  }

  /** Returns what tracking finds about one official or unit. */
  public Tracking track(Tracked subject) {
    return checks.tracking().track(subject);
  }

  /**
   * Returns the way of a case up to a day, and whom or what it waits for. Entries dated after the day are not
   * read; the order of entries of one day changes nothing.
   *
   * <p>Each submission is checked as of its own date, and the latest replaces those before. The nominees are
   * assessed as of the selection that stands, by the entries up to its date, else as of the day asked. The
   * review of those selected is looked at on every day on which something came in: the first day on which it
   * says 终止 ends the round, and the next begins on that day without the persons concerned. A 启动后续程序
   * is as of the day asked, or of the appointment: until then an adverse answer, a sanction or a lapse turns
   * it. Replies count from the date of the submission on.
   *
   * @param pool the city-wide pool, searched when every nominee is 不符合; empty when it is not given
   */
  public CaseProgress next(CaseFile caseFile, List<Official> pool, LocalDate asOf) {
    return new CaseWay(checks, manifest, caseFile, pool, asOf).go(identity.toString(), provisional);
  }
}

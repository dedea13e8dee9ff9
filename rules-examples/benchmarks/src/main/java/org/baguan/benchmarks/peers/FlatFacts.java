package org.baguan.benchmarks.peers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Conduct;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Evidence;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.PartyPost;
import org.baguan.rules.model.Post;

/** A candidate as one flat fact, lengths in whole months. Every fact is known. */
public record FlatFacts(
    String category,
    Move move,
    boolean accelerated,
    Level targetLevel,
    boolean leadingPost,
    PartyPost partyPost,
    boolean auditRequired,
    Level currentLevel,
    int levelsSkipped,
    int service,
    int grassroots,
    int tenure,
    LocalDate qualifyingSince,
    int sinceLastPromotion,
    int partyMembership,
    Education education,
    boolean trainingDone,
    boolean fitForWork,
    boolean onProbation,
    int speciality,
    BigDecimal test,
    int awards,
    boolean hasSpouse,
    boolean spouseEmigrated,
    boolean lowRecognition,
    boolean underInvestigation,
    boolean otherwiseUnfit,
    boolean fileAudited,
    boolean reportVerified,
    boolean auditDone,
    boolean noticeTellsAcceleration,
    LocalDate asOf) {

  /** Returns the flat form of what is known of a candidate. */
  public static FlatFacts of(CandidateFacts facts) {
    Post post = facts.post();
    Nomination nomination = facts.nomination();
    Career career = facts.official().career();
    Conduct conduct = facts.official().conduct();
    Evidence evidence = facts.official().evidence();
    Map<String, Object> attributes = facts.official().attributes();
    LocalDate asOf = facts.asOf();
    return new FlatFacts(
        post.category(),
        nomination.move(),
        nomination.accelerated(),
        post.level(),
        post.leadingPost(),
        post.partyPost(),
        post.auditRequired(),
        career.level(),
        Math.max(0, post.level().ordinal() - career.level().ordinal() - 1),
        months(career.workingSince(), asOf),
        career.grassrootsMonths(),
        months(career.levelSince(), asOf),
        nomination.qualifyingSince(),
        months(career.lastPromotedOn(), asOf),
        months(career.partySince(), asOf),
        career.education(),
        career.trainingDone(),
        career.fitForWork(),
        career.onProbation(),
        (Integer) attributes.get("专业工作年限"),
        (BigDecimal) attributes.get("测试成绩"),
        (Integer) attributes.get("近三年优秀次数"),
        facts.official().family().hasSpouse(),
        facts.official().family().spouseEmigrated(),
        conduct.lowRecognition(),
        conduct.underInvestigation(),
        conduct.otherwiseUnfit(),
        evidence.fileAudited(),
        evidence.reportVerified(),
        evidence.auditDone(),
        nomination.noticeTellsAcceleration(),
        asOf);
  }

  /** Returns the whole months from a day to a later one. */
  public static int months(LocalDate from, LocalDate until) {
    int months = (until.getYear() - from.getYear()) * 12 + until.getMonthValue() - from.getMonthValue();
    return Math.min(from.getDayOfMonth(), until.lengthOfMonth()) > until.getDayOfMonth() ? months - 1 : months;
  }
}

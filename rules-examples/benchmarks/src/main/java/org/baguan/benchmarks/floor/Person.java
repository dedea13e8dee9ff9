package org.baguan.benchmarks.floor;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Conduct;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.jspecify.annotations.Nullable;

/** One candidate as the rules read it: what several of them need is worked out once. */
final class Person {

  private static final Career NO_CAREER = new Career(null, null, null, null, null, null, null, null, null, null, null, null);
  private static final Conduct NO_CONDUCT = new Conduct(null, null, null, null, null, null);

  final Official official;
  final Nomination nomination;
  final Post post;
  final LocalDate asOf;
  final Career career;
  final Conduct conduct;
  final int promoted;
  final int advanced;
  final int service;
  final int tenure;
  final int party;
  final int sinceLastPromotion;
  final @Nullable Integer speciality;
  final @Nullable BigDecimal test;

  Person(CandidateFacts facts) {
    official = facts.official();
    nomination = facts.nomination();
    post = facts.post();
    asOf = facts.asOf();
    career = official.career() == null ? NO_CAREER : official.career();
    conduct = official.conduct() == null ? NO_CONDUCT : official.conduct();
    promoted = Truth.is(nomination.move(), Move.PROMOTION);
    advanced = Truth.either(nomination.move(), Move.PROMOTION, Move.FULLER_USE);
    service = Truth.months(career.workingSince(), asOf);
    tenure = Truth.months(career.levelSince(), asOf);
    party = Truth.months(career.partySince(), asOf);
    sinceLastPromotion = Truth.months(career.lastPromotedOn(), asOf);
    speciality = (Integer) official.attributes().get("专业工作年限");
    test = (BigDecimal) official.attributes().get("测试成绩");
  }

  /** Returns the level next below that of the post; null where it is not known, or there is none. */
  @Nullable Level levelBelowTarget() {
    Level target = post.level();
    return target == null || target.ordinal() == 0 ? null : Level.values()[target.ordinal() - 1];
  }
}

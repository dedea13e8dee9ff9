package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Justification;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;

/**
 * All that is known of one candidate for one post on one day: what an assessment of that candidate rests on. Immutable.
 *
 * @param official the official, as facts were supplied
 * @param nomination the nomination; one that the library made for an official of the pool
 * @param post the post
 * @param asOf the as-of date
 * @param justifications the justifications on record, of this person
 * @param ratings the agreed ratings of the five aspects
 */
public record CandidateFacts(
    Official official,
    Nomination nomination,
    Post post,
    LocalDate asOf,
    List<Justification> justifications,
    Map<Aspect, BigDecimal> ratings) {

  /** Copies the collections. */
  public CandidateFacts {
    justifications = List.copyOf(justifications);
    ratings = Map.copyOf(ratings);
  }

  /** Returns a candidate about whom nothing is on record beside the facts. */
  public static CandidateFacts of(Official official, Nomination nomination, Post post, LocalDate asOf) {
    return new CandidateFacts(official, nomination, post, asOf, List.of(), Map.of());
  }

  /** Returns an official of the pool, by the nomination that the library makes for a post. */
  public static CandidateFacts fromPool(Official official, Post post, LocalDate asOf) {
    return of(official, Candidacies.fromPool(official, post), post, asOf);
  }

  /** Returns the person's id. */
  public String person() {
    return official.id();
  }

  /** Returns the same of another day. */
  public CandidateFacts on(LocalDate day) {
    return new CandidateFacts(official, nomination, post, day, justifications, ratings);
  }

  /** Returns the same with other facts about the official. */
  public CandidateFacts with(Official other) {
    return new CandidateFacts(other, nomination, post, asOf, justifications, ratings);
  }

  /** Returns the same with another nomination. */
  public CandidateFacts with(Nomination other) {
    return new CandidateFacts(official, other, post, asOf, justifications, ratings);
  }

  /** Returns the same with other justifications on record. */
  public CandidateFacts withJustifications(List<Justification> other) {
    return new CandidateFacts(official, nomination, post, asOf, other, ratings);
  }
}

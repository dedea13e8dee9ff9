package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Justification;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.Score;
import org.baguan.rules.pack.Manifest;

/** Assesses candidates one by one, and ranks them. Safe to share between threads. */
final class JointAssessment {

  private final Schemes schemes;
  private final boolean scores;
  private final Candidacies candidacies;
  private final EligibilityCheck eligibility;
  private final Scoring scoring;
  private final Matching matching;
  private final Ranking ranking;

  JointAssessment(Manifest manifest, RuleTree tree, Firings firings) {
    this.schemes = new Schemes(tree);
    this.scores = !tree.scheme().isEmpty();
    this.candidacies = new Candidacies(tree, firings);
    this.eligibility = new EligibilityCheck(firings);
    this.scoring = new Scoring(firings);
    this.matching = new Matching(manifest);
    this.ranking = new Ranking(manifest, tree);
  }

  /** Returns a candidacy as the rules read it, its derived terms filled in. */
  Candidacy candidacy(Official official, Nomination nomination, Post post, LocalDate asOf) {
    return candidacies.of(official, nomination, post, asOf).candidacy();
  }

  /** Returns what is found about one candidacy; it has no place. */
  Contestant contest(Official official, Nomination nomination, Post post, LocalDate asOf, OnRecord record) {
    return contest(official, nomination, post, asOf, record.ratings().getOrDefault(official.id(), Map.of()), record.justifications());
  }

  /** Returns what is found about one candidate; it has no place. */
  Contestant contest(CandidateFacts of) {
    return contest(of.official(), of.nomination(), of.post(), of.asOf(), of.ratings(), of.justifications());
  }

  private Contestant contest(
      Official official, Nomination nomination, Post post, LocalDate asOf, Map<Aspect, BigDecimal> ratings, List<Justification> justifications) {
    Candidacies.Prepared prepared = candidacies.of(official, nomination, post, asOf);
    Scheme scheme = schemes.on(post.category(), asOf);
    Score score = scoring.score(prepared.candidacy(), scheme);
    CandidateAssessment found =
        new CandidateAssessment(
            official.id(),
            eligibility.check(prepared.candidacy(), minimums(score, scheme, post), justifications),
            prepared.periods(),
            score,
            matching.match(ratings),
            Optional.empty());
    return new Contestant(prepared.candidacy(), found);
  }

  private Minimums minimums(Score score, Scheme scheme, Post post) {
    return scheme.items().isEmpty() && scores
        ? Minimums.unknown(post.category() == null ? "岗位类别" : "评分方案")
        : Minimums.of(score, scheme);
  }

  /** Returns the assessment of nominees; a person nominated twice counts once. */
  Assessment ofNominees(
      List<Nomination> nominees, Map<String, Official> officials, Post post, LocalDate asOf, OnRecord record) {
    Set<String> seen = new HashSet<>();
    return ranked(
        nominees.stream()
            .filter(n -> seen.add(n.person()))
            .map(n -> contest(Candidacies.known(officials, n.person()), n, post, asOf, record))
            .toList(),
        post,
        asOf);
  }

  /** Returns the ranking of some candidates for one post on one day. */
  Standings standings(List<CandidateFacts> candidates, Post post, LocalDate asOf) {
    List<Contestant> contestants =
        candidates.stream().map(c -> contest(c.official(), c.nomination(), post, asOf, c.ratings(), c.justifications())).toList();
    return new Standings(ranking, contestants, ranked(contestants, post, asOf));
  }

  /** Returns a ranking of which only the first places are kept. */
  TopRanks topRanks(int most) {
    return new TopRanks(most, ranking);
  }

  /** Returns the assessment of officials of the pool, by nominations that the library makes. */
  Assessment ofPool(List<Official> pool, Post post, LocalDate asOf, OnRecord record) {
    return ranked(
        pool.stream().map(o -> contest(o, Candidacies.fromPool(o, post), post, asOf, record)).toList(), post, asOf);
  }

  private Assessment ranked(List<Contestant> contestants, Post post, LocalDate asOf) {
    List<Ranking.Shared> places = ranking.rank(contestants);
    List<CandidateAssessment> told = new ArrayList<>();
    places.forEach(p -> p.members().forEach(c -> told.add(c.at(Optional.of(p.place())))));
    contestants.stream()
        .filter(c -> !c.ranks())
        .sorted(Comparator.comparing(Contestant::person))
        .forEach(c -> told.add(c.found()));
    Leader leader = Leader.of(places, contestants);
    String category = post.category() == null ? "未提供" : post.category();
    return new Assessment(asOf, category, told, leader.person(), leader.note());
  }
}

package org.baguan.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.baguan.rules.decide.Decisions.Judged;
import org.baguan.rules.decide.TopRanks.Placed;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Match;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.Score;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first places of a ranking, held to the whole ranking. The reference pack breaks ties by tenure, then by grass-roots work. */
class TopRanksTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final Post POST = new Post("G-1", null, null, "管钱", null, null, null, null, null, null, null);
  private static final Findings NOTHING = new Findings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  private static final Ranking RANKING = ranking();

  private static Ranking ranking() {
    VerifiedPack pack = Verifier.verify(RulePack.open(java.nio.file.Path.of("packs/key-posts"))).orThrow();
    return new Ranking(pack.manifest(), pack.tree());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 400})
  void the_first_places_are_those_of_the_whole_ranking_however_candidates_come_and_are_divided(int most) {
    Random random = new Random(most);
    for (int round = 0; round < 150; round++) {
      List<Judged> candidates = candidates(random);

      TopRanks.Places places = inParts(candidates, most, random);

      assertThat(places.placed()).as("round %d", round).isEqualTo(whole(candidates, most));
      assertThat(places.sharing()).isEqualTo(sharing(candidates, most));
      assertThat(places.ranked()).isEqualTo(candidates.stream().filter(c -> contestant(c).ranks()).count());
    }
  }

  @Test
  void who_shares_the_last_place_beyond_those_listed_is_counted() {
    TopRanks ranks = new TopRanks(2, RANKING);
    for (int i = 1; i <= 5; i++) {
      ranks.add(i, judged("P-" + i, "90.00", 24, 12, true));
    }
    ranks.add(6, judged("P-6", "91.00", 0, 0, true));

    assertThat(ranks.places().placed()).extracting(Placed::place, Placed::person).containsExactly(tuple(1L, "P-6"), tuple(2L, "P-1"));
    assertThat(ranks.places().sharing()).isEqualTo(4);
  }

  @Test
  void a_missing_value_makes_all_of_one_total_share_a_place_also_after_others_of_them_were_cut_off() {
    TopRanks ranks = new TopRanks(1, RANKING);
    for (int i = 2000; i > 0; i--) {
      ranks.add(i, judged("P-" + (1000 + i), "90.00", i, 12, true));
    }
    assertThat(ranks.places().placed()).extracting(Placed::person).containsExactly("P-3000");

    ranks.add(2001, judged("P-9", "90.00", null, 12, true));

    assertThat(ranks.places().placed()).extracting(Placed::person).containsExactly("P-1001");
    assertThat(ranks.places().sharing()).isEqualTo(2000);
  }

  @Test
  void who_is_not_eligible_has_no_place() {
    TopRanks ranks = new TopRanks(3, RANKING);

    assertThat(ranks.add(1, judged("P-1", "90.00", 24, 12, false))).isFalse();
    assertThat(ranks.add(2, judged("P-2", "10.00", 24, 12, true))).isTrue();
    assertThat(ranks.places().placed()).extracting(Placed::person).containsExactly("P-2");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static TopRanks.Places inParts(List<Judged> candidates, int most, Random random) {
    List<TopRanks> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      parts.add(new TopRanks(most, RANKING));
    }
    for (int i = 0; i < candidates.size(); i++) {
      parts.get(random.nextInt(parts.size())).add(i, candidates.get(i));
    }
    TopRanks all = new TopRanks(most, RANKING);
    Collections.shuffle(parts, random);
    parts.forEach(all::merge);
    return all.places();
  }

  private static List<Placed> whole(List<Judged> candidates, int most) {
    List<Placed> placed = new ArrayList<>();
    for (Ranking.Shared shared : RANKING.rank(candidates.stream().map(TopRanksTest::contestant).toList())) {
      for (Contestant member : shared.members()) {
        placed.add(new Placed(shared.place(), line(candidates, member), member.person(), member.found().eligibility().zh(), member.total()));
      }
    }
    return placed.subList(0, Math.min(most, placed.size()));
  }

  private static int line(List<Judged> candidates, Contestant member) {
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).found() == member.found()) {
        return i;
      }
    }
    throw new IllegalStateException();
  }

  private static long sharing(List<Judged> candidates, int most) {
    long before = 0;
    for (Ranking.Shared shared : RANKING.rank(candidates.stream().map(TopRanksTest::contestant).toList())) {
      before += shared.members().size();
      if (before >= most) {
        return before - most;
      }
    }
    return 0;
  }

  private static Contestant contestant(Judged judged) {
    return new Contestant(judged.candidacy(), judged.found());
  }

  /** Candidates of few totals and few values, some of them missing in some of the rounds, so that ties are many. */
  private static List<Judged> candidates(Random random) {
    int missing = random.nextInt(4) == 0 ? 0 : 3 + random.nextInt(60);
    int values = 1 + random.nextInt(5);
    List<Judged> candidates = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(300); i++) {
      candidates.add(
          judged(
              "P-" + (1000 + i),
              (60 + random.nextInt(1 + values * 2)) + ".50",
              missing > 0 && random.nextInt(missing) == 0 ? null : random.nextInt(values),
              missing > 0 && random.nextInt(missing) == 0 ? null : random.nextInt(values),
              random.nextInt(5) > 0));
    }
    Collections.shuffle(candidates, random);
    return candidates;
  }

  private static Judged judged(String person, String total, Integer tenure, Integer grassroots, boolean eligible) {
    LocalDate since = tenure == null ? null : DAY.minusMonths(tenure);
    Official official = Official.of(person).with(new Career(null, since, null, null, grassroots, null, null, null, null, null, null, null));
    BigDecimal points = new BigDecimal(total);
    ItemScore item = new ItemScore("a", "", BigDecimal.TEN, Optional.empty(), Optional.of(points), points, points, Optional.empty(), List.of());
    Eligibility eligibility = eligible ? new Eligibility.Eligible(NOTHING) : new Eligibility.Open(NOTHING);
    return new Judged(
        new Candidacy(official, new Nomination(person, null, null, null, null, null), POST, DAY, null),
        new CandidateAssessment(person, eligibility, List.of(), new Score(List.of(item), points, points), new Match(Map.of(), Optional.empty(), Optional.empty()), Optional.empty()));
  }
}

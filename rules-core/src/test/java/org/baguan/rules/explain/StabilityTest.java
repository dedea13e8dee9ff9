package org.baguan.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Standings;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.Score;
import org.junit.jupiter.api.Test;

/** How little changes who leads, held to trying every hundredth of every weight and of all points. */
class StabilityTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final Post POST = new Post("K", "岗位", "U", "管钱", Level.TOWNSHIP_PRINCIPAL, null, true, true, false, false, null);
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final int RANKINGS = 12;

  @Test
  void the_smallest_change_of_one_weight_or_of_points_is_the_one_found_by_trying_all() {
    Candidates candidates = new Candidates(20261129L);
    int weights = 0;
    for (int i = 0; i < RANKINGS; i++) {
      List<CandidateFacts> few = eligible(candidates, 3);
      Standings standings = ReferencePack.DECISIONS.standings(few, POST, DAY);
      Stability stability = ReferencePack.EXPLAINER.stability(few, POST, DAY);
      if (standings.assessment().leader().isEmpty()) {
        assertThat(stability).isEqualTo(new Stability(Optional.empty(), Optional.empty(), Optional.empty()));
        continue;
      }

      assertThat(stability.weight().map(w -> w.to().subtract(w.from()).abs().setScale(2))).as("weights of %s", i).isEqualTo(weight(standings));
      assertThat(stability.points().map(p -> p.to().subtract(p.from()).abs().setScale(2))).as("points of %s", i).isEqualTo(points(standings));
      weights += stability.weight().isPresent() ? 1 : 0;
    }
    assertThat(weights).isGreaterThan(2);
  }

  private static List<CandidateFacts> eligible(Candidates candidates, int number) {
    List<CandidateFacts> found = new ArrayList<>();
    for (int i = 0; found.size() < number; i++) {
      CandidateFacts facts = CandidateFacts.fromPool(candidates.timely(i).official(), POST, DAY);
      Eligibility outcome = ReferencePack.BY_EVALUATOR.assess(facts).eligibility();
      if (outcome instanceof Eligibility.Eligible && found.stream().noneMatch(f -> f.person().equals(facts.person()))) {
        found.add(facts);
      }
    }
    return found;
  }

  private static Optional<BigDecimal> weight(Standings standings) {
    List<ItemScore> items = standings.contenders().get(0).score().items();
    Optional<BigDecimal> smallest = Optional.empty();
    for (int item = 0; item < items.size(); item++) {
      BigDecimal now = items.get(item).weight();
      for (int step = 0; step <= 10_000; step++) {
        BigDecimal weight = new BigDecimal(step).movePointLeft(2);
        BigDecimal change = weight.subtract(now).abs().setScale(2, RoundingMode.HALF_UP);
        if (change.signum() > 0 && (smallest.isEmpty() || change.compareTo(smallest.get()) < 0)) {
          int of = item;
          if (!standings.leader(c -> reweighted(c, of, weight)).equals(standings.assessment().leader())) {
            smallest = Optional.of(change);
          }
        }
      }
    }
    return smallest;
  }

  private static Optional<BigDecimal> points(Standings standings) {
    Optional<BigDecimal> smallest = Optional.empty();
    for (CandidateAssessment changed : standings.contenders()) {
      for (int item = 0; item < changed.score().items().size(); item++) {
        BigDecimal now = changed.score().items().get(item).lowest();
        if (changed.score().items().get(item).points().isEmpty()) {
          continue;
        }
        for (int step = 0; step <= 10_000; step++) {
          BigDecimal points = new BigDecimal(step).movePointLeft(2);
          BigDecimal change = points.subtract(now).abs().setScale(2, RoundingMode.HALF_UP);
          if (change.signum() > 0 && (smallest.isEmpty() || change.compareTo(smallest.get()) < 0)) {
            int of = item;
            if (!standings.leader(c -> c.person().equals(changed.person()) ? repointed(c, of, points) : c).equals(standings.assessment().leader())) {
              smallest = Optional.of(change);
            }
          }
        }
      }
    }
    return smallest;
  }

  private static CandidateAssessment reweighted(CandidateAssessment candidate, int item, BigDecimal weight) {
    List<ItemScore> items = new ArrayList<>();
    List<ItemScore> old = candidate.score().items();
    BigDecimal rest = HUNDRED.subtract(old.get(item).weight());
    for (int i = 0; i < old.size(); i++) {
      BigDecimal of = i == item ? weight : old.get(i).weight().multiply(HUNDRED.subtract(weight)).divide(rest, MathContext.DECIMAL128);
      items.add(new ItemScore(old.get(i).item(), old.get(i).dimension(), of, old.get(i).minimum(), old.get(i).points(), old.get(i).lowest(), old.get(i).highest(), old.get(i).reason(), old.get(i).open()));
    }
    return scored(candidate, items);
  }

  private static CandidateAssessment repointed(CandidateAssessment candidate, int item, BigDecimal points) {
    List<ItemScore> items = new ArrayList<>(candidate.score().items());
    items.set(item, item(items.get(item), items.get(item).weight(), points));
    return scored(candidate, items);
  }

  private static ItemScore item(ItemScore of, BigDecimal weight, BigDecimal points) {
    return new ItemScore(of.item(), of.dimension(), weight, of.minimum(), Optional.of(points), points, points, of.reason(), of.open());
  }

  private static CandidateAssessment scored(CandidateAssessment candidate, List<ItemScore> items) {
    return Standings.scored(candidate, new Score(items, total(items, ItemScore::lowest), total(items, ItemScore::highest)));
  }

  private static BigDecimal total(List<ItemScore> items, Function<ItemScore, BigDecimal> points) {
    return items.stream()
        .map(i -> points.apply(i).multiply(i.weight()).movePointLeft(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }
}

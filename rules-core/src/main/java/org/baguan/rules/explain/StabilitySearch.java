package org.baguan.rules.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baguan.rules.decide.Standings;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Score;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change of one weight, or of one candidate's points of one item, that changes who leads. Totals
 * are linear in both, so that the change at which two candidates meet is worked out exactly; from there it is tried in
 * hundredths, since totals are ranked as rounded.
 */
final class StabilitySearch {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal STEP = new BigDecimal("0.01");
  private static final int STEPS = 400;

  private final Standings standings;
  private final String leader;

  private StabilitySearch(Standings standings, String leader) {
    this.standings = standings;
    this.leader = leader;
  }

  static Stability of(Standings standings) {
    Optional<String> leader = standings.assessment().leader();
    if (leader.isEmpty()) {
      return new Stability(leader, Optional.empty(), Optional.empty());
    }
    StabilitySearch search = new StabilitySearch(standings, leader.get());
    return new Stability(leader, search.weight(), search.points());
  }

  private Optional<Stability.WeightChange> weight() {
    List<CandidateAssessment> ranked = standings.ranked();
    CandidateAssessment first = of(leader, ranked);
    Stability.@Nullable WeightChange smallest = null;
    for (int item = 0; item < first.score().items().size(); item++) {
      BigDecimal weight = first.score().items().get(item).weight();
      for (CandidateAssessment other : ranked) {
        Optional<BigDecimal> meeting = other == first ? Optional.empty() : meeting(first.score(), other.score(), item);
        if (meeting.isPresent()) {
          int of = item;
          Optional<BigDecimal> to = changing(weight, meeting.get(), w -> standings.leader(c -> reweighted(c, of, w)), HUNDRED);
          if (to.isPresent() && (smallest == null || nearer(weight, to.get(), smallest.from(), smallest.to()))) {
            smallest = new Stability.WeightChange(first.score().items().get(item).item(), weight, to.get(), standings.leader(c -> reweighted(c, of, to.get())));
          }
        }
      }
    }
    return Optional.ofNullable(smallest);
  }

  /** Returns the weight of an item at which two totals are equal, the other weights keeping their proportions; empty for none from 0 to 100. */
  private static Optional<BigDecimal> meeting(Score one, Score other, int item) {
    if (one.items().size() < 2 || one.items().size() != other.items().size()) {
      return Optional.empty();
    }
    BigDecimal here = one.items().get(item).lowest().subtract(other.items().get(item).lowest());
    BigDecimal rest = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (int i = 0; i < one.items().size(); i++) {
      if (i != item) {
        BigDecimal weight = one.items().get(i).weight();
        weights = weights.add(weight);
        rest = rest.add(weight.multiply(one.items().get(i).lowest().subtract(other.items().get(i).lowest())));
      }
    }
    if (weights.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal elsewhere = rest.divide(weights, MathContext.DECIMAL64);
    BigDecimal slope = here.subtract(elsewhere);
    if (slope.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal at = elsewhere.negate().multiply(HUNDRED).divide(slope, MathContext.DECIMAL64);
    return at.signum() < 0 || at.compareTo(HUNDRED) > 0 ? Optional.empty() : Optional.of(at);
  }

  private Optional<Stability.PointsChange> points() {
    List<CandidateAssessment> ranked = standings.ranked();
    CandidateAssessment first = of(leader, ranked);
    Stability.@Nullable PointsChange smallest = null;
    for (CandidateAssessment other : ranked) {
      if (other == first) {
        continue;
      }
      BigDecimal lead = first.score().lowest().subtract(other.score().lowest());
      for (CandidateAssessment changed : List.of(first, other)) {
        for (int item = 0; item < changed.score().items().size(); item++) {
          ItemScore score = changed.score().items().get(item);
          if (score.weight().signum() == 0) {
            continue;
          }
          BigDecimal step = lead.multiply(HUNDRED).divide(score.weight(), MathContext.DECIMAL64);
          BigDecimal meeting = changed == first ? score.lowest().subtract(step) : score.lowest().add(step);
          int of = item;
          Optional<BigDecimal> to = changing(score.lowest(), meeting, p -> standings.leader(c -> c.person().equals(changed.person()) ? repointed(c, of, p) : c), HUNDRED);
          if (to.isPresent() && (smallest == null || nearer(score.lowest(), to.get(), smallest.from(), smallest.to()))) {
            smallest =
                new Stability.PointsChange(
                    changed.person(), score.item(), score.lowest(), to.get(), standings.leader(c -> c.person().equals(changed.person()) ? repointed(c, of, to.get()) : c));
          }
        }
      }
    }
    return Optional.ofNullable(smallest);
  }

  /** Returns the first value in hundredths, going away from the present one past where two meet, at which somebody else or nobody leads. */
  private Optional<BigDecimal> changing(BigDecimal from, BigDecimal meeting, Function<BigDecimal, Optional<String>> leading, BigDecimal most) {
    boolean up = meeting.compareTo(from) >= 0;
    BigDecimal step = up ? STEP : STEP.negate();
    BigDecimal value = meeting.setScale(2, up ? RoundingMode.FLOOR : RoundingMode.CEILING).subtract(step.multiply(BigDecimal.valueOf(STEPS / 4)));
    if (up ? value.compareTo(from) < 0 : value.compareTo(from) > 0) {
      value = from.setScale(2, RoundingMode.HALF_UP);
    }
    for (int i = 0; i < STEPS; i++, value = value.add(step)) {
      if (value.signum() < 0 || value.compareTo(most) > 0) {
        return Optional.empty();
      }
      if (value.compareTo(from) != 0 && !leading.apply(value).equals(Optional.of(leader))) {
        return Optional.of(value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value.stripTrailingZeros());
      }
    }
    return Optional.empty();
  }

  private static boolean nearer(BigDecimal from, BigDecimal to, BigDecimal otherFrom, BigDecimal otherTo) {
    return to.subtract(from).abs().compareTo(otherTo.subtract(otherFrom).abs()) < 0;
  }

  private static CandidateAssessment of(String person, List<CandidateAssessment> ranked) {
    return ranked.stream().filter(c -> c.person().equals(person)).findFirst().orElseThrow();
  }

  /** Returns a candidate's score with another weight of one item, the other weights in their proportions. */
  private static CandidateAssessment reweighted(CandidateAssessment candidate, int item, BigDecimal weight) {
    List<ItemScore> items = candidate.score().items();
    if (items.size() <= item) {
      return candidate;
    }
    BigDecimal rest = HUNDRED.subtract(items.get(item).weight());
    List<ItemScore> changed = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      BigDecimal of =
          i == item
              ? weight
              : rest.signum() == 0
                  ? items.get(i).weight()
                  : items.get(i).weight().multiply(HUNDRED.subtract(weight)).divide(rest, MathContext.DECIMAL64);
      changed.add(with(items.get(i), of, Optional.empty()));
    }
    return Standings.scored(candidate, totalled(changed));
  }

  private static CandidateAssessment repointed(CandidateAssessment candidate, int item, BigDecimal points) {
    List<ItemScore> changed = new ArrayList<>(candidate.score().items());
    changed.set(item, with(changed.get(item), changed.get(item).weight(), Optional.of(points)));
    return Standings.scored(candidate, totalled(changed));
  }

  private static ItemScore with(ItemScore item, BigDecimal weight, Optional<BigDecimal> points) {
    return new ItemScore(
        item.item(),
        item.dimension(),
        weight,
        item.minimum(),
        points.isPresent() ? points : item.points(),
        points.orElse(item.lowest()),
        points.orElse(item.highest()),
        item.reason(),
        item.open());
  }

  private static Score totalled(List<ItemScore> items) {
    return new Score(items, total(items, ItemScore::lowest), total(items, ItemScore::highest));
  }

  private static BigDecimal total(List<ItemScore> items, Function<ItemScore, BigDecimal> points) {
    return items.stream()
        .map(item -> points.apply(item).multiply(item.weight()).movePointLeft(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }
}

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
 * are linear in both, so that the change at which two candidates meet is worked out exactly; about there it is tried in
 * hundredths, from where the rounded totals can first be alike.
 */
final class StabilitySearch {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal STEP = new BigDecimal("0.01");

  /** How far two totals may be apart and still be ranked alike, with something to spare. */
  private static final BigDecimal ALIKE = new BigDecimal("0.02");

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

  /**
   * Where two totals meet, and how much before that they can be ranked alike.
   *
   * @param at the value of what is changed
   * @param margin how far before it
   */
  private record Meeting(BigDecimal at, BigDecimal margin) {}

  private Optional<Stability.WeightChange> weight() {
    List<CandidateAssessment> ranked = standings.contenders();
    CandidateAssessment first = of(leader, ranked);
    Stability.@Nullable WeightChange smallest = null;
    for (int item = 0; item < first.score().items().size(); item++) {
      BigDecimal weight = first.score().items().get(item).weight();
      for (CandidateAssessment other : ranked) {
        Optional<Meeting> meeting = other == first ? Optional.empty() : meeting(first.score(), other.score(), item);
        if (meeting.isPresent()) {
          int of = item;
          Function<BigDecimal, Optional<String>> leading = w -> standings.leader(c -> reweighted(c, of, w));
          Optional<BigDecimal> to = changing(weight, meeting.get(), leading);
          if (to.isPresent() && (smallest == null || nearer(weight, to.get(), smallest.from(), smallest.to()))) {
            smallest = new Stability.WeightChange(first.score().items().get(item).item(), weight, to.get(), leading.apply(to.get()));
          }
        }
      }
    }
    return Optional.ofNullable(smallest);
  }

  /** Returns the weight of an item at which the one's total is the other's, or the highest that it can be, the other weights keeping their proportions; empty where none is near 0 to 100. */
  private static Optional<Meeting> meeting(Score one, Score other, int item) {
    if (one.items().size() < 2 || one.items().size() != other.items().size()) {
      return Optional.empty();
    }
    BigDecimal here = one.items().get(item).lowest().subtract(other.items().get(item).highest());
    BigDecimal rest = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (int i = 0; i < one.items().size(); i++) {
      if (i != item) {
        BigDecimal weight = one.items().get(i).weight();
        weights = weights.add(weight);
        rest = rest.add(weight.multiply(one.items().get(i).lowest().subtract(other.items().get(i).highest())));
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
    BigDecimal margin = ALIKE.multiply(HUNDRED).divide(slope.abs(), MathContext.DECIMAL64).add(ALIKE);
    boolean beyond = at.add(margin).signum() < 0 || at.subtract(margin).compareTo(HUNDRED) > 0;
    return beyond ? Optional.empty() : Optional.of(new Meeting(at, margin));
  }

  private Optional<Stability.PointsChange> points() {
    List<CandidateAssessment> ranked = standings.contenders();
    CandidateAssessment first = of(leader, ranked);
    Stability.@Nullable PointsChange smallest = null;
    for (CandidateAssessment other : ranked) {
      BigDecimal lead = first.score().lowest().subtract(other.score().highest());
      for (CandidateAssessment changed : other == first ? List.<CandidateAssessment>of() : List.of(first, other)) {
        for (int item = 0; item < changed.score().items().size(); item++) {
          int of = item;
          ItemScore score = changed.score().items().get(item);
          Function<BigDecimal, Optional<String>> leading = p -> standings.leader(c -> c.person().equals(changed.person()) ? repointed(c, of, p) : c);
          Optional<BigDecimal> to = meeting(score, lead, changed == first).flatMap(m -> changing(score.lowest(), m, leading));
          if (to.isPresent() && (smallest == null || nearer(score.lowest(), to.get(), smallest.from(), smallest.to()))) {
            smallest = new Stability.PointsChange(changed.person(), score.item(), score.lowest(), to.get(), leading.apply(to.get()));
          }
        }
      }
    }
    return Optional.ofNullable(smallest);
  }

  /** Returns the points of an item with which a lead is lost, by the leader or to the other. */
  private static Optional<Meeting> meeting(ItemScore item, BigDecimal lead, boolean ofLeader) {
    if (item.weight().signum() == 0 || item.points().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal step = lead.multiply(HUNDRED).divide(item.weight(), MathContext.DECIMAL64);
    BigDecimal margin = ALIKE.multiply(HUNDRED).divide(item.weight(), MathContext.DECIMAL64).add(ALIKE);
    return Optional.of(new Meeting(ofLeader ? item.lowest().subtract(step) : item.lowest().add(step), margin));
  }

  /** Returns the value in hundredths, 0 to 100, nearest to the present one, at which somebody else or nobody leads. */
  private Optional<BigDecimal> changing(BigDecimal from, Meeting meeting, Function<BigDecimal, Optional<String>> leading) {
    BigDecimal first = meeting.at().subtract(meeting.margin());
    BigDecimal last = meeting.at().add(meeting.margin());
    Optional<BigDecimal> up = walk(from, first.max(from).setScale(2, RoundingMode.HALF_UP), last.min(HUNDRED), STEP, leading);
    Optional<BigDecimal> down = walk(from, last.min(from).setScale(2, RoundingMode.HALF_UP), first.max(BigDecimal.ZERO), STEP.negate(), leading);
    return up.isPresent() && (down.isEmpty() || nearer(from, up.get(), from, down.get())) ? up : down;
  }

  private Optional<BigDecimal> walk(
      BigDecimal from, BigDecimal start, BigDecimal end, BigDecimal step, Function<BigDecimal, Optional<String>> leading) {
    for (BigDecimal value = start; step.signum() > 0 ? value.compareTo(end) <= 0 : value.compareTo(end) >= 0; value = value.add(step)) {
      boolean inside = value.signum() >= 0 && value.compareTo(HUNDRED) <= 0 && value.compareTo(from) != 0;
      if (inside && !leading.apply(value).equals(Optional.of(leader))) {
        BigDecimal plain = value.stripTrailingZeros();
        return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
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

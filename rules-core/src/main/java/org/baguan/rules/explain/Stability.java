package org.baguan.rules.explain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How stable a ranking is: the smallest changes that change who leads. Immutable.
 *
 * @param leader who leads; empty when nobody does
 * @param weight the smallest change of one weight; empty when there is none, or no leader
 * @param points the smallest change of one candidate's points of one item; empty when there is none, or no leader
 */
public record Stability(Optional<String> leader, Optional<WeightChange> weight, Optional<PointsChange> points) {

  /**
   * A change of one weight, the others keeping their proportions, so that they still sum to 100.
   *
   * @param item the item
   * @param from its weight
   * @param to the weight, in hundredths, at which the leader changes
   * @param leader who leads then; empty when nobody does, as in a tie
   */
  public record WeightChange(String item, BigDecimal from, BigDecimal to, Optional<String> leader) {}

  /**
   * A change of one candidate's points of one item.
   *
   * @param person whose points
   * @param item the item
   * @param from the points
   * @param to the points, in hundredths, 0 to 100, at which the leader changes
   * @param leader who leads then; empty when nobody does, as in a tie
   */
  public record PointsChange(String person, String item, BigDecimal from, BigDecimal to, Optional<String> leader) {}
}

package org.baguan.rules.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The points of one item of a scoring scheme.
 *
 * @param item the item's name
 * @param dimension 岗位性质, 具体职能 or 素质要求
 * @param weight the item's weight; the weights of a scheme sum to 100
 * @param minimum the points below which the person is not eligible; empty for none
 * @param points 0 to 100; empty when undetermined
 * @param lowest the fewest points still possible; equal to the points when determined
 * @param highest the most points still possible; equal to the points when determined
 * @param reason the row that gave the points; empty when undetermined
 * @param open what is missing when undetermined
 */
public record ItemScore(
    String item,
    String dimension,
    BigDecimal weight,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> points,
    BigDecimal lowest,
    BigDecimal highest,
    Optional<Reason> reason,
    List<Undetermined> open) {

  /** Copies the list. */
  public ItemScore {
    open = List.copyOf(open);
  }
}

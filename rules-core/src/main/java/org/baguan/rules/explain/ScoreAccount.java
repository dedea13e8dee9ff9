package org.baguan.rules.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A score, item by item.
 *
 * @param items every item of the scheme
 * @param lowest the lowest total still possible, rounded half up to 2 decimals
 * @param highest the highest total still possible; equal to the lowest when every item is determined
 */
public record ScoreAccount(List<Item> items, BigDecimal lowest, BigDecimal highest) {

  /** Copies the list. */
  public ScoreAccount {
    items = List.copyOf(items);
  }

  /**
   * One item.
   *
   * @param item its name
   * @param dimension 岗位性质, 具体职能 or 素质要求
   * @param weight its weight; the weights of a scheme sum to 100
   * @param lowest the fewest points still possible, 0 to 100
   * @param highest the most points still possible; equal when determined
   * @param share what the fewest points contribute to the total: points × weight / 100, not rounded
   * @param minimum the points below which the candidate is 不符合; empty for none
   * @param band the row that gave the points; empty when undetermined
   * @param missing what is missing when undetermined, and who supplies it
   * @param next what the next band would bring; empty at the top, and where the item is undetermined
   */
  public record Item(
      String item,
      String dimension,
      BigDecimal weight,
      BigDecimal lowest,
      BigDecimal highest,
      BigDecimal share,
      Optional<BigDecimal> minimum,
      Optional<Why> band,
      List<Lacking> missing,
      Optional<Next> next) {

    /** Copies the list. */
    public Item {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The next higher band of an item.
   *
   * @param rule the row's id
   * @param points its points
   * @param gain what it would add to the total, not rounded
   * @param needed what it lacks
   */
  public record Next(String rule, BigDecimal points, BigDecimal gain, List<WhyNot.Unmet> needed) {

    /** Copies the list. */
    public Next {
      needed = List.copyOf(needed);
    }
  }
}

package org.baguan.rules.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The score of one candidacy: every item, and their weighted sum, rounded once, half up, to 2 decimals.
 *
 * @param items every item of the scheme, in the scheme's order
 * @param lowest the lowest total still possible
 * @param highest the highest total still possible; equal to the lowest when every item is determined
 */
public record Score(List<ItemScore> items, BigDecimal lowest, BigDecimal highest) {

  /** Copies the list. */
  public Score {
    items = List.copyOf(items);
  }

  /** Returns the total; empty when an item is undetermined. */
  public Optional<BigDecimal> total() {
    for (ItemScore item : items) {
      if (item.points().isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(lowest);
  }
}

package org.baguan.rules.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The person-post match over the five aspects. It is told beside the total and never alters it.
 *
 * @param ratings the agreed rating of each aspect that was rated, 0 to 100
 * @param total the weighted mean, 2 decimals, half up; empty when an aspect is not rated
 * @param band 高, 较高, 一般 or 低 by the pack's bands; empty when an aspect is not rated
 */
public record Match(Map<Aspect, BigDecimal> ratings, Optional<BigDecimal> total, Optional<String> band) {

  /** Copies the map. */
  public Match {
    ratings = Map.copyOf(ratings);
  }
}

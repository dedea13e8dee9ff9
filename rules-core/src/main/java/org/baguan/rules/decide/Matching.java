package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Match;
import org.baguan.rules.pack.Manifest;

/** Judges the person-post match over the five aspects, by the weights and bands of pack.yaml. Immutable. */
final class Matching {

  private final Manifest manifest;

  Matching(Manifest manifest) {
    this.manifest = manifest;
  }

  /** Returns the match; without total and band where a weighted aspect is not rated. */
  Match match(Map<Aspect, BigDecimal> ratings) {
    Map<Aspect, BigDecimal> weights = manifest.matchWeights();
    if (weights.isEmpty() || !ratings.keySet().containsAll(weights.keySet())) {
      return new Match(ratings, Optional.empty(), Optional.empty());
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Aspect, BigDecimal> weight : weights.entrySet()) {
      sum = sum.add(weight.getValue().multiply(ratings.get(weight.getKey())));
    }
    BigDecimal total = sum.movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    Optional<String> band =
        manifest.matchBands().stream()
            .filter(b -> total.compareTo(b.from()) >= 0)
            .findFirst()
            .map(Manifest.Band::name);
    return new Match(ratings, Optional.of(total), band);
  }
}

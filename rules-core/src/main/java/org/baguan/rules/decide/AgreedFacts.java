package org.baguan.rules.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.baguan.rules.model.Official;
import org.jspecify.annotations.Nullable;

/**
 * Draws together several records of one person of one day, of which none is the later: what all agree on
 * stands; what they contradict each other on counts as not supplied, and so leaves open what depends on it.
 */
final class AgreedFacts {

  private AgreedFacts() {}

  /** Returns what all records, at least one, agree on. */
  static Official of(List<Official> records) {
    Map<String, Object> attributes = new LinkedHashMap<>(records.get(0).attributes());
    attributes.entrySet().removeIf(e -> records.stream().anyMatch(r -> !e.getValue().equals(r.attributes().get(e.getKey()))));
    return new Official(
        records.get(0).id(),
        agreed(records, Official::career),
        agreed(records, Official::family),
        agreed(records, Official::conduct),
        agreed(records, Official::evidence),
        agreed(records, Official::postsHeld),
        agreed(records, Official::appraisals),
        agreed(records, Official::measures),
        attributes);
  }

  private static <T> @Nullable T agreed(List<Official> records, Function<Official, @Nullable T> part) {
    T first = part.apply(records.get(0));
    return records.stream().allMatch(r -> Objects.equals(part.apply(r), first)) ? first : null;
  }
}

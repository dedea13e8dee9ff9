package org.baguan.rules.explain;

import java.util.List;

/**
 * What would have to change for a candidate to become 符合.
 *
 * @param sets the sets of changes, smallest first, each decided again by the engine; empty when the candidate is 符合, and
 *     when no changeable fact would do
 * @param fixed what stands in the way that no changeable fact removes, as sentences: the passage of time may
 * @param open what cannot be decided for want of facts that are not changeable, as sentences: they have to be supplied first
 * @param more whether there may be further sets beyond those listed: the search was cut off
 */
public record Changes(List<ChangeSet> sets, List<String> fixed, List<String> open, boolean more) {

  /** Copies the lists. */
  public Changes {
    sets = List.copyOf(sets);
    fixed = List.copyOf(fixed);
    open = List.copyOf(open);
  }
}

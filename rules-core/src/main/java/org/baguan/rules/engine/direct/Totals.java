package org.baguan.rules.engine.direct;

import java.util.List;
import org.drools.model.functions.Predicate1;

/**
 * Counts and sums, and what is asked of them.
 *
 * @param accumulated what is counted and summed
 * @param asked what must be true of the results
 */
record Totals(List<Accumulated> accumulated, List<OnResult> asked) implements Predicate1<Object> {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean test(Object subject) throws Exception {
    Object[] results = new Object[accumulated.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = accumulated.get(i).of(subject);
      if (results[i] == null) {
        return false;
      }
    }
    for (OnResult each : asked) {
      if (!each.holds(results)) {
        return false;
      }
    }
    return true;
  }
}

package org.baguan.rules.engine.direct;

import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;

/** What is asked of the results of counts and sums. */
interface OnResult {

  /** Returns whether it is true of the results. */
  boolean holds(Object[] results) throws Exception;

  /** Returns what is asked of one result. */
  static OnResult of(int place, Predicate1<Object> predicate) {
    return results -> predicate.test(results[place]);
  }

  /** Returns what is asked of two. */
  static OnResult of(int one, int other, Predicate2<Object, Object> predicate) {
    return results -> predicate.test(results[one], results[other]);
  }
}

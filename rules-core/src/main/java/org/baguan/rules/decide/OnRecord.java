package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Justification;

/**
 * What people put on record about candidates beside their facts.
 *
 * @param ratings the agreed ratings by person
 * @param justifications the justifications for rebuttable conditions
 */
record OnRecord(Map<String, Map<Aspect, BigDecimal>> ratings, List<Justification> justifications) {

  /** Nothing is on record. */
  static final OnRecord NOTHING = new OnRecord(Map.of(), List.of());

  OnRecord {
    ratings = Map.copyOf(ratings);
    justifications = List.copyOf(justifications);
  }
}

package org.baguan.rules.model;

import java.math.BigDecimal;

/** The agreed rating of one person on one aspect, 0 to 100, both included. */
@Label(zh = "评分")
public record Rating(
    Aspect aspect,
    BigDecimal points) {

  /** Takes the number over as it is, and nothing else of its class. */
  public Rating {
    points = Plain.decimal(points);
  }
}

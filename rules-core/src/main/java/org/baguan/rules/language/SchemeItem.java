package org.baguan.rules.language;

import java.math.BigDecimal;
import java.util.Optional;
import org.baguan.rules.model.Mark;

/**
 * One item of a scoring scheme.
 *
 * @param category the kind of key post
 * @param item the item
 * @param dimension 岗位性质, 具体职能 or 素质要求
 * @param weight its weight; the weights of a category sum to 100 on every day
 * @param minimum the points below which the person is not eligible; empty for none
 */
public record SchemeItem(
    String category,
    String item,
    String dimension,
    BigDecimal weight,
    Optional<BigDecimal> minimum,
    String basis,
    Mark mark,
    InForce inForce,
    Place place) {

  /** Keeps one text of each item: items are compared in every decision. */
  public SchemeItem {
    item = item.intern();
  }
}

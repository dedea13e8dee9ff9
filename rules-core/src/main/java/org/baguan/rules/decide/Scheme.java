package org.baguan.rules.decide;

import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.SchemeItem;

/**
 * The scoring scheme of one kind of key post on one day. Immutable.
 *
 * @param items the items that are scored, in the order of the file
 * @param total the row that only sets the minimum of the total; empty for none
 * @param setsMinimum whether a minimum is set, of an item or of the total
 */
record Scheme(List<SchemeItem> items, Optional<SchemeItem> total, boolean setsMinimum) {

  /** The item under which a scheme sets the minimum of the total; such a row is not scored. */
  static final String TOTAL = "适岗总分";

  Scheme {
    items = List.copyOf(items);
  }

  /** Returns the scheme that some rows make; without items where there are none. */
  static Scheme of(List<SchemeItem> rows) {
    return new Scheme(
        rows.stream().filter(row -> !row.item().equals(TOTAL)).toList(),
        rows.stream().filter(row -> row.item().equals(TOTAL)).findFirst(),
        rows.stream().anyMatch(row -> row.minimum().isPresent()));
  }
}

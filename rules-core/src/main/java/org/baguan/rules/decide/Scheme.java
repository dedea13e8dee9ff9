package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.SchemeItem;
import org.jspecify.annotations.Nullable;

/**
 * The scoring scheme of one kind of key post on one day. Immutable.
 *
 * @param items the items that are scored, in the order of the file
 * @param total the row that only sets the minimum of the total; empty for none
 */
record Scheme(List<SchemeItem> items, Optional<SchemeItem> total) {

  /** The item under which a scheme sets the minimum of the total; such a row is not scored. */
  static final String TOTAL = "适岗总分";

  Scheme {
    items = List.copyOf(items);
  }

  /** Returns the scheme of a kind of key post in force on a day; without items where there is none. */
  static Scheme of(RuleTree tree, @Nullable String category, LocalDate day) {
    List<SchemeItem> items = new ArrayList<>();
    SchemeItem total = null;
    for (SchemeItem item : tree.scheme()) {
      if (!item.category().equals(category) || !item.inForce().contains(day)) {
        continue;
      }
      if (!item.item().equals(TOTAL)) {
        items.add(item);
      } else if (total == null) {
        total = item;
      }
    }
    return new Scheme(items, Optional.ofNullable(total));
  }
}

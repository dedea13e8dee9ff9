package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Score;
import org.baguan.rules.model.Undetermined;

/**
 * What a score misses of the 最低分 of its items and of the total. An item or total that is below it
 * whatever the missing facts are is a reason of 不符合; one that may be below it leaves the eligibility open.
 *
 * @param missed the minimums missed for certain
 * @param open the minimums that may be missed
 */
record Minimums(List<Reason> missed, List<Undetermined> open) {

  private static final Minimums NONE = new Minimums(List.of(), List.of());

  Minimums {
    missed = List.copyOf(missed);
    open = List.copyOf(open);
  }

  /**
   * Returns that nothing can be said, because no scheme is in force for the kind of post, or nobody supplied
   * the kind: a minimum may be missed.
   */
  static Minimums unknown(String missing) {
    return new Minimums(
        List.of(),
        List.of(
            new Undetermined(
                "评分方案", "没有适用的评分方案", EligibilityCheck.OBSTACLE, List.of(missing), "", Mark.A, "")));
  }

  /** Returns what a score by a scheme misses. */
  static Minimums of(Score score, Scheme scheme) {
    if (!scheme.setsMinimum()) {
      return NONE;
    }
    List<Reason> missed = new ArrayList<>();
    List<Undetermined> open = new ArrayList<>();
    // A score has the items of its scheme, in their order.
    for (int i = 0; i < scheme.items().size(); i++) {
      SchemeItem row = scheme.items().get(i);
      if (row.minimum().isPresent()) {
        ItemScore item = score.items().get(i);
        compare(row, item.lowest(), item.highest(), List.of(item), missed, open);
      }
    }
    scheme.total().ifPresent(row -> compare(row, score.lowest(), score.highest(), score.items(), missed, open));
    return new Minimums(missed, open);
  }

  private static void compare(
      SchemeItem row,
      BigDecimal lowest,
      BigDecimal highest,
      List<ItemScore> items,
      List<Reason> missed,
      List<Undetermined> open) {
    if (row.minimum().isEmpty() || lowest.compareTo(row.minimum().get()) >= 0) {
      return;
    }
    BigDecimal minimum = row.minimum().get();
    if (highest.compareTo(minimum) < 0) {
      String points = lowest.compareTo(highest) == 0 ? text(highest) : "最高" + text(highest);
      missed.add(missed(row, row.item() + "得分" + points + "，低于最低分" + text(minimum)));
    } else {
      open.add(open(row, items));
    }
  }

  private static Reason missed(SchemeItem row, String text) {
    return new Reason(
        id(row), title(row), EligibilityCheck.OBSTACLE, text, row.basis(), row.mark(), row.place().toString());
  }

  private static Undetermined open(SchemeItem row, List<ItemScore> items) {
    Set<String> missing = new LinkedHashSet<>();
    items.forEach(item -> item.open().forEach(o -> missing.addAll(o.missing())));
    return new Undetermined(
        id(row),
        title(row),
        EligibilityCheck.OBSTACLE,
        List.copyOf(missing),
        row.basis(),
        row.mark(),
        row.place().toString());
  }

  private static String id(SchemeItem row) {
    return "最低分·" + row.item();
  }

  private static String title(SchemeItem row) {
    return row.item() + "低于最低分";
  }

  private static String text(BigDecimal points) {
    return points.toPlainString();
  }
}

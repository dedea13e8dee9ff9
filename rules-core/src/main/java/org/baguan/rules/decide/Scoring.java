package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Score;
import org.baguan.rules.model.Undetermined;

/**
 * Scores a candidacy item by item. An item is determined when exactly one row holds and no other may; else
 * its points are a range over the rows that hold or may hold, 0 to 100 where none does. The total is the sum
 * of points × weight / 100, rounded once, half up, to 2 decimals. Safe to share between threads.
 */
final class Scoring {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final String NO_ROW = "无适用行";

  private final Firings firings;

  Scoring(Firings firings) {
    this.firings = firings;
  }

  /** Returns the score by a scheme. */
  Score score(Candidacy candidacy, Scheme scheme) {
    if (scheme.items().isEmpty()) {
      return unscored(candidacy);
    }
    Fired fired = firings.fireWithin(Step.SCORING, candidacy);
    List<ItemScore> items = new ArrayList<>(scheme.items().size());
    boolean determined = true;
    for (SchemeItem row : scheme.items()) {
      ItemScore item = score(row, fired);
      determined &= item.points().isPresent();
      items.add(item);
    }
    BigDecimal lowest = total(items, ItemScore::lowest);
    return new Score(items, lowest, determined ? lowest : total(items, ItemScore::highest));
  }

  private static ItemScore score(SchemeItem item, Fired fired) {
    Rule only = fired.onlyOfItem(item.item());
    return only == null ? undetermined(item, fired.ofItem(item.item())) : determined(item, points(only), fired.reason(only));
  }

  private static ItemScore determined(SchemeItem item, BigDecimal points, Reason reason) {
    return new ItemScore(
        item.item(), item.dimension(), item.weight(), item.minimum(), Optional.of(points), points, points, Optional.of(reason), List.of());
  }

  private static ItemScore undetermined(SchemeItem item, Fired fired) {
    BigDecimal lowest = null;
    BigDecimal highest = null;
    for (RuleEngine.Holding each : fired.holding()) {
      BigDecimal points = points(each.rule());
      lowest = lowest == null || points.compareTo(lowest) < 0 ? points : lowest;
      highest = highest == null || points.compareTo(highest) >= 0 ? points : highest;
    }
    return new ItemScore(
        item.item(), item.dimension(), item.weight(), item.minimum(), Optional.empty(), lowest == null ? BigDecimal.ZERO : lowest,
        highest == null ? HUNDRED : highest, Optional.empty(), open(item, fired));
  }

  private static BigDecimal points(Rule rule) {
    return ((Conclusion.Points) rule.conclusion()).points();
  }

  private static List<Undetermined> open(SchemeItem item, Fired fired) {
    List<Undetermined> open = fired.open();
    if (fired.holding().isEmpty()) {
      open.add(unsettled(item, NO_ROW));
    }
    if (fired.holding().size() > open.size() + 1) {
      open.add(unsettled(item, "多行同时适用"));
    }
    return open;
  }

  private static Undetermined unsettled(SchemeItem item, String why) {
    return new Undetermined(
        "适岗评分·" + item.item(),
        item.item() + why,
        "得分",
        List.of(item.item() + "：" + why),
        item.basis(),
        item.mark(),
        item.place().toString());
  }

  /** A kind of key post without a scheme is not scored 0: its one item is undetermined. */
  private static Score unscored(Candidacy candidacy) {
    String missing = candidacy.postCategory() == null ? "岗位类别" : "评分方案";
    Undetermined open =
        new Undetermined(Scheme.TOTAL, "没有适用的评分方案", "得分", List.of(missing), "", Mark.A, "");
    ItemScore item =
        new ItemScore(
            Scheme.TOTAL, "", HUNDRED, Optional.empty(), Optional.empty(), BigDecimal.ZERO, HUNDRED,
            Optional.empty(), List.of(open));
    return new Score(List.of(item), rounded(BigDecimal.ZERO), rounded(HUNDRED));
  }

  private static BigDecimal total(List<ItemScore> items, Function<ItemScore, BigDecimal> points) {
    BigDecimal total = BigDecimal.ZERO;
    long whole = 0;
    for (ItemScore item : items) {
      BigDecimal each = points.apply(item);
      if (each.scale() == 0 && item.weight().scale() == 0) {
        // Both are at most 100: products of whole numbers need no object.
        whole += each.longValue() * item.weight().longValue();
      } else {
        total = total.add(each.multiply(item.weight()));
      }
    }
    return total.signum() == 0 ? BigDecimal.valueOf(whole, 2) : rounded(total.add(BigDecimal.valueOf(whole)).movePointLeft(2));
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP);
  }
}

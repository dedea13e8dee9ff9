package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.math.BigDecimal;
import org.baguan.rules.explain.ScoreAccount;

/**
 * A score as a picture: one bar of 0 to 100 points an item, as thick as its weight; a line where the minimum lies, an outline up
 * to the next band, and hatching where points are undetermined.
 */
final class PointsPicture {

  private static final double LABEL = 150;
  private static final double BAR = 300;
  private static final double NUMBERS = 190;
  private static final double ROW = 30;
  private static final double TOP = 20;
  private static final double THINNEST = 6;
  private static final double THICKEST = 22;

  private final Words words;

  PointsPicture(Words words) {
    this.words = words;
  }

  Html of(ScoreAccount score, String person) {
    double height = TOP + ROW * score.items().size() + 4;
    double width = LABEL + BAR + NUMBERS;
    Html svg =
        el("svg", "points")
            .set("viewBox", "0 0 " + Html.number(width) + " " + Html.number(height))
            .set("role", "img")
            .set("aria-label", person + " " + ExplanationText.total(score));
    for (int mark : new int[] {0, 20, 40, 60, 80, 100}) {
      double x = LABEL + BAR * mark / 100;
      svg.add(el("line", "grid").set("x1", x).set("x2", x).set("y1", TOP - 4).set("y2", height - 4));
      svg.add(el("text", "tick").set("x", x).set("y", 11).text(Integer.toString(mark)));
    }
    svg.add(el("text", "tick end").set("x", width).set("y", 11).text(words.say("explain.share")));
    double y = TOP;
    for (ScoreAccount.Item item : score.items()) {
      svg.add(row(item, y));
      y += ROW;
    }
    return svg;
  }

  private Html row(ScoreAccount.Item item, double top) {
    double middle = top + ROW / 2;
    double thick = Math.min(THICKEST, Math.max(THINNEST, item.weight().doubleValue() * 0.75));
    double y = middle - thick / 2;
    Html row = el("g").add(el("title").text(item.item()));
    row.add(el("text", "name").set("x", LABEL - 8).set("y", middle + 4).text(item.item()));
    row.add(el("rect", "bed").set("x", LABEL).set("y", y).set("width", BAR).set("height", thick));
    row.add(el("rect", "sure").set("x", LABEL).set("y", y).set("width", at(item.lowest())).set("height", thick));
    if (item.highest().compareTo(item.lowest()) > 0) {
      row.add(el("rect", "maybe").set("x", LABEL + at(item.lowest())).set("y", y).set("width", at(item.highest().subtract(item.lowest()))).set("height", thick));
    }
    item.next().ifPresent(next -> row.add(
        el("rect", "band").set("x", LABEL + at(item.lowest())).set("y", y).set("width", at(next.points().subtract(item.lowest()))).set("height", thick)));
    item.minimum().ifPresent(minimum -> row.add(
        el("line", "minimum").set("x1", LABEL + at(minimum)).set("x2", LABEL + at(minimum)).set("y1", middle - ROW / 2 + 2).set("y2", middle + ROW / 2 - 2)));
    String sum = words.say("points.sum", ExplanationText.points(item), item.weight().toPlainString(), item.share().toPlainString());
    row.add(el("text", "sum").set("x", LABEL + BAR + NUMBERS).set("y", middle + 4).text(sum));
    return row;
  }

  private static double at(BigDecimal points) {
    return points.doubleValue() * BAR / 100;
  }

  /** Returns what the signs stand for. */
  Html legend() {
    return el("p", "legend")
        .add(el("span").add(el("i", "sure")).text(words.say("points.sure")))
        .add(el("span").add(el("i", "band")).text(words.say("points.next")))
        .add(el("span").add(el("i", "minimum")).text(words.say("points.minimum")))
        .add(el("span").add(el("i", "hatched")).text(words.say("bar.open")));
  }
}

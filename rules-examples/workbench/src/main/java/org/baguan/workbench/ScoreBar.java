package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.math.BigDecimal;
import java.util.List;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Score;

/** A score as a stacked bar: an item is as wide as what it adds to the total of at most 100. */
final class ScoreBar {

  static final int COLOURS = 8;
  private static final double WIDTH = 400;
  private static final double HEIGHT = 22;
  private static final double LETTER = 6.5;

  private final Words words;

  ScoreBar(Words words) {
    this.words = words;
  }

  Html of(Score score, String person) {
    Html svg = el("svg", "bar").set("viewBox", "0 0 400 22").set("role", "img").set("aria-label", person + " " + total(score));
    svg.add(el("rect", "frame").set("x", 0).set("y", 0).set("width", WIDTH).set("height", HEIGHT));
    double x = 0;
    for (int i = 0; i < score.items().size(); i++) {
      x = item(svg, score.items().get(i), i, x);
    }
    return svg;
  }

  /** Returns the total, or the range in which it lies. */
  static String total(Score score) {
    return score.total().map(BigDecimal::toPlainString)
        .orElse(score.lowest().toPlainString() + "–" + score.highest().toPlainString());
  }

  /** Returns what the colours stand for. */
  Html legend(List<ItemScore> items) {
    Html legend = el("p", "legend");
    for (int i = 0; i < items.size(); i++) {
      ItemScore item = items.get(i);
      legend.add(el("span").add(el("i", colour(i))).text(item.item() + " " + plain(item.weight())).set("title", item.dimension()));
    }
    boolean open = items.stream().anyMatch(i -> i.points().isEmpty());
    return open ? legend.add(el("span").add(el("i", "hatched")).text(words.say("bar.open"))) : legend;
  }

  /** Returns whether an item is certainly below its minimum. */
  static boolean below(ItemScore item) {
    return item.minimum().isPresent() && item.highest().compareTo(item.minimum().get()) < 0;
  }

  private double item(Html svg, ItemScore item, int index, double x) {
    double sure = width(item, item.lowest());
    double possible = width(item, item.highest());
    Html segment = el("g").add(el("title").text(hint(item)));
    segment.add(el("rect", colour(index)).set("x", x).set("y", 0).set("width", sure).set("height", HEIGHT));
    if (possible > sure) {
      segment.add(el("rect", "maybe").set("x", x + sure).set("y", 0).set("width", possible - sure).set("height", HEIGHT));
    }
    if (below(item)) {
      segment.add(el("rect", "below").set("x", x + 1).set("y", 1).set("width", Math.max(1, sure - 2)).set("height", HEIGHT - 2));
    }
    String points = item.points().map(ScoreBar::plain).orElse("?") + (below(item) ? "↓" : "");
    if (possible >= LETTER * points.length() + 2) {
      segment.add(el("text", index == 3 || index == 5 || item.points().isEmpty() ? "on-light" : "").set("x", x + possible / 2).set("y", 15).text(points));
    }
    svg.add(segment);
    return x + possible;
  }

  private String hint(ItemScore item) {
    String points = item.points().map(ScoreBar::plain).orElse(plain(item.lowest()) + "–" + plain(item.highest()));
    String minimum = item.minimum().map(m -> words.say("bar.minimum", plain(m))).orElse("");
    return words.say("bar.item", item.item(), points, plain(item.weight()))
        + minimum + item.reason().map(r -> "\n" + r.text()).orElse("");
  }

  private static double width(ItemScore item, BigDecimal points) {
    return points.multiply(item.weight()).movePointLeft(4).doubleValue() * WIDTH;
  }

  private static String colour(int index) {
    return "k" + index % COLOURS;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

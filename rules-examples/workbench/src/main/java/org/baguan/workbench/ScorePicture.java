package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.math.BigDecimal;
import org.baguan.rules.turns.CaseTurns;

/** Totals before and after as pictures: every pair as a square, the darker the more often it came up; and the largest changes. */
final class ScorePicture {

  private static final double LEFT = 44;
  private static final double TOP = 10;
  private static final double SIDE = 330;
  private static final double BELOW = 44;
  private static final int SHADES = 4;

  private static final double NAME = 170;
  private static final double BAR = 200;
  private static final double NUMBERS = 120;
  private static final double ROW = 20;

  private final CompareWords words;
  private final CaseTurns.ScoreTurns scores;
  private final int least;
  private final long most;

  ScorePicture(CompareWords words, CaseTurns.ScoreTurns scores) {
    this.words = words;
    this.scores = scores;
    int lowest = scores.bins().stream().mapToInt(b -> Math.min(b.before(), b.after())).min().orElse(0);
    // The picture begins at a full ten below the lowest total, so that what there is fills it.
    this.least = Math.min(90, lowest / 10 * 10);
    this.most = scores.bins().stream().mapToLong(CaseTurns.Bin::count).max().orElse(1);
  }

  /** Returns the pairs of totals, the older across, the newer upwards. */
  Html pairs() {
    Html svg = el("svg", "pairs")
        .set("viewBox", "0 0 " + Html.number(LEFT + SIDE + 12) + " " + Html.number(TOP + SIDE + BELOW))
        .set("role", "img")
        .set("aria-label", words.say("turns.scores.title"));
    for (int mark = least; mark <= 100; mark += 10) {
      svg.add(el("line", "grid").set("x1", x(mark)).set("x2", x(mark)).set("y1", TOP).set("y2", TOP + SIDE));
      svg.add(el("line", "grid").set("x1", LEFT).set("x2", LEFT + SIDE).set("y1", y(mark)).set("y2", y(mark)));
      svg.add(el("text", "tick").set("x", x(mark)).set("y", TOP + SIDE + 15).text(Integer.toString(mark)));
      svg.add(el("text", "tick side").set("x", LEFT - 6).set("y", y(mark) + 4).text(Integer.toString(mark)));
    }
    svg.add(el("line", "same").set("x1", x(least)).set("y1", y(least)).set("x2", x(100)).set("y2", y(100)));
    scores.bins().forEach(bin -> svg.add(square(bin)));
    svg.add(el("text", "axis").set("x", LEFT + SIDE / 2).set("y", TOP + SIDE + 36).text(words.say("turns.axis.before")));
    double middle = TOP + SIDE / 2;
    return svg.add(el("text", "axis").set("x", 12).set("y", middle).set("transform", "rotate(-90 12 " + Html.number(middle) + ")").text(words.say("turns.axis.after")));
  }

  private Html square(CaseTurns.Bin bin) {
    String way = bin.after() > bin.before() ? "rose" : bin.after() < bin.before() ? "fell" : "kept";
    double size = SIDE / (100 - least);
    return el("rect", way + " s" + shade(bin.count()))
        .set("x", x(bin.before()) - (bin.before() == 100 ? size : 0))
        .set("y", y(bin.after()) - (bin.after() == 100 ? 0 : size))
        .set("width", size)
        .set("height", size)
        .add(el("title").text(words.say("turns.bin", bin.before(), bin.after(), bin.count())));
  }

  /** Returns how dark: in equal steps of how often by powers, since most pairs come up once and few a thousand times. */
  private int shade(long count) {
    return most == 1 ? SHADES : 1 + (int) Math.floor((SHADES - 1) * Math.log(count) / Math.log(most));
  }

  private double x(int points) {
    return LEFT + SIDE * (points - least) / (100 - least);
  }

  private double y(int points) {
    return TOP + SIDE - SIDE * (points - least) / (100 - least);
  }

  /** Returns what colours and shades stand for. */
  Html legend() {
    return el("figcaption", "legend").add(
        el("span").add(el("i", "rose")).text(words.say("turns.rose")),
        el("span").add(el("i", "fell")).text(words.say("turns.fell")),
        el("span").add(el("i", "kept")).text(words.say("turns.kept")),
        el("span").text(words.say("turns.shades", most)));
  }

  /** Returns the largest changes, each as a line from the total before to the total after. */
  Html largest() {
    double height = 26 + ROW * scores.largest().size();
    Html svg = el("svg", "moves")
        .set("viewBox", "0 0 " + Html.number(NAME + BAR + NUMBERS) + " " + Html.number(height))
        .set("role", "img")
        .set("aria-label", words.say("turns.largest"));
    svg.add(el("text", "head").set("x", 0).set("y", 12).text(words.say("turns.largest")));
    double y = 34;
    for (CaseTurns.Moved moved : scores.largest()) {
      String way = moved.after().compareTo(moved.before()) > 0 ? "rose" : "fell";
      double from = NAME + at(moved.before());
      double to = NAME + at(moved.after());
      String who = words.who(moved.caseId(), moved.person());
      svg.add(el("text", "name").set("x", NAME - 10).set("y", y + 4).text(DisplayWidth.cut(who, 24)).add(el("title").text(who)));
      svg.add(el("line", "bed").set("x1", NAME).set("x2", NAME + BAR).set("y1", y).set("y2", y));
      svg.add(el("line", way).set("x1", from).set("x2", to).set("y1", y).set("y2", y));
      svg.add(el("circle", "from").set("cx", from).set("cy", y).set("r", 3.5));
      svg.add(el("circle", way).set("cx", to).set("cy", y).set("r", 4.5));
      svg.add(el("text", "sum").set("x", NAME + BAR + NUMBERS).set("y", y + 4).text(moved.before().toPlainString() + " → " + moved.after().toPlainString()));
      y += ROW;
    }
    return svg;
  }

  private double at(BigDecimal points) {
    return Math.max(0, points.doubleValue() - least) * BAR / (100 - least);
  }
}

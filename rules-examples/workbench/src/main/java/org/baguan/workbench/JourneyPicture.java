package org.baguan.workbench;

import static org.baguan.workbench.Html.el;
import static org.baguan.workbench.Html.number;

/** A journey as a line over its stations; what went back is a loop above it, the pool a way below it. */
final class JourneyPicture {

  private static final double STEP = 78;
  private static final double LEFT = 40;
  static final double WIDTH = LEFT * 2 + STEP * (Journey.STATIONS - 1);
  private static final double HEIGHT = 76;
  private static final double LINE = 44;
  private static final double MIDDLE = 52.5;
  private static final double BELOW = 61;

  private final Words words;

  JourneyPicture(Words words) {
    this.words = words;
  }

  /** Returns the names of the stations, over the columns of the pictures. */
  Html header() {
    Html svg = svg(34, words.say("journey.header"));
    for (int station = 1; station <= Journey.STATIONS; station++) {
      svg.add(el("text", "no").set("x", x(station)).set("y", 11).text("S" + station));
      svg.add(el("text", "name").set("x", x(station)).set("y", 28).text(words.say("station." + station)));
    }
    return svg;
  }

  Html of(Journey journey, String label) {
    Html svg = svg(HEIGHT, label);
    svg.add(el("path", "way").set("d", route(Journey.STATIONS, false)));
    if (!journey.passed().isEmpty()) {
      svg.add(el("path", "gone").set("d", route(journey.farthest(), journey.throughPool())));
    }
    if (journey.returns() > 0) {
      loop(svg, 2, 1, "journey.returned", journey.returns());
    }
    if (journey.halts() > 0) {
      loop(svg, 7, 4, "journey.halted", journey.halts());
    }
    for (int station = 1; station <= Journey.STATIONS; station++) {
      station(svg, journey, station);
    }
    return svg;
  }

  private static Html svg(double height, String label) {
    return el("svg", "journey").set("viewBox", "0 0 " + number(WIDTH) + " " + number(height)).set("role", "img").set("aria-label", label);
  }

  private static void station(Html svg, Journey journey, int station) {
    double y = station == Journey.POOL ? BELOW : LINE;
    boolean passed = journey.passed().contains(station);
    if (station == journey.here()) {
      svg.add(el("circle", "here " + journey.tone().style()).set("cx", x(station)).set("cy", y).set("r", 9));
      svg.add(el("text", "sign").set("x", x(station)).set("y", y + 4).text(journey.tone().sign()));
    } else {
      svg.add(el("circle", passed ? "stop passed" : "stop").set("cx", x(station)).set("cy", y).set("r", station == Journey.POOL ? 3.5 : 5));
    }
  }

  private static String route(int farthest, boolean throughPool) {
    StringBuilder d = new StringBuilder("M" + point(x(1), LINE));
    for (int station = 2; station <= farthest; station++) {
      if (station == Journey.POOL) {
        d.append(throughPool ? "L" + point(x(4) + 14, LINE) + "Q" + point(x(4) + 26, LINE) + " " + point(x(4) + 39, MIDDLE)
            + "T" + point(x(5), BELOW) : "");
        continue;
      }
      boolean fromPool = station == 6 && throughPool;
      d.append(fromPool ? "Q" + point(x(5) + 26, BELOW) + " " + point(x(5) + 39, MIDDLE) + "T" + point(x(6), LINE) : "L" + point(x(station), LINE));
    }
    return d.toString();
  }

  private void loop(Html svg, int from, int to, String key, int times) {
    double top = 22;
    double reach = Math.min(26, (x(from) - x(to)) / 3);
    svg.add(el("path", "loop").set("d", "M" + point(x(from), LINE - 8) + "C" + point(x(from), top) + " " + point(x(from) - 6, top)
        + " " + point(x(from) - reach, top) + "L" + point(x(to) + reach, top) + "C" + point(x(to) + 6, top) + " "
        + point(x(to), top) + " " + point(x(to), LINE - 10)));
    svg.add(el("path", "arrow").set("d", "M" + point(x(to) - 4, LINE - 15) + "L" + point(x(to), LINE - 8) + "L" + point(x(to) + 4, LINE - 15) + "z"));
    String text = words.say(key) + (times > 1 ? " ×" + times : "");
    svg.add(el("text", "loop-name").set("x", (x(from) + x(to)) / 2).set("y", top - 4).text(text));
  }

  private static double x(int station) {
    return LEFT + (station - 1) * STEP;
  }

  private static String point(double x, double y) {
    return number(x) + "," + number(y);
  }
}

package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.explain.Explanation;
import org.baguan.rules.model.Period;

/** The influence periods of a person's measures on a line of years, with the as-of date and the day from which nothing is in the way. */
final class TimelinePicture {

  private static final double WIDTH = 640;
  private static final double LABEL = 150;
  private static final double RIGHT = 16;
  private static final double ROW = 28;
  private static final double TOP = 40;
  private static final int MOST_TICKS = 12;

  private final Words words;

  TimelinePicture(Words words) {
    this.words = words;
  }

  /** A bar: its name, first and last day, and whether the last is known. */
  private record Bar(String name, LocalDate from, LocalDate until, boolean known) {}

  /** Returns the picture; empty where there is no period. */
  Optional<Html> of(Explanation explanation) {
    List<Bar> bars = bars(explanation);
    Optional<LocalDate> free = explanation.eligibleFrom().date().filter(day -> day.isAfter(explanation.asOf()));
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = bars.stream().map(Bar::from).reduce(explanation.asOf(), TimelinePicture::earlier).minusMonths(3).withDayOfMonth(1);
    LocalDate last = bars.stream().map(Bar::until).reduce(free.orElse(explanation.asOf()), TimelinePicture::later).plusMonths(4).withDayOfMonth(1);
    double height = TOP + ROW * bars.size() + 10;
    Scale scale = new Scale(first, last);
    Html svg =
        el("svg", "timeline").set("viewBox", "0 0 " + Html.number(WIDTH) + " " + Html.number(height)).set("role", "img").set("aria-label", words.say("timeline.title"));
    years(svg, scale, height);
    double y = TOP;
    for (Bar bar : bars) {
      bar(svg, bar, explanation.asOf(), scale, y);
      y += ROW;
    }
    mark(svg, "today", scale.at(explanation.asOf()), height, words.say("timeline.asOf", explanation.asOf()), 12);
    free.ifPresent(day -> mark(svg, "free", scale.at(day), height, words.say("timeline.free", day), 26));
    return Optional.of(svg);
  }

  private List<Bar> bars(Explanation explanation) {
    List<Bar> bars = new ArrayList<>();
    for (Period period : explanation.found().periods()) {
      if (period.from().isPresent()) {
        LocalDate until = period.lastDay().orElse(later(explanation.asOf(), period.from().get().plusMonths(6)));
        bars.add(new Bar(period.name(), period.from().get(), until, period.lastDay().isPresent()));
      }
    }
    return bars;
  }

  private static void years(Html svg, Scale scale, double height) {
    int span = scale.last().getYear() - scale.first().getYear() + 1;
    int step = (span + MOST_TICKS - 1) / MOST_TICKS;
    for (int year = scale.first().getYear() + 1; year <= scale.last().getYear(); year += step) {
      double x = scale.at(LocalDate.of(year, 1, 1));
      svg.add(el("line", "grid").set("x1", x).set("x2", x).set("y1", TOP - 6).set("y2", height));
      svg.add(el("text", "tick").set("x", x + 3).set("y", height - 1).text(Integer.toString(year)));
    }
  }

  private void bar(Html svg, Bar bar, LocalDate today, Scale scale, double y) {
    double from = scale.at(bar.from());
    double until = scale.at(bar.until().plusDays(1));
    String style = !bar.known() ? "unknown" : bar.until().isBefore(today) ? "past" : "runs";
    String end = bar.known() ? bar.until().toString() : "?";
    svg.add(el("text", "name").set("x", LABEL - 8).set("y", y + 15).text(bar.name()));
    svg.add(el("rect", style).set("x", from).set("y", y + 4).set("width", Math.max(2, until - from)).set("height", 14).add(el("title").text(bar.name() + " " + bar.from() + " – " + end)));
    boolean room = until + 74 < WIDTH;
    svg.add(el("text", room ? "day" : "day before").set("x", room ? until + 4 : from - 4).set("y", y + 15).text(room ? end : bar.from() + " – " + end));
  }

  private static void mark(Html svg, String style, double x, double height, String text, double y) {
    boolean left = x > WIDTH - 150;
    svg.add(el("line", style).set("x1", x).set("x2", x).set("y1", y - 8).set("y2", height - 8));
    svg.add(el("text", style + (left ? " before" : "")).set("x", left ? x - 4 : x + 4).set("y", y).text(text));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Days on the line. */
  private record Scale(LocalDate first, LocalDate last) {
    double at(LocalDate day) {
      double days = last.toEpochDay() - first.toEpochDay();
      return LABEL + (WIDTH - LABEL - RIGHT) * (day.toEpochDay() - first.toEpochDay()) / days;
    }
  }
}

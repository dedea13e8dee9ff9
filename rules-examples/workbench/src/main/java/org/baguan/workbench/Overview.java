package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The figures, each with what it counts and, linked, the cases behind it. */
final class Overview {

  private static final int LISTED = 9;
  private static final String TRACKING = "tracking";

  private final Words words;
  private final Figures figures;
  private final Map<String, String> anchors = new HashMap<>();

  Overview(Words words, Figures figures, List<CaseHistory> cases) {
    this.words = words;
    this.figures = figures;
    cases.stream().filter(CaseHistory::aboutPost).forEach(this::anchor);
  }

  Html section() {
    Html section = el("section").set("id", "overview").add(el("h2").text(words.say("overview.title")));
    section.add(el("div", "figures lead").add(
        figure("posts", figures.posts()),
        figure("units", figures.units()),
        inTracking("inspectedUnits", figures.inspectedUnits()),
        inTracking("tracked", tracked())));
    section.add(el("div", "figures").add(
        figure("proceeding", figures.proceeding()),
        figure("awaiting", figures.awaiting()),
        figure("undetermined", figures.undetermined()),
        figure("returned", figures.returned()),
        figure("halted", figures.halted()),
        figure("deferred", figures.deferred()),
        figure("fromPool", figures.fromPool())));
    section.add(el("p", "quiet").text(words.say("overview.ever")));
    return section.add(outcomes());
  }

  /** A case is found under its id, its unit, its post and those whom its review deferred. */
  private void anchor(CaseHistory history) {
    String anchor = Html.anchor(history.id());
    Figures own = Figures.of(List.of(history));
    anchors.put(history.id(), anchor);
    own.units().forEach(u -> anchors.putIfAbsent(u, anchor));
    own.posts().forEach(p -> anchors.putIfAbsent(p, anchor));
    own.deferred().forEach(p -> anchors.putIfAbsent(p, anchor));
  }

  private Html inTracking(String key, Collection<String> behind) {
    return figure(key, behind, behind.stream().collect(Collectors.toMap(id -> id, id -> TRACKING)));
  }

  private Html figure(String key, Collection<String> behind) {
    return figure(key, behind, anchors);
  }

  private Html figure(String key, Collection<String> behind, Map<String, String> targets) {
    Html which = el("p", "which");
    behind.stream().limit(LISTED).forEach(id -> which.add(link(id, targets.get(id))));
    if (behind.size() > LISTED) {
      which.add(el("span").text(words.say("overview.more", behind.size() - LISTED)));
    }
    return el("div", "figure " + key)
        .add(el("p", "number").text(Integer.toString(behind.size())))
        .add(el("p", "name").text(words.say("figure." + key)))
        .add(el("p", "meaning").text(words.say("meaning." + key)))
        .add(which);
  }

  private static Html link(String id, String target) {
    return target == null ? el("span").text(id) : el("a").set("href", "#" + target).text(id);
  }

  private Set<String> tracked() {
    return figures.tracked().values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
  }

  private Html outcomes() {
    Html line = el("p", "outcomes").add(el("strong").text(words.say("overview.tracked")));
    TrackingOutcome.told().forEach(o -> {
      Html outcome = el("span", "outcome").text(words.say("tracked." + o.key()) + " ").add(el("b").text(Integer.toString(figures.tracked().get(o).size())));
      Html which = el("span", "which");
      figures.tracked().get(o).stream().limit(LISTED).forEach(id -> which.add(link(id, TRACKING)));
      line.add(outcome.add(which));
    });
    return line;
  }
}

package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures, each with what it counts and the cases behind it. */
final class Overview {

  private final Words words;
  private final Figures figures;
  private final Set<String> linked;

  Overview(Words words, Figures figures, List<CaseHistory> cases) {
    this.words = words;
    this.figures = figures;
    this.linked = cases.stream().filter(CaseHistory::aboutPost).map(CaseHistory::id).collect(Collectors.toSet());
  }

  Html section() {
    Html section = el("section").set("id", "overview").add(el("h2").text(words.say("overview.title")));
    section.add(el("div", "figures lead").add(
        figure("posts", figures.posts()),
        figure("units", figures.units()),
        figure("inspectedUnits", figures.inspectedUnits()),
        figure("tracked", tracked())));
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

  private Html figure(String key, Collection<String> behind) {
    Html which = el("p", "which");
    behind.stream().limit(9).forEach(id -> which.add(link(id)));
    if (behind.size() > 9) {
      which.add(el("span").text(words.say("overview.more", behind.size() - 9)));
    }
    return el("div", "figure " + key)
        .add(el("p", "number").text(Integer.toString(behind.size())))
        .add(el("p", "name").text(words.say("figure." + key)))
        .add(el("p", "meaning").text(words.say("meaning." + key)))
        .add(which);
  }

  private Html link(String id) {
    return linked.contains(id) ? el("a").set("href", "#" + Html.anchor(id)).text(id) : el("span").text(id);
  }

  private Set<String> tracked() {
    return figures.tracked().values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private Html outcomes() {
    Html line = el("p", "outcomes").add(el("strong").text(words.say("overview.tracked")));
    TrackingOutcome.told().forEach(o -> {
      line.add(el("span", "outcome").text(words.say("tracked." + o.key()) + " ").add(el("b").text(Integer.toString(figures.tracked().get(o).size()))));
    });
    return line;
  }
}

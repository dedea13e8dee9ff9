package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.model.Tracking;
import org.baguan.rules.model.TrackedKind;

/** Inspections and tracking at a glance: a tile for every unit inspected, then everything found. */
final class TrackingSection {

  private final Words words;
  private final FindingList list;

  TrackingSection(Words words) {
    this.words = words;
    this.list = new FindingList(words);
  }

  Html of(List<CaseHistory> cases, Figures figures) {
    List<Tracking> tracking = Figures.tracking(cases);
    Html section = el("section").set("id", "tracking").add(el("h2").text(words.say("tracking.title")));
    if (!figures.inspectedUnits().isEmpty()) {
      section.add(el("p", "quiet").text(words.say("tracking.units", figures.inspectedUnits().size())));
      section.add(tiles(tracking, figures));
    }
    officials(section, tracking);
    List<Told> found = tracking.stream().filter(t -> t.kind() == TrackedKind.UNIT).flatMap(t -> StageTold.about(t, words).stream()).toList();
    if (!found.isEmpty()) {
      section.add(el("h4").text(words.say("tracking.found")), list.of(Told.together(found)));
    }
    return section;
  }

  private Html tiles(List<Tracking> tracking, Figures figures) {
    Html tiles = el("div", "tiles");
    Map<TileState, Integer> counted = new EnumMap<>(TileState.class);
    for (String unit : figures.inspectedUnits()) {
      TileState state = TileState.of(tracking.stream().filter(t -> t.kind() == TrackedKind.UNIT && t.subject().equals(unit)).toList());
      counted.merge(state, 1, Integer::sum);
      tiles.add(el("span", "tile " + state.style()).set("title", unit + " " + words.say("tile." + state)).text(unit).add(el("b").text(state.sign())));
    }
    Html legend = el("p", "legend");
    Arrays.stream(TileState.values()).filter(counted::containsKey).forEach(s -> legend.add(
        el("span").add(el("i", "tile " + s.style()).add(el("b").text(s.sign()))).text(words.say("tile." + s) + " " + counted.get(s))));
    return el("div").add(tiles, legend);
  }

  private void officials(Html section, List<Tracking> tracking) {
    List<Tracking> officials = tracking.stream().filter(t -> t.kind() == TrackedKind.OFFICIAL).toList();
    if (officials.isEmpty()) {
      return;
    }
    section.add(el("h4").text(words.say("tracking.officials", officials.size())));
    List<Told> told = officials.stream().flatMap(t -> StageTold.about(t, words).stream()).toList();
    section.add(list.of(Told.together(told)));
    List<String> plain = officials.stream().filter(t -> t.reasons().isEmpty() && t.open().isEmpty()).map(Tracking::subject).toList();
    if (!plain.isEmpty()) {
      section.add(el("p", "quiet").text(words.say("tracking.plain", String.join("、", plain))));
    }
  }
}

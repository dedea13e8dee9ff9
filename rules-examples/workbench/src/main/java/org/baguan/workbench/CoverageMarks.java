package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Truth;
import org.baguan.rules.mutant.Survivor;
import org.baguan.rules.scenario.Coverage;

/** The colours and signs by which a page shows what was seen of a cell, and which mutants of it nothing noticed. */
final class CoverageMarks {

  static final List<Truth> ORDER = List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);

  private final CoverageWords say;
  private final Map<Place, List<Coverage.OfCondition>> conditions = new HashMap<>();
  private final Map<String, Coverage.OfRule> rules = new HashMap<>();
  private final Map<Place, List<Integer>> survivors = new HashMap<>();

  CoverageMarks(CoverageWords say, Tested tested) {
    this.say = say;
    for (Coverage.OfRule of : tested.coverage().rules()) {
      rules.put(row(of.rule().place()), of);
      of.conditions().forEach(condition -> conditions.computeIfAbsent(condition.place(), none -> new ArrayList<>()).add(condition));
    }
    tested.mutation().ifPresent(report -> {
      int number = 0;
      for (Survivor survivor : report.survivors()) {
        survivors.computeIfAbsent(survivor.mutant().place(), none -> new ArrayList<>()).add(++number);
      }
    });
  }

  private static String row(Place place) {
    return place.file() + "!" + place.sheet() + "!" + place.line();
  }

  /** Returns whether anything is shown of a row of a table. */
  boolean concerns(Place place) {
    return rules.containsKey(row(place)) || survivors.keySet().stream().anyMatch(at -> row(at).equals(row(place)));
  }

  /** Returns the first cell of a row, which says whether its rule holds somewhere. */
  Html first(Place place, String text) {
    Coverage.OfRule of = rules.get(row(place));
    return of == null ? el("th", "id").text(text) : id(of, text).add(survivors(place));
  }

  /** Returns the cell of a rule's id. */
  Html id(Coverage.OfRule of, String text) {
    Html cell = el("th", of.held() ? "id held" : "id never").text(text);
    return of.held() ? cell.set("title", say.say("coverage.held")) : cell.add(el("small").text(say.say("coverage.never")));
  }

  /** Returns a cell of a table as it stands there, with what was seen of it. */
  Html cell(Place place, String text) {
    List<Coverage.OfCondition> here = conditions.getOrDefault(place, List.of());
    Html cell = el("td", state(here)).text(text).add(signs(here)).add(survivors(place));
    return here.isEmpty() ? cell : cell.set("title", told(here));
  }

  String state(List<Coverage.OfCondition> here) {
    if (here.isEmpty()) {
      return "free";
    }
    boolean all = here.stream().allMatch(condition -> condition.missing().isEmpty());
    boolean none = here.stream().allMatch(condition -> condition.missing().size() == condition.possible().size());
    return all ? "all" : none ? "none" : "some";
  }

  /** Returns the signs of the outcomes, those that are missing in a frame. */
  List<Html> signs(List<Coverage.OfCondition> here) {
    return here.stream().map(condition -> {
      Html signs = el("span", "signs");
      ORDER.stream()
          .filter(condition.possible()::contains)
          .forEach(truth -> signs.add(el("b", condition.missing().contains(truth) ? "sign missing" : "sign").text(sign(truth))));
      return signs;
    }).toList();
  }

  private String told(List<Coverage.OfCondition> here) {
    return here.stream()
        .map(condition -> say.condition(condition) + (condition.missing().isEmpty() ? "" : "\n" + say.say("test.missing", say.outcomes(condition.missing()))))
        .collect(Collectors.joining("\n"));
  }

  /** Returns a link to the first mutant of a cell that nothing noticed, saying how many there are; none where there is none. */
  List<Html> survivors(Place place) {
    List<Integer> here = survivors.getOrDefault(place, List.of());
    if (here.isEmpty()) {
      return List.of();
    }
    String first = Integer.toString(here.get(0));
    return List.of(el("a", "survivor").set("href", "#m-" + first).text(here.size() == 1 ? say.say("coverage.survivor", first) : say.say("coverage.survivors.here", first, here.size())));
  }

  static String sign(Truth truth) {
    return truth == Truth.TRUE ? "√" : truth == Truth.FALSE ? "×" : "？";
  }
}

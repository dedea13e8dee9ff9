package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.mutant.MutationReport;
import org.baguan.rules.mutant.Suggested;
import org.baguan.rules.mutant.Survivor;
import org.baguan.rules.scenario.Coverage;
import org.baguan.rules.scenario.Result;

/** What scenarios show of a pack, as one page that opens offline and prints: its tables, each cell in the colour of what was seen. */
final class CoveragePage {

  private final Tested tested;
  private final CoverageWords say;
  private final CoverageMarks marks;

  CoveragePage(Words words, Tested tested) {
    this.tested = tested;
    this.say = new CoverageWords(words, tested);
    this.marks = new CoverageMarks(say, tested);
  }

  String render() {
    String title = say.say("coverage.title", tested.scenarios().pack().identity().title());
    Html main = el("main", "coverage").add(head(title), figures());
    failures().ifPresent(main::add);
    main.add(legend());
    Vocabulary vocabulary = tested.scenarios().pack().tree().vocabulary();
    for (Sheet sheet : TableFiles.sheets(tested.scenarios().files())) {
      CoverageSheet.of(sheet, vocabulary, marks).ifPresent(main::add);
    }
    inText().ifPresent(main::add);
    tested.mutation().filter(report -> !report.survivors().isEmpty()).ifPresent(report -> main.add(survivors(report)));
    return Page.document(title, say.chinese(), List.of("report.css", "coverage.css"), main);
  }

  private Html head(String title) {
    return el("header", "page")
        .add(el("h1").text(title))
        .add(el("p", "pack").text(say.say("report.pack", tested.scenarios().pack().identity())))
        .add(el("p", "quiet").text(say.say("coverage.reading")));
  }

  private Html figures() {
    Coverage coverage = tested.coverage();
    Html figures = el("div", "figures lead").add(
        figure(tested.passed(), tested.results().size(), "coverage.scenarios", say.say("coverage.failed", tested.failures().size() + tested.problems().size())),
        figure(coverage.rulesCovered(), coverage.rules().size(), "coverage.rules", ""),
        figure(coverage.conditionOutcomesCovered(), coverage.conditionOutcomes(), "coverage.outcomes", ""));
    return tested.mutation()
        .map(report -> figures.add(figure(report.killed().size(), report.counted(), "coverage.mutants", say.say("coverage.equivalent", report.equivalent().size()))))
        .orElse(figures);
  }

  private Html figure(int part, int whole, String key, String more) {
    Html figure = el("div", "figure")
        .add(el("p", "number").text(CoverageWords.share(part, whole)))
        .add(el("p", "name").text(say.say(key)))
        .add(el("p", "meaning").text(say.say("coverage.of", part, whole)));
    return more.isEmpty() ? figure : figure.add(el("p", "meaning").text(more));
  }

  private Optional<Html> failures() {
    if (tested.allPassed()) {
      return Optional.empty();
    }
    Html list = el("ul", "findings");
    tested.problems().forEach(problem -> list.add(el("li", "back").text(problem.print(say.locale()))));
    for (Result failure : tested.failures()) {
      list.add(el("li", "back").text(failure.print(say.locale())));
    }
    return Optional.of(el("section").add(el("h2").text(say.say("coverage.failures")), list));
  }

  private Html legend() {
    Html seen = el("p", "legend");
    for (String state : List.of("all", "some", "none")) {
      seen.add(el("span").add(el("i", state)).text(say.say("coverage.state." + state)));
    }
    Html signs = el("p", "legend");
    for (Truth truth : CoverageMarks.ORDER) {
      signs.add(el("span").add(el("b", "sign").text(CoverageMarks.sign(truth))).text(say.outcome(truth)));
    }
    signs.add(el("span").add(el("b", "sign missing").text("√")).text(say.say("coverage.missing")));
    if (tested.mutation().isPresent()) {
      signs.add(el("span").add(el("b", "survivor").text(say.say("coverage.survivor", 1))).text(say.say("coverage.survivor.means")));
    }
    return el("div", "key").add(seen, signs);
  }

  /** Rules that stand in text, one line for each of their conditions. */
  private Optional<Html> inText() {
    Html body = el("tbody");
    List<Coverage.OfRule> rules = tested.coverage().rules().stream().filter(of -> !of.rule().place().table()).toList();
    for (Coverage.OfRule of : rules) {
      List<Html> lines = new ArrayList<>();
      for (Coverage.OfCondition condition : of.conditions()) {
        lines.add(el("p", "line " + marks.state(List.of(condition))).text(say.condition(condition)).add(marks.signs(List.of(condition))));
      }
      body.add(el("tr").add(
          marks.id(of, of.rule().id()),
          el("td").text(of.rule().title()),
          el("td").add(lines).add(marks.survivors(of.rule().place())),
          el("td", "place").text(of.rule().place().toString())));
    }
    Html head = el("thead").add(el("tr").add(
        el("th", "id").text(say.say("book.id")),
        el("th").text(say.say("coverage.name")),
        el("th").text(say.say("coverage.conditions")),
        el("th").text(say.say("mark.place"))));
    return rules.isEmpty()
        ? Optional.empty()
        : Optional.of(el("section").add(el("h2").text(say.say("coverage.text")), el("div", "sheet").add(el("table").add(head, body))));
  }

  private Html survivors(MutationReport report) {
    Html section = el("section").set("id", "survivors")
        .add(el("h2").text(say.say("coverage.survivors", report.survivors().size())), el("p", "quiet").text(say.say("coverage.paste")));
    int number = 0;
    Map<Suggested, Integer> told = new HashMap<>();
    for (Survivor survivor : report.survivors()) {
      number++;
      int here = number;
      Html item = el("div", "mutant").set("id", "m-" + number)
          .add(el("p", "what")
              .add(el("b").text(say.say("coverage.survivor", Integer.toString(number))))
              .text(survivor.mutant().place() + "　" + say.kind(survivor.mutant()) + say.say("colon") + say.change(survivor.mutant())));
      survivor.missing().ifPresent(row -> {
        Integer before = told.putIfAbsent(row, here);
        item.add(before == null ? row(row) : el("p", "quiet").text(say.say("coverage.paste.same", Integer.toString(before))));
      });
      survivor.why().ifPresent(why -> item.add(el("p", "quiet").text(say.why(survivor))));
      section.add(item);
    }
    return section;
  }

  private Html row(Suggested row) {
    return el("div").add(el("p", "quiet").text(say.say("test.paste", row.file())), el("pre").text(row.lines()));
  }
}

package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The report: one file that opens offline, needs no script, and prints on A4. */
final class ReportPage {

  private final Words words;
  private final String pack;
  private final List<CaseHistory> cases;
  private final List<CaseHistory> posts;
  private final Figures figures;

  ReportPage(Words words, String pack, List<CaseHistory> cases) {
    this.words = words;
    this.pack = pack;
    this.cases = List.copyOf(cases);
    this.posts = cases.stream().filter(CaseHistory::aboutPost).toList();
    this.figures = Figures.of(cases);
  }

  String render() {
    String title = words.say("report.title");
    Html main = el("main").add(head(title));
    if (cases.size() > 1) {
      main.add(new Overview(words, figures, cases).section());
    }
    if (!posts.isEmpty()) {
      main.add(journeys(), awaited(), details());
    }
    if (!figures.inspectedUnits().isEmpty() || !Figures.tracking(cases).isEmpty()) {
      main.add(new TrackingSection(words).of(cases, figures));
    }
    main.add(el("footer").text(words.say("report.advice")));
    return Page.document(title, words.language() == Words.Language.zh, List.of("report.css"), patterns(), main);
  }

  private Html head(String title) {
    Comparator<LocalDate> order = Comparator.naturalOrder();
    String from = cases.stream().map(c -> c.last().asOf()).min(order).map(LocalDate::toString).orElse("");
    String to = cases.stream().map(c -> c.last().asOf()).max(order).map(LocalDate::toString).orElse("");
    return el("header", "page")
        .add(el("h1").text(title))
        .add(el("p").text(words.say("report.asOf", from.equals(to) ? to : words.say("report.fromTo", from, to))))
        .add(el("p", "pack").text(words.say("report.pack", pack)))
        .add(provisional());
  }

  private Html provisional() {
    long count = cases.stream().filter(c -> c.last().provisional()).count();
    return count == 0
        ? el("p", "quiet").text(words.say("report.advice"))
        : el("p", "caution").add(el("em", "flag").text(words.say("flag.both"))).text(words.say("report.provisional", count, cases.size()));
  }

  private Html journeys() {
    JourneyPicture picture = new JourneyPicture(words);
    Html table = el("table", "journeys").add(el("thead").add(el("tr").add(el("th"), el("th").add(picture.header()), el("th"))));
    Html body = el("tbody");
    for (CaseHistory history : posts) {
      Standing standing = Standing.of(history.last());
      String now = words.say("standing." + standing.key());
      body.add(el("tr")
          .add(el("td", "id").add(el("a").set("href", "#" + Html.anchor(history.id())).text(history.id()),
              el("small").text(history.inHand().postTitle(history.last().asOf()).orElse(""))))
          .add(el("td").add(picture.of(Journey.of(history.last()), history.id() + " " + now)))
          .add(el("td", "now").add(Chip.of(now, standing.tone()))));
    }
    return el("section").set("id", "journeys")
        .add(el("h2").text(words.say("journeys.title")))
        .add(el("p", "quiet").text(words.say("journeys.legend")))
        .add(table.add(body));
  }

  private Html awaited() {
    Html section = el("section").set("id", "awaited").add(el("h2").text(words.say("awaited.title")));
    Html body = el("tbody");
    boolean any = false;
    for (CaseHistory history : posts) {
      for (Wait wait : Wait.of(history.last().next(), words)) {
        any = true;
        body.add(el("tr")
            .add(el("td", "id").add(el("a").set("href", "#" + Html.anchor(history.id())).text(history.id())))
            .add(el("td", "from").text(wait.from()))
            .add(el("td").text(wait.what())));
      }
    }
    if (!any) {
      return section.add(el("p", "quiet").text(words.say("awaited.none")));
    }
    Html head = el("tr").add(el("th").text(words.say("awaited.case")), el("th").text(words.say("awaited.from")), el("th").text(words.say("awaited.what")));
    return section.add(el("table", "awaited").add(el("thead").add(head), body));
  }

  private Html details() {
    FollowUp followUp = FollowUp.of(posts);
    CaseSection section = new CaseSection(words, followUp);
    Html details = el("div").add(el("h2").text(words.say("cases.title"))).add(posts.stream().map(section::of).toList());
    return followUp.common().isEmpty() ? details : details.add(followUp.section(words));
  }

  /** Returns the hatching that pictures refer to. */
  static Html patterns() {
    return el("svg", "patterns").set("aria-hidden", "true").set("width", 0).set("height", 0)
        .add(el("pattern").set("id", "hatch").set("width", 6).set("height", 6).set("patternUnits", "userSpaceOnUse")
            .set("patternTransform", "rotate(45)")
            .add(el("rect").set("width", 6).set("height", 6).set("fill", "#eef0f2"),
                el("rect").set("width", 2).set("height", 6).set("fill", "#9aa5b1")));
  }
}

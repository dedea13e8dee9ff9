package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.turns.CaseTurns;
import org.baguan.rules.turns.GroupRates;

/** What turned in cases, for the file that accompanies the change. */
final class TurnsSection {

  private static final String NUMBER = "n";

  private final CompareWords words;
  private final CaseTurns turns;

  TurnsSection(CompareWords words, CaseTurns turns) {
    this.words = words;
    this.turns = turns;
  }

  List<Html> sections() {
    List<Html> sections = new ArrayList<>(List.of(figures()));
    if (turns.turned() + turns.toldOtherwise() > 0) {
      sections.add(outcomes());
      sections.add(rules());
    }
    sections.add(posts());
    if (turns.scores().compared() > 0) {
      sections.add(scores());
    }
    if (!turns.affected().isEmpty()) {
      sections.add(affected());
    }
    turns.groups().ifPresent(rates -> sections.add(groups(rates)));
    if (turns.refused() > 0) {
      sections.add(refused());
    }
    return sections;
  }

  private Html figures() {
    return el("section").set("id", "cases").add(el("h2").text(words.say("turns.title"))).add(
        el("div", "figures lead").add(
            figure(turns.cases(), "cases"), figure(turns.turned(), "turned"), figure(turns.toldOtherwise(), "otherwise"), figure(turns.refused(), "refused")));
  }

  private Html figure(long number, String key) {
    return el("div", "figure").add(
        el("p", "number").text(Long.toString(number)),
        el("p", "name").text(words.say("turns.figure." + key)),
        el("p", "meaning").text(words.say("turns.meaning." + key)));
  }

  private Html outcomes() {
    Html body = el("tbody");
    turns.turns().stream().filter(CaseTurns.Turn::turned).forEach(t ->
        body.add(el("tr").add(el("td").text(words.matter(t.matter())), el("td").text(words.outcome(t.before())), el("td").text(words.outcome(t.after())), number(t.count()))));
    return section("turns.which", table(body, "turns.col.matter", "compare.older", "compare.newer", "turns.col.count"));
  }

  private Html rules() {
    Html body = el("tbody");
    turns.rules().forEach(r ->
        body.add(el("tr").add(
            el("td").add(el("p").text(r.rule() + " " + r.title()), el("p", "quiet").text(words.step(r.step()) + " · " + r.place())),
            el("td").text(words.say("change.of." + r.change())),
            number(r.count()),
            number(r.turning()))));
    return section("turns.rules", table(body, "turns.col.rule", "turns.col.change", "turns.col.count", "turns.col.turning")).add(el("p", "quiet").text(words.say("turns.rules.meaning")));
  }

  private Html posts() {
    Html body = el("tbody");
    turns.posts().forEach(p ->
        body.add(el("tr").add(el("td").text(words.category(p.category())), number(p.cases()), number(p.turned()), number(p.nominees()), number(p.nomineesTurned()))));
    return section("turns.posts", table(body, "turns.col.post", "turns.col.cases", "turns.col.casesTurned", "turns.col.nominees", "turns.col.nomineesTurned"));
  }

  private Html scores() {
    CaseTurns.ScoreTurns scores = turns.scores();
    Html section = section("turns.scores.title", el("p").text(words.say("turns.scores", scores.compared(), scores.rose(), scores.fell(), scores.newlyOpen(), scores.newlyTotal())));
    if (scores.rose() + scores.fell() == 0) {
      return section;
    }
    ScorePicture picture = new ScorePicture(words, scores);
    return section.add(el("div", "pictures").add(el("figure").add(picture.pairs(), picture.legend()), el("figure").add(picture.largest())));
  }

  private Html affected() {
    Html body = el("tbody");
    turns.affected().forEach(a ->
        body.add(el("tr").add(
            el("td").text(words.who(a.caseId(), a.person())),
            el("td").text(a.post()),
            el("td").text(words.matter(a.matter())),
            el("td").text(words.turn(a.before(), a.after())),
            el("td").text(String.join(" ", a.rules())))));
    String listed = turns.affectedInAll() > turns.affected().size() ? words.say("turns.affected.first", turns.affected().size(), turns.affectedInAll()) : words.say("turns.affected.all", turns.affectedInAll());
    return section("turns.affected", el("p", "quiet").text(listed)).add(table(body, "turns.col.who", "turns.col.postId", "turns.col.matter", "turns.col.turn", "turns.col.rules"), el("p", "quiet").text(words.say("turns.signs")));
  }

  private Html groups(GroupRates rates) {
    Html body = el("tbody");
    Stream.concat(rates.groups().stream(), Stream.of(rates.without())).forEach(g ->
        body.add(el("tr").add(el("td").text(words.group(g))).add(rate(g.before())).add(rate(g.after()))));
    Html head = el("thead").add(
        el("tr").add(el("th"), el("th").set("colspan", "3").text(words.say("compare.older")), el("th").set("colspan", "3").text(words.say("compare.newer"))),
        el("tr").add(el("th").text(words.say("groups.col.group"))).add(rateHeads()).add(rateHeads()));
    return section("groups.title", el("table", "plainly").add(head, body)).add(el("p", "quiet").text(words.say("groups.counted")), el("p", "quiet").text(words.say("groups.note")));
  }

  private List<Html> rateHeads() {
    return Stream.of("groups.col.selected", "groups.col.rate", "groups.col.ratio").map(key -> el("th").text(words.say(key))).toList();
  }

  private List<Html> rate(GroupRates.Rate rate) {
    boolean below = rate.impact() == GroupRates.Impact.BELOW || rate.impact() == GroupRates.Impact.BELOW_OF_FEW;
    Html ratio = el("td").text(words.percent(rate.ratio()));
    return List.of(
        el("td").text(rate.selected() + " / " + rate.assessed()),
        el("td").text(words.percent(rate.rate())),
        below ? ratio.add(el("p", "flagged").text(words.impact(rate))) : ratio);
  }

  private Html refused() {
    Html list = el("ul", "lines");
    turns.problems().forEach(p -> list.add(el("li").text(words.problem(p))));
    return section("turns.refused.title", el("p").text(words.say("turns.refused", turns.refused()))).add(list);
  }

  private Html section(String key, Html first) {
    return el("section").add(el("h3").text(words.say(key)), first);
  }

  private Html table(Html body, String... heads) {
    Html row = el("tr");
    for (String head : heads) {
      boolean counts = head.startsWith("turns.col.count") || head.startsWith("turns.col.turning") || head.startsWith("turns.col.cases") || head.startsWith("turns.col.nominees");
      row.add((counts ? el("th", NUMBER) : el("th")).text(words.say(head)));
    }
    return el("table", "plainly").add(el("thead").add(row), body);
  }

  private static Html number(long number) {
    return el("td", NUMBER).text(Long.toString(number));
  }
}

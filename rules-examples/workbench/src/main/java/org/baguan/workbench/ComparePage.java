package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.compare.Difference;
import org.baguan.rules.compare.PackComparison;
import org.baguan.rules.compare.Said;
import org.baguan.rules.compare.SettingChange;
import org.baguan.rules.compare.StepComparison;
import org.baguan.rules.compare.Verdict;
import org.baguan.rules.compare.Witness;
import org.baguan.rules.pack.PackIdentity;

/** A comparison of two versions for the file that accompanies the change: one page that opens offline and prints on A4. */
final class ComparePage {

  private static final int DIFFERENCES = 200;
  private static final int WHERE = 8;

  private final CompareWords words;
  private final PackComparison packs;
  private final Compared compared;
  private int number;

  ComparePage(CompareWords words, Compared compared) {
    this.words = words;
    this.packs = compared.packs();
    this.compared = compared;
  }

  String render() {
    Html main = el("main", "compare").add(head(), steps());
    if (!packs.differences().isEmpty()) {
      main.add(differences());
    }
    if (!packs.settings().isEmpty()) {
      main.add(settings());
    }
    if (!packs.renamings().isEmpty()) {
      main.add(renamings());
    }
    compared.cases().ifPresent(turns -> main.add(new TurnsSection(words, turns).sections()));
    main.add(signatures());
    String title = words.say("compare.title", packs.newer().title());
    return Page.document(title, words.chinese(), List.of("report.css", "book.css", "compare.css"), main);
  }

  private Html head() {
    Html identities = el("table", "identities").add(el("tr").add(
        el("th"), el("th").text(words.say("compare.pack")), el("th").text(words.say("compare.version")), el("th").text("SHA-256")));
    identities.add(identity("compare.older", packs.older()), identity("compare.newer", packs.newer()));
    String tone = packs.same() ? "go" : packs.verdict() == Verdict.DIFFERENT || !packs.settings().isEmpty() ? "wait" : "open";
    return el("header", "page").add(
        el("h1").text(words.say("compare.title", packs.newer().title())),
        identities,
        el("p", "verdict " + tone).text(words.verdict(packs)),
        el("p", "quiet").text(words.say("compare.reading")));
  }

  private Html identity(String key, PackIdentity pack) {
    return el("tr").add(
        el("th").text(words.say(key)), el("td").text(pack.id() + " " + pack.title()), el("td").text(pack.version()), el("td", "digest").text(pack.sha256()));
  }

  private Html steps() {
    Html table = el("table", "plainly").add(el("thead").add(el("tr").add(
        el("th").text(words.say("compare.col.step")), el("th").text(words.say("compare.col.verdict")), el("th", "n").text(words.say("compare.col.differences")))));
    Html body = el("tbody");
    for (StepComparison step : packs.steps()) {
      Html verdict = el("td").text(words.of(step.verdict().words()));
      step.beyond().forEach(why -> verdict.add(el("p", "quiet").text(words.say("compare.beyond.why", words.of(why)))));
      body.add(el("tr").add(el("td").text(words.step(step.step())), verdict, el("td", "n").text(Integer.toString(step.differences().size()))));
    }
    return el("section").add(el("h2").text(words.say("compare.steps")), table.add(body));
  }

  private Html differences() {
    Html section = el("section").set("id", "differences").add(el("h2").text(words.say("compare.differences", packs.differences().size())));
    List<Html> beyond = new ArrayList<>();
    for (StepComparison step : packs.steps()) {
      if (step.differences().isEmpty()) {
        continue;
      }
      Html heading = el("h3").text(words.say("compare.step", words.step(step.step()), step.differences().size()));
      List<Html> shown = new ArrayList<>(List.of(heading));
      for (Difference difference : step.differences()) {
        (number < DIFFERENCES ? shown : beyond).add(difference(difference));
      }
      section.add(shown);
    }
    if (!beyond.isEmpty()) {
      section.add(el("details").add(el("summary").text(words.say("compare.collapsed", beyond.size(), DIFFERENCES))).add(beyond));
    }
    return section;
  }

  private Html difference(Difference difference) {
    number++;
    String when = words.of(difference.when());
    Html item = el("article", "difference " + tone(difference.kind())).set("id", "d-" + number).add(
        el("p", "what").add(
            el("b").text(Integer.toString(number)),
            el("span", "chip " + tone(difference.kind())).text(words.of(difference.kind().words())),
            el("span").text(when)));
    Html where = el("ul", "where");
    difference.where().stream().limit(WHERE).forEach(w -> where.add(el("li").text(words.of(w))));
    if (difference.where().size() > WHERE) {
      where.add(el("li", "quiet").text(words.say("compare.where.more", difference.where().size() - WHERE)));
    }
    return item.add(where, sides(difference), witness(difference.witness()));
  }

  private static String tone(Difference.Kind kind) {
    return switch (kind) {
      case OUTCOME -> "back";
      case UNDETERMINED -> "open";
      case WORDING -> "plain";
    };
  }

  private Html sides(Difference difference) {
    return el("table", "sides").add(
        el("tr").add(el("th").text(words.say("compare.older")), side(difference.before())),
        el("tr").add(el("th").text(words.say("compare.newer")), side(difference.after())));
  }

  private Html side(List<Said> said) {
    Html cell = el("td");
    if (said.isEmpty()) {
      return cell.add(el("p", "quiet").text(words.say("compare.says.nothing")));
    }
    said.forEach(s -> cell.add(el("p").text(words.said(s)), el("p", "quiet").text(words.source(s))));
    return cell;
  }

  private Html witness(Witness witness) {
    Html table = el("table", "witness").add(el("caption").text(words.say("compare.witness.is")));
    List<Witness.Row> rows = witness.rows();
    for (int i = 0; i < rows.size(); i += 2) {
      Html line = el("tr");
      rows.subList(i, Math.min(i + 2, rows.size())).forEach(row -> line.add(el("th").text(words.of(row.label())), el("td").text(words.of(row.value()))));
      table.add(line);
    }
    Html whole = el("div", "example").add(table);
    if (!witness.others().isEmpty()) {
      String others = witness.others().stream().map(r -> words.of(r.label()) + " " + words.of(r.value())).collect(Collectors.joining(words.say("compare.and")));
      whole.add(el("details").add(el("summary").text(words.say("compare.others", witness.others().size())), el("p", "quiet").text(others)));
    }
    return whole;
  }

  private Html settings() {
    Html table = el("table", "plainly").add(el("thead").add(el("tr").add(
        el("th").text(words.say("compare.col.setting")), el("th").text(words.say("compare.older")), el("th").text(words.say("compare.newer")))));
    Html body = el("tbody");
    for (SettingChange change : packs.settings()) {
      body.add(el("tr").add(
          el("td").text(words.setting(change)),
          el("td").add(el("p").text(words.value(change.before())), el("p", "quiet").text(words.place(change.placeBefore()))),
          el("td").add(el("p").text(words.value(change.after())), el("p", "quiet").text(words.place(change.placeAfter())))));
    }
    return el("section").add(el("h2").text(words.say("compare.settings", packs.settings().size())), table.add(body));
  }

  private Html renamings() {
    Html list = el("ul", "lines");
    packs.renamings().forEach(renaming -> {
      Phrase told = renaming.words();
      list.add(el("li").text(words.step(renaming.step()) + words.say("colon") + words.of(told)));
    });
    return el("section").add(
        el("h2").text(words.say("compare.renamings", packs.renamings().size())), el("p", "quiet").text(words.say("compare.renamings.meaning")), list);
  }

  private Html signatures() {
    Html table = el("table", "signatures").add(el("tr").add(
        el("th").text(words.say("book.drafted")), el("th").text(words.say("book.reviewed")), el("th").text(words.say("book.approved")), el("th").text(words.say("book.date"))));
    return el("section", "last").add(
        el("h2").text(words.say("book.signatures")),
        el("p").text(words.say("compare.signed", packs.older().version(), packs.newer().version())),
        table.add(el("tr").add(el("td"), el("td"), el("td"), el("td"))));
  }
}

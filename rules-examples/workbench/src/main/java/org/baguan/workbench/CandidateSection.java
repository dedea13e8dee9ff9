package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.List;
import java.util.Optional;
import org.baguan.rules.explain.Change;
import org.baguan.rules.explain.ChangeSet;
import org.baguan.rules.explain.Explanation;
import org.baguan.rules.explain.Lacking;
import org.baguan.rules.explain.ScoreAccount;
import org.baguan.rules.explain.Why;
import org.baguan.rules.explain.WhyNot;

/** One candidate on a page: the outcome, why, the score and the periods as pictures, what would have to change, from when. */
final class CandidateSection {

  private final Words words;
  private final ExplanationText text;

  CandidateSection(Words words) {
    this.words = words;
    this.text = new ExplanationText(words);
  }

  Html of(Explanation explanation) {
    Verdict verdict = Verdict.of(explanation.found());
    Html section = el("section", "case candidate").set("id", Html.anchor(explanation.person()));
    String place = explanation.found().place().map(p -> words.say("candidate.place", p)).orElse("");
    section.add(
        el("header").add(el("h3").add(el("span", "id").text(explanation.person())).add(Chip.of(explanation.outcome(), verdict.tone())).text(place)),
        el("h4").text(words.say("explain.why")),
        why(explanation));
    missing(section, explanation.missing());
    new TimelinePicture(words).of(explanation).ifPresent(picture -> section.add(el("h4").text(words.say("timeline.title")), picture));
    score(section, explanation);
    if (!explanation.eligible()) {
      section.add(el("h4").text(words.say("explain.changes")), changes(explanation), el("h4").text(words.say("explain.from")));
      section.add(lines(text.from(explanation)));
    }
    near(section, explanation);
    return section;
  }

  private Html why(Explanation explanation) {
    Html list = el("ul", "findings");
    if (explanation.obstacles().isEmpty() && explanation.rebuttables().isEmpty()) {
      list.add(el("li", explanation.eligible() ? "go" : "open").text(words.say(explanation.eligible() ? "explain.why.none" : "explain.why.open")));
    }
    explanation.obstacles().forEach(w -> list.add(why(w, Tone.TURNED_BACK, true)));
    explanation.rebuttables().forEach(w -> list.add(why(w, Tone.WAITING, true)));
    explanation.duties().forEach(w -> list.add(why(w, Tone.PLAIN, true)));
    return list;
  }

  /** Returns a reason with what it rests on, and what that follows from; those that others follow from without what they conclude. */
  Html why(Why why, Tone tone, boolean top) {
    return why(why, tone, top ? Optional.of(why.conclusion()) : Optional.empty(), Optional.empty());
  }

  /** Returns a reason of what somebody said, with who it was. */
  Html why(Why why, Tone tone, String who) {
    return why(why, tone, Optional.of(why.conclusion()), Optional.of(who));
  }

  private Html why(Why why, Tone tone, Optional<String> conclusion, Optional<String> who) {
    Html item = el("li", tone.style());
    who.ifPresent(w -> item.add(el("span", "who").text(w)));
    conclusion.ifPresent(c -> item.add(el("strong").text(c)));
    item.add(el("span", "text").text(why.text()));
    text.facts(why).ifPresent(facts -> item.add(el("span", "facts").text(facts)));
    Html basis = el("span", "basis").text(words.say("explain.basis", why.basis(), why.rule(), why.place()));
    Told.flags(why.basis(), why.mark(), words).forEach(flag -> basis.add(el("em", "flag").text(flag)));
    item.add(basis);
    if (!why.because().isEmpty()) {
      Html because = el("ul", "because");
      why.because().forEach(w -> because.add(why(w, Tone.PLAIN, false)));
      item.add(el("span", "basis").text(words.say("explain.because")), because);
    }
    return item;
  }

  private void missing(Html section, List<Lacking> missing) {
    if (missing.isEmpty()) {
      return;
    }
    Html body = el("tbody");
    for (Lacking open : missing) {
      for (Lacking.Missing fact : open.missing()) {
        body.add(el("tr").add(el("td").text(fact.fact()), el("td").text(fact.supplier()), el("td").text(open.title() + words.say("explain.rule", open.rule()))));
      }
    }
    Html head = el("tr").add(el("th").text(words.say("missing.fact")), el("th").text(words.say("missing.supplier")), el("th").text(words.say("missing.rule")));
    section.add(el("h4").text(words.say("explain.missing")), el("table", "rows").add(el("thead").add(head), body));
  }

  private void score(Html section, Explanation explanation) {
    PointsPicture picture = new PointsPicture(words);
    section.add(el("h4").text(words.say("explain.score", ExplanationText.total(explanation.score()))));
    section.add(picture.of(explanation.score(), explanation.person()), picture.legend());
    Html body = el("tbody");
    for (ScoreAccount.Item item : explanation.score().items()) {
      String band = item.band().map(b -> String.join(words.say("explain.and"), b.facts()) + words.say("explain.rule", b.rule())).orElse("—");
      body.add(el("tr").add(el("td").text(item.item()), el("td").text(band), el("td").text(text.next(item))));
    }
    Html head = el("tr").add(el("th").text(words.say("explain.item")), el("th").text(words.say("score.band")), el("th").text(words.say("explain.next")));
    section.add(el("table", "rows").add(el("thead").add(head), body));
  }

  private Html changes(Explanation explanation) {
    Html block = el("div");
    if (explanation.changes().sets().isEmpty()) {
      none(block, "explain.changes.none", explanation.changes().fixed());
      none(block, "explain.changes.open", explanation.changes().open());
    }
    int number = 1;
    for (ChangeSet set : explanation.changes().sets()) {
      Html list = el("ul");
      for (Change change : set.changes()) {
        list.add(el("li").text(change.text()).add(el("span", "supplier").text(words.say("change.supplier", change.supplier()))));
      }
      block.add(el("div", "way").add(el("b").text(words.say("explain.changes.set", number++, set.changes().size())), list));
    }
    return explanation.changes().more() ? block.add(el("p", "quiet").text(words.say("explain.changes.more"))) : block;
  }

  private void none(Html block, String key, List<String> what) {
    if (!what.isEmpty()) {
      block.add(el("p").text(words.say(key)), lines(what));
    }
  }

  private static Html lines(List<String> lines) {
    Html list = el("ul", "lines");
    lines.forEach(line -> list.add(el("li").text(line)));
    return list;
  }

  private void near(Html section, Explanation explanation) {
    if (explanation.eligible() || explanation.nearest().isEmpty()) {
      return;
    }
    Html body = el("tbody");
    for (WhyNot near : explanation.nearest()) {
      List<String> conditions = near.conditions().stream().map(text::unmet).toList();
      body.add(el("tr").add(el("td").text(near.title() + words.say("explain.rule", near.rule())), el("td").text(String.join(words.say("explain.or"), conditions))));
    }
    section.add(el("h4").text(words.say("explain.nearest")), el("table", "rows").add(body));
  }
}

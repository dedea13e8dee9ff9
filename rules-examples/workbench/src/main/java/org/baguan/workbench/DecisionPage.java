package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.explain.Account;
import org.baguan.rules.explain.CaseExplanation;
import org.baguan.rules.explain.Explanation;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.NextStep;

/**
 * One decision as a page for a person who is no lawyer: where the case stands and whom it waits for, then of each candidate
 * why, and of the joint review what each department said. Opens offline, prints on A4.
 */
final class DecisionPage {

  private final Words words;
  private final String pack;
  private final CandidateSection candidates;

  DecisionPage(Words words, String pack) {
    this.words = words;
    this.pack = pack;
    this.candidates = new CandidateSection(words);
  }

  String of(CaseInHand inHand, CaseExplanation explanation) {
    CaseProgress progress = explanation.progress();
    String title = words.say("page.decision");
    Html main = el("main", "decision").add(head(title, inHand, progress), standing(progress), way(progress));
    explanation.checks().stream().filter(DecisionPage::tells).forEach(check -> main.add(account("stage.checked", check)));
    ranking(main, explanation);
    for (Explanation candidate : explanation.candidates()) {
      main.add(candidates.of(candidate));
    }
    reviews(main, explanation);
    explanation.tracking().stream().filter(DecisionPage::tells).forEach(t -> main.add(account("station.8", t)));
    overridden(main, progress);
    main.add(el("footer").text(words.say("report.advice")));
    return Page.document(title, words.language() == Words.Language.zh, List.of("report.css", "decision.css"), ReportPage.patterns(), main);
  }

  private static boolean tells(Account account) {
    return !account.reasons().isEmpty() || !account.missing().isEmpty();
  }

  private Html head(String title, CaseInHand inHand, CaseProgress progress) {
    String post = inHand.postTitle(progress.asOf()).map(p -> " · " + p).orElse("");
    Html head =
        el("header", "page")
            .add(el("h1").text(title))
            .add(el("p").text(inHand.file().id() + "　" + inHand.title()))
            .add(el("p").text(words.say("case.line", inHand.file().unit(), progress.asOf()) + post))
            .add(el("p", "pack").text(words.say("report.pack", pack)));
    return progress.provisional()
        ? head.add(el("p", "caution").add(el("em", "flag").text(words.say("flag.both"))).text(words.say("case.provisional")))
        : head;
  }

  private Html standing(CaseProgress progress) {
    Standing standing = Standing.of(progress);
    List<Html> lines = new ArrayList<>();
    Wait.of(progress.next(), words).forEach(w -> lines.add(el("li").text(words.say("case.await", w.from(), w.what()))));
    if (progress.next() instanceof NextStep.StartProcedure start) {
      lines.add(el("li").text(words.say("case.proceed", String.join("、", start.persons()))));
    }
    return el("div", "next " + standing.tone().style())
        .add(Chip.of(words.say("standing." + standing.key()), standing.tone()), el("ul").add(lines));
  }

  private Html way(CaseProgress progress) {
    Html list = el("ol", "way-of-case");
    for (CaseProgress.Stage stage : progress.stages()) {
      StageTold told = StageTold.of(stage, words);
      list.add(el("li").add(el("time").text(stage.asOf().toString()), el("span").text(told.name()), Chip.of(told.outcome(), told.tone())));
    }
    return el("section").add(el("h2").text(words.say("page.way")), list);
  }

  private Html account(String key, Account account) {
    Html list = el("ul", "findings");
    account.reasons().forEach(why -> list.add(candidates.why(why, Tone.PLAIN, true)));
    account.missing().forEach(lacking -> lacking.missing().forEach(m -> list.add(
        el("li", "open").text(lacking.title() + words.say("explain.rule", lacking.rule()) + words.say("colon") + words.say("explain.lacks", m.fact(), m.supplier())))));
    Html section = el("section", "case").add(el("header").add(el("h3").add(el("span", "id").text(account.subject())).text(words.say(key) + " " + account.outcome())));
    return section.add(list);
  }

  private void ranking(Html main, CaseExplanation explanation) {
    Ranking ranking = new Ranking(words);
    latest(explanation.progress(), CaseProgress.Assessed.class)
        .ifPresent(assessed -> main.add(el("section").add(el("h2").text(words.say("page.ranking")), ranking.of(assessed.assessment(), Integer.MAX_VALUE))));
    latest(explanation.progress(), CaseProgress.PoolSearched.class)
        .ifPresent(searched -> main.add(el("section").add(el("h2").text(words.say("stage.pool")), ranking.of(searched.assessment(), Ranking.SHOWN))));
    explanation.stability().map(new CaseExplanationText(words)::stable).filter(lines -> !lines.isEmpty()).ifPresent(lines -> {
      Html list = el("ul", "lines");
      lines.forEach(line -> list.add(el("li").text(line)));
      main.add(el("section").add(el("h4").text(words.say("stable.title")), list));
    });
  }

  private static <T extends CaseProgress.Stage> Optional<T> latest(CaseProgress progress, Class<T> kind) {
    return progress.stages().stream().filter(kind::isInstance).map(kind::cast).reduce((earlier, later) -> later);
  }

  private void reviews(Html main, CaseExplanation explanation) {
    if (explanation.reviews().isEmpty()) {
      return;
    }
    Html section = el("section").add(el("h2").text(words.say("stage.reviewed")));
    latest(explanation.progress(), CaseProgress.Reviewed.class)
        .ifPresent(reviewed -> section.add(new ReviewGrid(words).of(reviewed.conclusion())));
    for (Account review : explanation.reviews()) {
      Html list = el("ul", "findings");
      review.reasons().forEach(why -> list.add(candidates.why(why, Tone.PLAIN, true)));
      for (Account part : review.parts()) {
        part.reasons().stream().filter(why -> !part.outcome().equals(words.say("review.NO_EFFECT"))).forEach(why -> list.add(candidates.why(why, Tone.TURNED_BACK, part.subject())));
        part.missing().forEach(lacking -> lacking.missing().forEach(m -> list.add(el("li", "wait").text(part.subject() + words.say("colon") + words.say("explain.lacks", m.fact(), m.supplier())))));
      }
      section.add(el("h4").add(el("span", "id").text(review.subject())).text(review.outcome()), list);
    }
    main.add(section);
  }

  private void overridden(Html main, CaseProgress progress) {
    if (!progress.humanDecisions().isEmpty()) {
      Html list = el("ul", "findings");
      progress.humanDecisions().forEach(d -> list.add(
          el("li", "wait").add(el("span", "who").text(d.person()), el("strong").text(d.decision()), el("span", "text").text(d.reason()), el("span", "basis").text(words.say("case.decided", d.date(), d.author())))));
      main.add(el("section").add(el("h2").text(words.say("case.decisions")), list));
    }
  }
}

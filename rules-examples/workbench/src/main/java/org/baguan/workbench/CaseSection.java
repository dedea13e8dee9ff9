package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.CaseProgress.Assessed;
import org.baguan.rules.model.CaseProgress.PoolSearched;
import org.baguan.rules.model.CaseProgress.Reviewed;
import org.baguan.rules.model.CaseProgress.Stage;
import org.baguan.rules.model.NextStep;

/** One case: where it stands and why, stage by stage. */
final class CaseSection {

  private final Words words;
  private final Ranking ranking;
  private final ReviewGrid grid;
  private final FindingList list;
  private final FollowUp followUp;

  CaseSection(Words words, FollowUp followUp) {
    this.words = words;
    this.followUp = followUp;
    this.ranking = new Ranking(words);
    this.grid = new ReviewGrid(words);
    this.list = new FindingList(words);
  }

  Html of(CaseHistory history) {
    CaseProgress last = history.last();
    Html section = el("section", "case").set("id", Html.anchor(history.id()));
    section.add(heading(history), next(last));
    last.stages().forEach(s -> section.add(stage(s, last)));
    if (!last.humanDecisions().isEmpty()) {
      section.add(decisions(last));
    }
    return section;
  }

  private Html heading(CaseHistory history) {
    String post = history.inHand().postTitle(history.last().asOf()).map(p -> " · " + p).orElse("");
    return el("header")
        .add(el("h3").add(el("span", "id").text(history.id())).text(history.inHand().title()))
        .add(el("p", "quiet").text(words.say("case.line", history.inHand().file().unit(), history.last().asOf()) + post));
  }

  private Html next(CaseProgress last) {
    Standing standing = Standing.of(last);
    Html next = el("div", "next " + standing.tone().style()).add(Chip.of(words.say("standing." + standing.key()), standing.tone()));
    List<Html> lines = new ArrayList<>();
    Wait.of(last.next(), words).forEach(w -> lines.add(el("li").text(words.say("case.await", w.from(), w.what()))));
    if (last.next() instanceof NextStep.StartProcedure start) {
      lines.add(el("li").text(words.say("case.proceed", String.join("、", start.persons()))));
      followUp.own(start).forEach(f -> lines.add(el("li").text(f)));
      if (!followUp.common().isEmpty()) {
        lines.add(el("li").add(el("a").set("href", "#follow").text(words.say("case.follow", followUp.common().size()))));
      }
    } else if (last.next() instanceof NextStep.Track) {
      lines.add(el("li").text(words.say("case.track")));
    }
    if (last.provisional()) {
      lines.add(el("li", "provisional").text(words.say("case.provisional")));
    }
    return next.add(el("ul").add(lines));
  }

  private Html stage(Stage stage, CaseProgress last) {
    StageTold told = StageTold.of(stage, words);
    Html head = el("h4")
        .add(el("time").text(stage.asOf().toString()))
        .text(told.name())
        .add(Chip.of(told.outcome(), told.tone()));
    if (last.stages().stream().anyMatch(s -> s.round() > 1)) {
      head.add(el("span", "round").text(words.say("case.round", stage.round())));
    }
    Html block = el("div", "stage").add(head);
    if (stage instanceof Assessed a) {
      block.add(ranking.of(a.assessment(), Integer.MAX_VALUE));
    } else if (stage instanceof PoolSearched p) {
      block.add(ranking.of(p.assessment(), Ranking.SHOWN));
    } else if (stage instanceof Reviewed r) {
      block.add(grid.of(r.conclusion()));
    }
    return found(block, told.findings());
  }

  private Html found(Html block, List<Told> findings) {
    return findings.isEmpty() ? block : block.add(list.of(Told.together(findings)));
  }

  private Html decisions(CaseProgress last) {
    Html list = el("ul", "findings");
    last.humanDecisions().forEach(d -> list.add(el("li", "wait")
        .add(el("span", "who").text(d.person()))
        .add(el("strong").text(d.decision()))
        .add(el("span", "text").text(d.reason()))
        .add(el("span", "basis").text(words.say("case.decided", d.date(), d.author())))));
    return el("div", "stage").add(el("h4").text(words.say("case.decisions")), list);
  }
}

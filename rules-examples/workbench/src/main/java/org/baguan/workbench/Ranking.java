package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.List;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.ItemScore;

/** The ranking of an assessment, with every score as a bar. */
final class Ranking {

  /** How many of a pool are shown; nominees are shown all. */
  static final int SHOWN = 10;

  private final Words words;
  private final ScoreBar bar;

  Ranking(Words words) {
    this.words = words;
    this.bar = new ScoreBar(words);
  }

  /** Returns the ranking with at most so many candidates, and what became of the others. */
  Html of(Assessment assessment, int limit) {
    List<CandidateAssessment> all = assessment.candidates();
    Html block = el("div", "ranking");
    Html table = el("table").add(head());
    Html body = el("tbody");
    all.stream().limit(limit).forEach(c -> body.add(row(c, assessment)));
    block.add(table.add(body));
    if (all.size() > limit) {
      block.add(el("p", "quiet").text(more(assessment, limit, words)));
    }
    List<ItemScore> items = all.isEmpty() ? List.of() : all.get(0).score().items();
    if (!items.isEmpty()) {
      block.add(legend(all.stream().limit(limit).toList(), items));
    }
    assessment.leaderNote().filter(n -> !n.isBlank()).ifPresent(n -> block.add(el("p", "note").text(n)));
    return block;
  }

  /** Returns how many are not shown, and what became of them. */
  static String more(Assessment assessment, int limit, Words words) {
    List<CandidateAssessment> rest = assessment.candidates().stream().skip(limit).toList();
    return words.say("ranking.more", rest.size(), Verdict.count(rest, words));
  }

  private Html head() {
    Html row = el("tr");
    for (String column : List.of("place", "person", "eligibility", "score", "total", "match")) {
      row.add(el("th", column).text(words.say("ranking." + column)));
    }
    return el("thead").add(row);
  }

  private Html legend(List<CandidateAssessment> all, List<ItemScore> items) {
    List<List<ItemScore>> shown = all.stream().map(c -> c.score().items()).toList();
    Html legend = bar.legend(shown.stream().filter(Ranking::hasOpen).findFirst().orElse(items));
    boolean below = shown.stream().flatMap(List::stream).anyMatch(ScoreBar::below);
    return below ? legend.add(el("span").text(words.say("bar.below"))) : legend;
  }

  private Html row(CandidateAssessment candidate, Assessment assessment) {
    boolean leads = assessment.leader().filter(candidate.person()::equals).isPresent();
    String place = candidate.place().map(String::valueOf).orElse("—");
    String match = candidate.match().total()
        .map(t -> t.toPlainString() + candidate.match().band().map(b -> " " + b).orElse(""))
        .orElse("—");
    return el("tr", leads ? "leads" : "")
        .add(el("td", "place").text(place))
        .add(el("td", "person").text(candidate.person()))
        .add(el("td").add(Chip.of(Verdict.of(candidate).say(words), Verdict.of(candidate).tone())))
        .add(el("td", "score").add(bar.of(candidate.score(), candidate.person())))
        .add(el("td", "total").text(ScoreBar.total(candidate.score())))
        .add(el("td", "match").text(match));
  }

  private static boolean hasOpen(List<ItemScore> items) {
    return items.stream().anyMatch(i -> i.points().isEmpty());
  }
}

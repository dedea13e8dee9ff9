package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.List;
import org.baguan.rules.explain.Explanation;

/** One candidate's explanation as a page that opens offline and prints on A4. */
final class ExplanationPage {

  private final Words words;
  private final String pack;

  ExplanationPage(Words words, String pack) {
    this.words = words;
    this.pack = pack;
  }

  String of(CaseInHand inHand, Explanation explanation) {
    String title = words.say("page.candidate", explanation.person());
    Html main =
        el("main", "decision")
            .add(
                el("header", "page")
                    .add(el("h1").text(title))
                    .add(el("p").text(inHand.file().id() + "　" + inHand.title()))
                    .add(el("p").text(words.say("report.asOf", explanation.asOf())))
                    .add(el("p", "pack").text(words.say("report.pack", pack)))
                    .add(el("p", "quiet").text(words.say("report.advice"))),
                new CandidateSection(words).of(explanation),
                el("footer").text(words.say("report.advice")));
    return Page.document(title, words.language() == Words.Language.zh, List.of("report.css", "decision.css"), ReportPage.patterns(), main);
  }
}

package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baguan.rules.explain.CaseExplanation;
import org.baguan.rules.explain.Explainer;
import org.baguan.rules.explain.Explanation;
import org.baguan.rules.explain.WhyNot;
import org.baguan.rules.language.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why, why not, what would have to change, and from when: of one candidate of a case, or of the whole case. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  private static final int NEAREST = 5;

  private final Packs packs;
  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "argument.pack")
  private Path pack = Path.of("");

  @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "argument.case")
  private Path file = Path.of("");

  @Option(names = "--candidate", paramLabel = "ID", descriptionKey = "explain.candidate")
  private Optional<String> person = Optional.empty();

  @Option(names = "--as-of", paramLabel = "D", descriptionKey = "decide.asOf")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(names = "--why-not", paramLabel = "RULE|OUTCOME", descriptionKey = "explain.whyNot")
  private List<String> rules = List.of();

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "explain.html")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  ExplainCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    Decisions decisions = common.keeping(packs).named(pack);
    CaseInHand inHand = decisions.read(file);
    LocalDate day = asOf.or(inHand.file()::asOf).orElseThrow(() -> new CannotRun("no.date", inHand.source()));
    if (person.isPresent()) {
      explain(words, decisions, inHand, CandidateInHand.of(decisions, inHand, person.get(), day));
    } else if (!rules.isEmpty()) {
      throw new CannotRun("why.not.whom");
    } else {
      explain(words, decisions, inHand, decisions.service().explain(inHand.file(), inHand.pool(), day, words.locale()));
    }
    return ExitCode.OK;
  }

  private void explain(Words words, Decisions decisions, CaseInHand inHand, CandidateInHand candidate) throws IOException {
    Explanation explanation = decisions.service().explainer().explain(candidate.facts(), words.locale());
    List<WhyNot> whyNot = whyNot(decisions, candidate, words);
    ObjectNode tree = ExplanationJson.of(explanation).put("case", inHand.file().id()).put("pack", decisions.pack());
    if (!rules.isEmpty()) {
      tree.set("whyNot", Json.of(whyNot));
    }
    List<String> lines = new ArrayList<>(new ExplanationText(words).lines(explanation));
    lines.addAll(new ExplanationText(words).whyNot(whyNot));
    tell(words, decisions, tree, lines, () -> new ExplanationPage(words, decisions.pack()).of(inHand, explanation));
  }

  private void explain(Words words, Decisions decisions, CaseInHand inHand, CaseExplanation explanation) throws IOException {
    ObjectNode tree = ExplanationJson.of(explanation).put("case", inHand.file().id()).put("pack", decisions.pack());
    List<String> lines = new ArrayList<>(List.of(inHand.file().id() + "  " + inHand.title(), words.say("text.next", words.say("standing." + Standing.of(explanation.progress()).key()))));
    lines.addAll(new CaseExplanationText(words).lines(explanation));
    tell(words, decisions, tree, lines, () -> new DecisionPage(words, decisions.pack()).of(inHand, explanation));
  }

  private void tell(Words words, Decisions decisions, ObjectNode tree, List<String> lines, Supplier<String> page) throws IOException {
    if (html.isPresent()) {
      ReportFile.write(html.get(), page.get());
    }
    if (json) {
      terminal.out().println(Json.text(tree, terminal.charset()));
      return;
    }
    terminal.out().println(words.say("report.pack", decisions.pack()));
    lines.forEach(terminal.out()::println);
    terminal.out().println();
    terminal.out().println(words.say("report.advice"));
    html.ifPresent(f -> terminal.out().println(words.say("written", f)));
  }

  private List<WhyNot> whyNot(Decisions decisions, CandidateInHand candidate, Words words) {
    return rules.stream().flatMap(asked -> whyNot(asked, decisions, candidate, words)).toList();
  }

  /** Of an outcome the rules that came nearest to concluding it; of a rule that one. */
  private static Stream<WhyNot> whyNot(String asked, Decisions decisions, CandidateInHand candidate, Words words) {
    Explainer explainer = decisions.service().explainer();
    if (Step.ELIGIBILITY.verdicts().contains(asked)) {
      return explainer.whyNotConcluded(asked, candidate.facts(), words.locale()).stream().limit(NEAREST);
    }
    if (decisions.service().rules().versions(asked).isEmpty()) {
      throw new CannotRun("no.rule", asked);
    }
    return Stream.of(explainer.whyNot(asked, candidate.facts(), words.locale()).orElseThrow(() -> new CannotRun("rule.holds", asked)));
  }
}

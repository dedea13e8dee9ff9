package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baguan.rules.language.Problem;
import org.baguan.rules.mutant.MutationReport;
import org.baguan.rules.mutant.Mutants;
import org.baguan.rules.mutant.Suggested;
import org.baguan.rules.scenario.Coverage;
import org.baguan.rules.scenario.Result;
import org.baguan.rules.scenario.Scenario;
import org.baguan.rules.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the scenarios of a pack, and tells how much they show of its rules. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {

  private final Packs packs;
  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "argument.pack")
  private Path pack = Path.of("");

  @Option(names = "--coverage", descriptionKey = "test.coverage")
  private boolean coverage;

  @Option(names = "--mutants", descriptionKey = "test.mutants")
  private boolean mutants;

  @Option(names = "--suggest", descriptionKey = "test.suggest")
  private boolean suggest;

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "test.html")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "test.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--quick", descriptionKey = "test.quick")
  private boolean quick;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  TestCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    if (out.isPresent() && !mutants && !suggest) {
      throw new CannotRun("test.out.what");
    }
    if (out.isPresent() && Files.exists(out.get())) {
      throw new CannotRun("test.taken", out.get());
    }
    if (Packs.namesReference(pack)) {
      return test(packs.reference().service().scenarios(), words);
    }
    PackInHand inHand = PackInHand.read(pack);
    return inHand.verified().isPresent() ? test(scenarios(inHand, words), words) : refused(inHand, words);
  }

  /** Returns the scenarios of a pack that has no errors; the reference pack's rules, wherever they lie, need not be compiled. */
  private Scenarios scenarios(PackInHand inHand, Words words) {
    Scenarios scenarios = Scenarios.of(inHand.files(), inHand.verified().orElseThrow());
    if (quick || scenarios.all().isEmpty()) {
      return scenarios;
    }
    if (scenarios.pack().identity().id().equals(Packs.REFERENCE)) {
      var reference = packs.reference().service();
      if (reference.pack().sha256().equals(inHand.files().sha256())) {
        return reference.scenarios(inHand.files());
      }
    }
    terminal.err().println(words.say("test.compiling"));
    var service = common.keeping(packs).open(pack).service();
    return service.pack().sha256().equals(inHand.files().sha256()) ? service.scenarios(inHand.files()) : scenarios;
  }

  private int refused(PackInHand inHand, Words words) {
    List<Problem> errors = inHand.errors();
    if (json) {
      terminal.out().println(Json.text(TestJson.refused(errors, words), terminal.charset()));
    } else {
      errors.forEach(problem -> terminal.out().println(problem.print(words.locale())));
      terminal.out().println(words.say("test.refused", pack));
    }
    return ExitCode.SOFTWARE;
  }

  private int test(Scenarios all, Words words) throws IOException {
    Scenarios scenarios = quick ? all.byEvaluator() : all;
    List<Result> results = results(scenarios, words);
    Optional<MutationReport> mutation = mutants ? Optional.of(mutation(scenarios, words)) : Optional.empty();
    List<Suggested> boundaries = suggest ? boundaries(scenarios, words) : List.of();
    Tested tested = new Tested(scenarios, results, byDrools(results), Coverage.of(scenarios), mutation, boundaries);
    List<Path> suggested = out.isPresent() ? SuggestedFiles.write(out.get(), tested.suggestions()) : List.of();
    if (html.isPresent()) {
      ReportFile.write(html.get(), new CoveragePage(words, tested).render());
    }
    if (json) {
      terminal.out().println(Json.text(coverage ? TestJson.withCoverage(tested, words) : TestJson.of(tested, words), terminal.charset()));
    } else {
      TestText text = new TestText(words, tested);
      if (suggest && out.isEmpty()) {
        text.boundaries().forEach(terminal.out()::println);
      }
      text.lines(coverage).forEach(terminal.out()::println);
      suggested.forEach(file -> terminal.out().println(words.say("test.suggested.written", file)));
      html.ifPresent(file -> terminal.out().println(words.say("written", file)));
    }
    return tested.allPassed() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<Result> results(Scenarios scenarios, Words words) {
    List<Result> results = new ArrayList<>();
    if (scenarios.all().isEmpty()) {
      return results;
    }
    try (Progress progress = Progress.on(terminal.err(), words.say("progress.scenarios"), scenarios.all().size())) {
      for (Scenario scenario : scenarios.all()) {
        results.add(scenarios.run(scenario));
        progress.step();
      }
    }
    return results;
  }

  /** Returns how many were decided by Drools too: those whose facts can be made real. */
  private int byDrools(List<Result> results) {
    return quick ? 0 : (int) results.stream().filter(result -> result.scenario().subject().exact()).count();
  }

  private MutationReport mutation(Scenarios scenarios, Words words) {
    Mutants all = Mutants.of(scenarios);
    try (Progress progress = Progress.on(terminal.err(), words.say("progress.mutants"), all.all().size())) {
      return all.run(progress::step);
    }
  }

  private List<Suggested> boundaries(Scenarios scenarios, Words words) {
    Mutants all = Mutants.of(scenarios);
    try (Progress progress = Progress.on(terminal.err(), words.say("progress.boundaries"), all.all().size())) {
      return all.boundaries(progress::step);
    }
  }
}

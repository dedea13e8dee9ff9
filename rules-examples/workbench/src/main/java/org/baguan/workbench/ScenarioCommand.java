package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baguan.rules.scenario.CaseScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes scenarios of a decided case, for a person to confirm. */
@Command(name = "scenario")
final class ScenarioCommand implements Callable<Integer> {

  private final Packs packs;
  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "argument.pack")
  private Path pack = Path.of("");

  @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "argument.case")
  private Path file = Path.of("");

  @Option(names = "--out", paramLabel = "FILE.yaml", required = true, descriptionKey = "scenario.out")
  private Path out = Path.of("");

  @Option(names = "--as-of", paramLabel = "D", descriptionKey = "decide.asOf")
  private Optional<LocalDate> asOf = Optional.empty();

  ScenarioCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    if (Files.exists(out)) {
      throw new CannotRun("test.taken", out);
    }
    Decisions decisions = common.keeping(packs).named(pack);
    CaseInHand inHand = decisions.read(file);
    LocalDate day = asOf.or(inHand.file()::asOf).orElseThrow(() -> new CannotRun("no.date", inHand.source()));
    CaseScenarios.Made made = decisions.service().asScenarios(inHand.file(), inHand.pool(), day);
    made.leftOut().forEach(name -> terminal.err().println(words.say("scenario.left.out", name)));
    if (made.number() == 0) {
      throw new CannotRun("scenario.nothing", inHand.source(), day);
    }
    ReportFile.write(out, made.yaml());
    terminal.out().println(words.say("scenario.written", made.number(), out));
    return ExitCode.OK;
  }
}

package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baguan.rules.model.CaseProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The next step of one case, with reasons. */
@Command(name = "decide")
final class DecideCommand implements Callable<Integer> {

  private final Packs packs;
  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "argument.pack")
  private Path pack = Path.of("");

  @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "argument.case")
  private Path file = Path.of("");

  @Option(names = "--as-of", paramLabel = "D", descriptionKey = "decide.asOf")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "decide.html")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  DecideCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    Decisions decisions = open();
    CaseInHand inHand = decisions.read(file);
    LocalDate day = asOf.or(inHand.file()::asOf).orElseThrow(() -> new CannotRun("no.date", inHand.source()));
    CaseProgress progress = decisions.next(inHand.file(), inHand.pool(), day);
    CaseHistory history = new CaseHistory(inHand, List.of(progress));
    if (html.isPresent()) {
      ReportFile.write(html.get(), new ReportPage(words, decisions.pack(), List.of(history)).render());
    }
    if (json) {
      ObjectNode tree = Json.object().put("title", inHand.file().title()).put("unit", inHand.file().unit());
      tree.setAll((ObjectNode) Json.of(progress));
      terminal.out().println(Json.text(tree, terminal.charset()));
    } else {
      new CaseText(words, history).lines().forEach(terminal.out()::println);
      html.ifPresent(f -> terminal.out().println(words.say("written", f)));
    }
    return ExitCode.OK;
  }

  private Decisions open() {
    return !Files.exists(pack) && pack.equals(Path.of(Packs.REFERENCE)) ? packs.reference() : packs.open(pack);
  }
}

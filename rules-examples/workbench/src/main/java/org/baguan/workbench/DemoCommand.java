package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The city's whole case: a summary on the terminal, and an HTML report. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  private final Packs packs;
  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "demo.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--cases", paramLabel = "DIR", descriptionKey = "demo.cases")
  private Optional<Path> cases = Optional.empty();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  DemoCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    Decisions decisions = packs.reference();
    List<CaseHistory> histories = replay(decisions, read(decisions), words);
    Figures figures = Figures.of(histories);
    Optional<Path> report = Optional.empty();
    if (out.isPresent()) {
      String page = new ReportPage(words, decisions.pack(), histories).render();
      report = Optional.of(ReportFile.write(Files.createDirectories(out.get()).resolve("index.html"), page));
    }
    if (json) {
      terminal.out().println(Json.text(tree(decisions, figures, histories), terminal.charset()));
    } else {
      new Summary(words, decisions.pack(), histories, figures).lines().forEach(terminal.out()::println);
      report.ifPresent(r -> terminal.out().println(words.say("written", r)));
    }
    return ExitCode.OK;
  }

  private List<CaseInHand> read(Decisions decisions) throws IOException {
    try (CaseFolder folder = cases.isPresent() ? CaseFolder.of(cases.get()) : CaseFolder.city()) {
      List<CaseInHand> read = new ArrayList<>();
      List<CannotRun> refused = new ArrayList<>();
      for (Path file : folder.files()) {
        try {
          read.add(decisions.read(file));
        } catch (CannotRun e) {
          refused.add(e);
        }
      }
      if (!refused.isEmpty()) {
        throw CannotRun.all(refused);
      }
      return read;
    }
  }

  private List<CaseHistory> replay(Decisions decisions, List<CaseInHand> read, Words words) {
    int steps = read.stream().mapToInt(c -> CaseHistory.days(c, asOf(c)).size()).sum();
    try (Progress progress = Progress.on(terminal.err(), words.say("progress.cases"), steps)) {
      return read.stream().map(c -> CaseHistory.replay(c, decisions, asOf(c), progress::step)).toList();
    }
  }

  private static LocalDate asOf(CaseInHand inHand) {
    return inHand.file().asOf().orElseThrow(() -> new CannotRun("no.date", inHand.source()));
  }

  private static ObjectNode tree(Decisions decisions, Figures figures, List<CaseHistory> histories) {
    ObjectNode tree = Json.of(figures);
    tree.put("pack", decisions.pack());
    ArrayNode list = tree.putArray("cases");
    for (CaseHistory history : histories) {
      list.addObject()
          .put("case", history.id())
          .put("asOf", history.last().asOf().toString())
          .put("next", Standing.of(history.last()).key())
          .put("zh", history.last().next().zh());
    }
    return tree;
  }
}

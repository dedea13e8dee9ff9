package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.workbench.PackProblem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every problem of a pack, each with its place. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  private final Packs packs;
  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "argument.pack")
  private Path pack = Path.of("");

  @Option(names = "--strict", descriptionKey = "check.strict")
  private boolean strict;

  @Option(names = "--mark", paramLabel = "OUT.xlsx", descriptionKey = "check.mark")
  private Optional<Path> mark = Optional.empty();

  @Option(names = "--key", paramLabel = "KEY", descriptionKey = "check.key")
  private List<Path> keys = List.of();

  @Option(names = "--verbose", descriptionKey = "check.verbose")
  private boolean verbose;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  CheckCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    List<PackProblem> problems = packs.check(pack, trusted(), words);
    Optional<HowDecided> how = verbose && count(problems, Severity.ERROR) == 0 ? Optional.of(HowDecided.of(common.keeping(packs).open(pack).service())) : Optional.empty();
    if (json) {
      ObjectNode tree = Json.object();
      tree.set("problems", Json.of(problems));
      tree.put("errors", count(problems, Severity.ERROR));
      tree.put("warnings", count(problems, Severity.WARNING));
      tree.put("notes", count(problems, Severity.NOTE));
      how.ifPresent(told -> tree.set("engine", told.json()));
      terminal.out().println(Json.text(tree, terminal.charset()));
    } else {
      problems.forEach(p -> print(p, words));
      terminal.out().println(total(problems, words));
      how.ifPresent(told -> told.lines(words).forEach(terminal.out()::println));
    }
    if (mark.isPresent()) {
      ReportFile.write(mark.get(), MarkedWorkbook.of(PackInHand.read(pack), words));
      (json ? terminal.err() : terminal.out()).println(words.say("check.marked", mark.get()));
    }
    return fallsShort(problems) ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private Optional<TrustedKeys> trusted() throws IOException {
    List<String> read = new ArrayList<>();
    for (Path key : keys) {
      read.add(KeyFiles.publicKey(key));
    }
    return read.isEmpty() ? Optional.empty() : Optional.of(TrustedKeys.of(read.get(0), read.subList(1, read.size()).toArray(String[]::new)));
  }

  private boolean fallsShort(List<PackProblem> problems) {
    return count(problems, Severity.ERROR) > 0 || strict && count(problems, Severity.WARNING) > 0;
  }

  private void print(PackProblem problem, Words words) {
    String severity = words.say("severity." + problem.severity());
    terminal.out().println(problem.place() + "  " + problem.code() + "  " + severity + words.say("colon") + problem.sentence());
    problem.shown().forEach(l -> terminal.out().println("  " + l));
  }

  private static String total(List<PackProblem> problems, Words words) {
    return problems.isEmpty()
        ? words.say("check.none")
        : words.say("check.total", count(problems, Severity.ERROR), count(problems, Severity.WARNING), count(problems, Severity.NOTE));
  }

  private static long count(List<PackProblem> problems, Severity severity) {
    return problems.stream().filter(p -> p.severity() == severity).count();
  }
}

package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.baguan.rules.DecisionService;
import org.baguan.rules.compare.PackComparison;
import org.baguan.rules.turns.CaseComparison;
import org.baguan.rules.turns.CaseSource;
import org.baguan.rules.turns.CaseTurns;
import org.baguan.rules.verify.VerifiedPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a rule change changes: of all that could occur, exactly, and on cases. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

  private final Packs packs;
  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "compare.old")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "compare.new")
  private Path changed = Path.of("");

  @Option(names = "--cases", paramLabel = "DIR", descriptionKey = "compare.cases")
  private Optional<Path> cases = Optional.empty();

  @Option(names = "--groups", paramLabel = "FILE", descriptionKey = "compare.groups")
  private Optional<Path> groups = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "compare.html")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--fail-on-change", descriptionKey = "compare.fail")
  private boolean failOnChange;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  CompareCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    if (groups.isPresent() && cases.isEmpty()) {
      throw new CannotRun("groups.without.cases");
    }
    if (cases.isPresent() && !Files.exists(cases.get())) {
      throw new CannotRun("no.folder", cases.get());
    }
    Optional<Map<String, String>> groupOf = groups.isPresent() ? Optional.of(GroupsFile.read(groups.get())) : Optional.empty();
    Optional<VerifiedPack> before = pack(old, words);
    Optional<VerifiedPack> after = pack(changed, words);
    if (before.isEmpty() || after.isEmpty()) {
      return ExitCode.SOFTWARE;
    }
    PackComparison exact = waiting(words.say("progress.compare"), () -> PackComparison.between(before.get(), after.get()));
    Compared compared = new Compared(exact, cases.isPresent() ? Optional.of(onCases(words, groupOf)) : Optional.empty());
    tell(words, compared);
    return exit(compared);
  }

  /** What could not be read outweighs all else: of a part nobody can say that nothing turned. */
  private int exit(Compared compared) {
    if (compared.refused()) {
      return ExitCode.USAGE;
    }
    return failOnChange && compared.differs() ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private Optional<VerifiedPack> pack(Path path, Words words) {
    PackInHand inHand = PackInHand.named(path);
    inHand.errors().forEach(problem -> terminal.err().println(problem.print(words.locale())));
    if (inHand.verified().isEmpty()) {
      terminal.err().println(words.say("compare.errors", path));
    }
    return inHand.verified();
  }

  private CaseTurns onCases(Words words, Optional<Map<String, String>> groupOf) throws IOException {
    CaseSource source = CaseSource.in(cases.orElseThrow());
    if (source.size() == 0) {
      throw new CannotRun("no.cases", cases.get());
    }
    CaseComparison comparison =
        waiting(words.say("progress.open"), () -> {
          DecisionService before = common.keeping(packs).named(old).service();
          return before.comparison(common.keeping(packs).named(changed).service());
        });
    CaseComparison grouped = groupOf.map(comparison::byGroup).orElse(comparison);
    try (Progress progress = Progress.on(terminal.err(), words.say("progress.cases"), (int) Math.min(Integer.MAX_VALUE, source.size()))) {
      return grouped.afterEach(progress::step).compare(source);
    }
  }

  /** Does what takes a while and cannot be counted, and shows that it is being done. */
  private <T> T waiting(String task, Supplier<T> work) {
    try (Progress progress = Progress.on(terminal.err(), task, 1)) {
      T done = work.get();
      progress.step();
      return done;
    }
  }

  private void tell(Words words, Compared compared) throws IOException {
    CompareWords told = new CompareWords(words);
    if (html.isPresent()) {
      ReportFile.write(html.get(), new ComparePage(told, compared).render());
    }
    if (json) {
      terminal.out().println(Json.text(new CompareJson(told).of(compared), terminal.charset()));
    } else {
      new CompareText(told, compared).lines().forEach(terminal.out()::println);
      html.ifPresent(f -> terminal.out().println(words.say("written", f)));
    }
  }
}

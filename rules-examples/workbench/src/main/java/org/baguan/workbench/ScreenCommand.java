package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.cases.PostReading;
import org.baguan.rules.screen.CandidateSource;
import org.baguan.rules.screen.RefusedCandidatesException;
import org.baguan.rules.screen.Screening;
import org.baguan.rules.screen.ScreeningResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who of a pool is eligible for a post, why not, what is lacking, and who stands first. */
@Command(name = "screen")
final class ScreenCommand implements Callable<Integer> {

  /** As a shell tells that a command was interrupted. */
  private static final int INTERRUPTED = 130;

  private static final int MOST_THREADS = 256;

  private final Packs packs;
  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "argument.pack")
  private Path pack = Path.of("");

  @Parameters(index = "1", paramLabel = "POST", descriptionKey = "screen.post")
  private Path post = Path.of("");

  @Parameters(index = "2", paramLabel = "CANDIDATES", descriptionKey = "screen.candidates")
  private Path candidates = Path.of("");

  @Option(names = "--as-of", paramLabel = "D", descriptionKey = "screen.asOf")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(names = "--top", paramLabel = "N", descriptionKey = "screen.top")
  private int top = Screening.TOP;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "screen.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "screen.threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  ScreenCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    check();
    Decisions decisions = packs.named(pack);
    PostReading.Read read = read(decisions);
    LocalDate day = asOf.or(read::asOf).orElseThrow(() -> new CannotRun("screen.no.date", post));
    Screening screening = decisions.service().screening(read.post(), day).top(top).onThreads(threads);
    try (Interruption interruption = Interruption.guarding()) {
      ScreeningResult result = screened(screening, words);
      interruption.over();
      tell(result, words);
      return exit(result);
    }
  }

  /** Finds what would only come out at the end of a long run. */
  private void check() throws IOException {
    if (top < 1 || top > Screening.MOST_TOP) {
      throw new CannotRun("screen.number", "--top", Screening.MOST_TOP);
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new CannotRun("screen.number", "--threads", MOST_THREADS);
    }
    if (!Files.isRegularFile(candidates)) {
      throw new CannotRun("bad.file", candidates);
    }
    if (out.isPresent()) {
      Path file = out.get().toAbsolutePath();
      boolean same = Files.exists(file) && (Files.isSameFile(file, candidates) || Files.exists(post) && Files.isSameFile(file, post));
      if (same || Files.isDirectory(file) || !Files.isDirectory(file.getParent())) {
        throw new CannotRun(same ? "screen.same" : "bad.file", out.get());
      }
    }
  }

  private PostReading.Read read(Decisions decisions) {
    return decisions.service().caseReader().readPost(post).fold(
        read -> read,
        refused -> {
          throw refusal("screen.refused.post", refused.problems());
        });
  }

  private ScreeningResult screened(Screening screening, Words words) throws IOException {
    try (RowProgress progress = new RowProgress(terminal.err(), words.say("progress.screen"), words.say("screen.unit"))) {
      return screening.telling(told -> progress.to(told.rows(), told.expected())).screen(source());
    } catch (RefusedCandidatesException e) {
      throw refusal("screen.refused", e.problems());
    }
  }

  private CandidateSource source() throws IOException {
    try {
      return CandidateSource.in(candidates);
    } catch (IllegalArgumentException e) {
      throw new CannotRun("screen.kind", candidates);
    }
  }

  private static CannotRun refusal(String key, List<CaseProblem> problems) {
    CannotRun.InLanguage told = words -> problems.stream().map(p -> p.print(words.locale())).collect(Collectors.joining("\n"));
    return new CannotRun(key, told);
  }

  private void tell(ScreeningResult result, Words words) throws IOException {
    boolean write = out.isPresent() && result.complete();
    if (write) {
      ReportFile.write(out.get(), new ScreenTable(words).of(result));
    }
    if (json) {
      terminal.out().println(Json.text(ScreenJson.of(result), terminal.charset()));
    } else {
      new ScreenText(words, result).lines().forEach(terminal.out()::println);
      if (write) {
        terminal.out().println(words.say("screen.written", out.get()));
      }
    }
    if (!result.complete()) {
      terminal.err().println(words.say(out.isPresent() ? "screen.stopped.out" : "screen.stopped", result.rows()));
    }
  }

  /** Whom nobody could read nobody screened: that falls short, though it does not stop the others. */
  private static int exit(ScreeningResult result) {
    if (!result.complete()) {
      return INTERRUPTED;
    }
    return result.refused() > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}

package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baguan.rules.explain.CaseExplanation;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.record.DecisionRecord;
import org.baguan.rules.record.Pseudonyms;
import org.baguan.rules.record.RecordChain;
import org.baguan.rules.record.Recorder;
import org.baguan.rules.record.RefusedRecordException;
import org.baguan.rules.trust.SigningKey;
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

  @Option(names = "--record", paramLabel = "FILE", descriptionKey = "decide.record")
  private Optional<Path> record = Optional.empty();

  @Option(names = "--key", paramLabel = "KEY", descriptionKey = "decide.key")
  private Optional<Path> key = Optional.empty();

  @Option(names = "--hmac-key", paramLabel = "KEY", descriptionKey = "decide.hmac")
  private Optional<Path> hmacKey = Optional.empty();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  DecideCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    Decisions decisions = common.keeping(packs).named(pack);
    CaseInHand inHand = decisions.read(file);
    LocalDate day = asOf.or(inHand.file()::asOf).orElseThrow(() -> new CannotRun("no.date", inHand.source()));
    CaseProgress progress = decisions.next(inHand.file(), inHand.pool(), day);
    CaseHistory history = new CaseHistory(inHand, List.of(progress));
    if (record.isEmpty() && (key.isPresent() || hmacKey.isPresent())) {
      throw new CannotRun("key.without.record");
    }
    Optional<DecisionRecord> recorded = record.isPresent() ? Optional.of(recorded(decisions, inHand, day, words)) : Optional.empty();
    if (html.isPresent()) {
      CaseExplanation explained = decisions.service().explain(inHand.file(), inHand.pool(), day, words.locale());
      ReportFile.write(html.get(), new DecisionPage(words, decisions.pack()).of(inHand, explained));
    }
    if (json) {
      ObjectNode tree = Json.object().put("title", inHand.file().title()).put("unit", inHand.file().unit());
      tree.setAll((ObjectNode) Json.of(progress));
      terminal.out().println(Json.text(tree, terminal.charset()));
    } else {
      new CaseText(words, history).lines().forEach(terminal.out()::println);
      html.ifPresent(f -> terminal.out().println(words.say("written", f)));
      recorded.ifPresent(r -> terminal.out().println(words.say("recorded", record.get(), r.hash())));
    }
    return ExitCode.OK;
  }

  /** Adds the record to the file, signed and with keyed hashes where keys are given. */
  private DecisionRecord recorded(Decisions decisions, CaseInHand inHand, LocalDate day, Words words) throws IOException {
    Path file = record.orElseThrow();
    Optional<SigningKey> signing = key.isPresent() ? Optional.of(KeyFiles.signing(key.get())) : Optional.empty();
    Optional<Pseudonyms> pseudonyms = hmacKey.isPresent() ? Optional.of(KeyFiles.pseudonyms(hmacKey.get())) : Optional.empty();
    Recorder recorder = decisions.service().recorder();
    try {
      return RecordChain.append(file, previous -> {
        DecisionRecord made =
            pseudonyms.isPresent()
                ? recorder.record(inHand.file(), inHand.pool(), day, previous, pseudonyms.get())
                : recorder.record(inHand.file(), inHand.pool(), day, previous);
        return signing.map(made::signedBy).orElse(made);
      });
    } catch (RefusedRecordException e) {
      throw new CannotRun("record.refused", file, e.print(words.locale()));
    }
  }

}

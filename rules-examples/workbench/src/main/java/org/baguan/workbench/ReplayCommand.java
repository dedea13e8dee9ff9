package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baguan.rules.record.DecisionRecord;
import org.baguan.rules.record.Difference;
import org.baguan.rules.record.Pseudonyms;
import org.baguan.rules.record.RecordChain;
import org.baguan.rules.record.Recorder;
import org.baguan.rules.record.RefusedRecordException;
import org.baguan.rules.record.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides again from records, and compares. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  private final Packs packs;
  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "RECORD", descriptionKey = "replay.records")
  private List<Path> files = List.of();

  @Option(names = "--pack", paramLabel = "PACK", descriptionKey = "replay.pack")
  private Path pack = Path.of(Packs.REFERENCE);

  @Option(names = "--case", paramLabel = "CASE", descriptionKey = "replay.case")
  private Optional<Path> caseFile = Optional.empty();

  @Option(names = "--hmac-key", paramLabel = "KEY", descriptionKey = "replay.hmac")
  private Optional<Path> hmacKey = Optional.empty();

  @Option(names = "--signed-by", paramLabel = "KEY", descriptionKey = "replay.signed")
  private Optional<Path> signedBy = Optional.empty();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  private final List<ObjectNode> told = new ArrayList<>();

  ReplayCommand(Packs packs, Terminal terminal) {
    this.packs = packs;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new CannotRun("bad.file", file);
      }
    }
    Decisions decisions = common.keeping(packs).named(pack);
    Judge judge = new Judge(words, decisions, hmacKey.isPresent() ? Optional.of(KeyFiles.pseudonyms(hmacKey.get())) : Optional.empty(),
        signedBy.isPresent() ? Optional.of(KeyFiles.publicKey(signedBy.get())) : Optional.empty());
    int records = 0;
    int equal = 0;
    boolean refused = false;
    try (Progress progress = Progress.on(terminal.err(), words.say("progress.replay"), lines())) {
      for (Path file : files) {
        int[] seen = new int[2];
        try {
          RecordChain.read(file, record -> {
            seen[0]++;
            seen[1] += judge.again(file, seen[0], record) ? 1 : 0;
            progress.step();
          });
        } catch (RefusedRecordException e) {
          refused = true;
          say(file, e.number(), "refused", words.say("record.refused", file, e.print(words.locale())), List.of());
        }
        records += seen[0];
        equal += seen[1];
      }
    }
    if (json) {
      ObjectNode tree = Json.object().put("records", records).put("equal", equal).put("pack", decisions.pack());
      ArrayNode list = tree.putArray("notEqual");
      told.forEach(list::add);
      terminal.out().println(Json.text(tree, terminal.charset()));
    } else {
      terminal.out().println(words.say("replay.total", records, equal));
    }
    return !refused && equal == records ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private int lines() throws IOException {
    long lines = 0;
    for (Path file : files) {
      try (var in = new java.io.BufferedInputStream(Files.newInputStream(file))) {
        for (int b = in.read(); b >= 0; b = in.read()) {
          lines += b == '\n' ? 1 : 0;
        }
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, lines);
  }

  private void say(Path file, int number, String kind, String text, List<Difference> differences) {
    ObjectNode node = Json.object().put("file", file.toString()).put("record", number).put("kind", kind).put("said", text);
    node.set("differences", Json.of(differences));
    told.add(node);
    if (!json) {
      terminal.out().println(text);
      differences.stream().limit(SHOWN).forEach(d -> terminal.out().println("  " + common.words().say("replay.difference", d.path(), d.recorded(), d.now())));
      if (differences.size() > SHOWN) {
        terminal.out().println("  " + common.words().say("replay.more", differences.size() - SHOWN));
      }
    }
  }

  /** Decides records again, one after the other. */
  private final class Judge {

    private final Words words;
    private final Decisions decisions;
    private final Recorder recorder;
    private final Optional<Pseudonyms> pseudonyms;
    private final Optional<String> signer;

    Judge(Words words, Decisions decisions, Optional<Pseudonyms> pseudonyms, Optional<String> signer) {
      this.words = words;
      this.decisions = decisions;
      this.recorder = decisions.service().recorder();
      this.pseudonyms = pseudonyms;
      this.signer = signer;
    }

    boolean again(Path file, int number, DecisionRecord record) {
      if (signer.isPresent() && !record.signer().equals(signer)) {
        say(file, number, "notSigned", words.say("replay.unsigned", file, number), List.of());
        return false;
      }
      Replay replay = replay(record);
      if (!replay.equal()) {
        String text =
            replay.otherPack().isPresent()
                ? words.say("replay.other", file, number, record.pack().toString(), replay.otherPack().get(), replay.differences().size())
                : words.say("replay.differs", file, number, replay.differences().size());
        say(file, number, replay.otherPack().isPresent() ? "otherPack" : "differs", text, replay.differences());
      }
      return replay.equal();
    }

    private Replay replay(DecisionRecord record) {
      if (!record.pseudonymised()) {
        return recorder.replay(record);
      }
      if (pseudonyms.isEmpty() || caseFile.isEmpty()) {
        throw new CannotRun("replay.needs");
      }
      CaseInHand inHand = decisions.read(caseFile.get());
      return recorder.replay(record, inHand.file(), inHand.pool(), pseudonyms.get());
    }
  }
}

package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.record.DecisionRecord;
import org.baguan.rules.record.PackSignature;
import org.baguan.rules.record.RecordChain;
import org.baguan.rules.record.RefusedRecordException;
import org.baguan.rules.record.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a pack, or every record of a file; or looks whether they are signed by a key. */
@Command(name = "sign")
final class SignCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "PACK|RECORD", descriptionKey = "sign.what")
  private Path what = Path.of("");

  @Option(names = "--key", required = true, paramLabel = "KEY", descriptionKey = "sign.key")
  private Path key = Path.of("");

  @Option(names = "--verify", descriptionKey = "sign.verify")
  private boolean verify;

  SignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    if (!Files.exists(what)) {
      throw new CannotRun("bad.file", what);
    }
    return isRecord() ? record(words) : pack(words);
  }

  /** A pack is a folder or a zip; a file that begins with a brace is one of records. */
  private boolean isRecord() throws IOException {
    if (Files.isDirectory(what)) {
      return false;
    }
    try (var in = Files.newInputStream(what)) {
      return in.read() == '{';
    }
  }

  private int pack(Words words) throws IOException {
    RulePack pack;
    try {
      pack = RulePack.open(what);
    } catch (UnreadablePackException e) {
      throw new CannotRun("unreadable.pack", e.getMessage());
    }
    Path beside = Files.isDirectory(what) ? what.resolve(PackSignature.FILE) : what.resolveSibling(what.getFileName() + ".sig");
    if (verify) {
      String by = KeyFiles.publicKey(key);
      boolean fits = Files.exists(beside) && PackSignature.fits(Files.readString(beside), pack.sha256(), by);
      terminal.out().println(words.say(fits ? "sign.fits" : "sign.fits.not", what, by));
      return fits ? ExitCode.OK : ExitCode.SOFTWARE;
    }
    SigningKey signing = KeyFiles.signing(key);
    ReportFile.write(beside, PackSignature.of(pack.sha256(), signing));
    terminal.out().println(words.say("sign.pack", what, beside, pack.sha256()));
    return ExitCode.OK;
  }

  private int record(Words words) throws IOException {
    List<DecisionRecord> records = new ArrayList<>();
    try {
      RecordChain.read(what, records::add);
    } catch (RefusedRecordException e) {
      terminal.out().println(words.say("record.refused", what, e.print(words.locale())));
      return ExitCode.SOFTWARE;
    }
    if (verify) {
      Optional<String> by = Optional.of(KeyFiles.publicKey(key));
      boolean all = records.stream().allMatch(r -> r.signer().equals(by));
      terminal.out().println(words.say(all ? "sign.fits" : "sign.fits.not", what, by.get()));
      return all ? ExitCode.OK : ExitCode.SOFTWARE;
    }
    SigningKey signing = KeyFiles.signing(key);
    StringBuilder signed = new StringBuilder();
    records.forEach(r -> signed.append(r.signedBy(signing).json()).append('\n'));
    ReportFile.write(what, signed.toString());
    terminal.out().println(words.say("sign.records", what, records.size(), signing.publicKey()));
    return ExitCode.OK;
  }
}

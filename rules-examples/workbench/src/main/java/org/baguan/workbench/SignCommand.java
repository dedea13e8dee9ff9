package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.record.DecisionRecord;
import org.baguan.rules.record.RecordChain;
import org.baguan.rules.record.RefusedRecordException;
import org.baguan.rules.trust.PackSignature;
import org.baguan.rules.trust.SigningKey;
import org.baguan.rules.trust.TrustedKeys;
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
    boolean folder = Files.isDirectory(what);
    byte[] zip = folder ? new byte[0] : Files.readAllBytes(what);
    PackInHand pack = folder ? PackInHand.read(what) : PackInHand.ofZip(zip);
    if (verify) {
      String by = KeyFiles.publicKey(key);
      return fallsShort(TrustedKeys.of(by).problems(pack.files()), "sign.fits.not", words)
          ? ExitCode.SOFTWARE
          : said(words.say("sign.fits", what, by));
    }
    SigningKey signing = KeyFiles.signing(key);
    List<Problem> obstacles = Stream.concat(pack.errors().stream(), PackSignature.obstacles(pack.files()).stream()).distinct().sorted().toList();
    if (fallsShort(obstacles, "sign.not", words)) {
      return ExitCode.SOFTWARE;
    }
    PackSignature signature = PackSignature.of(pack.files(), signing);
    if (folder) {
      ReportFile.write(what.resolve(RulePack.SIGNATURE), signature.text());
    } else {
      ReportFile.write(what, SignedZip.of(zip, signature.text()));
    }
    return said(words.say("sign.pack", what, signature.digests().size(), signature.pack(), signature.key()));
  }

  private int said(String sentence) {
    terminal.out().println(sentence);
    return ExitCode.OK;
  }

  private boolean fallsShort(List<Problem> problems, String said, Words words) {
    problems.forEach(p -> terminal.out().println(p.print(words.locale())));
    if (!problems.isEmpty()) {
      terminal.out().println(words.say(said, what));
    }
    return !problems.isEmpty();
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
      terminal.out().println(words.say(all ? "sign.fits" : "sign.records.not", what, by.get()));
      return all ? ExitCode.OK : ExitCode.SOFTWARE;
    }
    SigningKey signing = KeyFiles.signing(key);
    StringBuilder signed = new StringBuilder();
    records.forEach(r -> signed.append(r.signedBy(signing).json()).append('\n'));
    ReportFile.write(what, signed.toString());
    return said(words.say("sign.records", what, records.size(), signing.publicKey()));
  }
}

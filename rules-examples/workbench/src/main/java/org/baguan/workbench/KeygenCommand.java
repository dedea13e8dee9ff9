package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.baguan.rules.record.Pseudonyms;
import org.baguan.rules.trust.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new key: a pair that signs, or one for keyed hashes. */
@Command(name = "keygen")
final class KeygenCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "keygen.file")
  private Path file = Path.of("");

  @Option(names = "--hmac", descriptionKey = "keygen.hmac")
  private boolean hmac;

  KeygenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    if (hmac) {
      KeyFiles.writeSecret(file, Pseudonyms.generate().text());
      terminal.out().println(words.say("keygen.hmac.written", file));
      return ExitCode.OK;
    }
    Path open = file.resolveSibling(file.getFileName() + ".pub");
    if (Files.exists(open)) {
      throw new CannotRun("key.taken", open);
    }
    SigningKey key = SigningKey.generate();
    KeyFiles.writeSecret(file, key.pem());
    KeyFiles.write(open, key.publicPem());
    terminal.out().println(words.say("keygen.written", file, open, key.publicKey()));
    return ExitCode.OK;
  }
}

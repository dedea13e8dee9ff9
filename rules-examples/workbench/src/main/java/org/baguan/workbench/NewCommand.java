package org.baguan.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A pack to start from: a sample table of each kind, every value an example. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {

  private static final List<String> FILES =
      List.of(
          "pack.yaml", "amounts.csv", "compliance.csv", "departments.csv", "eligibility.csv", "outcome.csv", "periods.csv",
          "review.csv", "schemes.csv", "scoring.csv", "tracking.csv");

  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "new.to")
  private Path to = Path.of("");

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(to) && !empty(to)) {
      throw new CannotRun("new.taken", to);
    }
    Files.createDirectories(to);
    for (String name : FILES) {
      try (InputStream in = NewCommand.class.getResourceAsStream("new/" + name)) {
        if (in == null) {
          throw new IllegalStateException("no sample " + name);
        }
        ReportFile.write(to.resolve(name), in.readAllBytes());
      }
    }
    terminal.out().println(common.words().say("new.written", to));
    return ExitCode.OK;
  }

  private static boolean empty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}

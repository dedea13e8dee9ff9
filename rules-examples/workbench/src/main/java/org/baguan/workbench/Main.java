package org.baguan.workbench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code java -jar baguan.jar COMMAND}. */
@Command(name = "baguan", synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

  @Mixin
  private Common common = new Common();

  @Spec
  private CommandSpec spec;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(ServiceDecisions.packs().keeping(KeptPacks.ofUser()), Terminal.ofProcess(), args));
  }

  /** Runs a command: 0 when well, 1 when what was asked about falls short, 2 when it could not run. */
  static int run(Packs packs, Terminal terminal, String... args) {
    Words words = Words.in(language(args));
    // Help and refusals go through the terminal's own charset, which a writer on its streams would not know.
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new Main())
        .addSubcommand("demo", new DemoCommand(packs, terminal))
        .addSubcommand("decide", new DecideCommand(packs, terminal))
        .addSubcommand("explain", new ExplainCommand(packs, terminal))
        .addSubcommand("replay", new ReplayCommand(packs, terminal))
        .addSubcommand("sign", new SignCommand(terminal))
        .addSubcommand("keygen", new KeygenCommand(terminal))
        .addSubcommand("check", new CheckCommand(packs, terminal))
        .addSubcommand("test", new TestCommand(packs, terminal))
        .addSubcommand("scenario", new ScenarioCommand(packs, terminal))
        .addSubcommand("compare", new CompareCommand(packs, terminal))
        .addSubcommand("screen", new ScreenCommand(packs, terminal))
        .addSubcommand("print", new PrintCommand(terminal))
        .addSubcommand("sheet", new SheetCommand(terminal))
        .addSubcommand("new", new NewCommand(terminal))
        .setResourceBundle(words.bundle())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setParameterExceptionHandler((e, a) -> refuse(e, words))
        .setExecutionExceptionHandler((e, l, r) -> fail(e, words, terminal));
    line.getSubcommands().values().forEach(c -> c.setResourceBundle(words.bundle()));
    int exit = line.execute(args);
    terminal.out().print(out);
    terminal.err().print(err);
    terminal.out().flush();
    return exit;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), common.words().say("no.command"));
  }

  private static int refuse(ParameterException e, Words words) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e instanceof MissingParameterException missing
        ? words.say("missing.arguments", missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining("、")))
        : words.say("bad.arguments", e.getMessage().lines().findFirst().orElse("")));
    err.println(words.say("see.help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private static int fail(Exception e, Words words, Terminal terminal) {
    terminal.err().println(sentence(e, words));
    return ExitCode.USAGE;
  }

  private static String sentence(Exception e, Words words) {
    if (e instanceof CannotRun known) {
      return known.sentence(words);
    } else if (e instanceof FileSystemException file && file.getFile() != null) {
      return words.say("bad.file", file.getFile());
    } else if (e instanceof UncheckedIOException io && io.getCause() instanceof FileSystemException file) {
      return sentence(file, words);
    }
    return words.say("unforeseen");
  }

  /** The language has to be known before the arguments are read, since a refusal is told in it too. */
  private static Words.Language language(String... args) {
    List<String> given = Arrays.asList(args);
    int at = given.lastIndexOf("--lang");
    boolean english = at >= 0 && at + 1 < given.size() && given.get(at + 1).equals("en") || given.contains("--lang=en");
    return english ? Words.Language.en : Words.Language.zh;
  }
}

package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baguan.rules.book.BookDifference;
import org.baguan.rules.book.RuleBook;
import org.baguan.rules.verify.VerifiedPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The rule book of a pack, to be read and signed. */
@Command(name = "print")
final class PrintCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private Common common = new Common();

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "argument.pack.folder")
  private Path pack = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "print.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--since", paramLabel = "OLD", descriptionKey = "print.since")
  private Optional<Path> since = Optional.empty();

  PrintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = common.words();
    Optional<RuleBook> book = book(pack, words);
    Optional<RuleBook> old = since.flatMap(path -> book(path, words));
    if (book.isEmpty() || since.isPresent() && old.isEmpty()) {
      return ExitCode.SOFTWARE;
    }
    Optional<BookDifference> difference = old.map(before -> BookDifference.between(before, book.get()));
    if (out.isPresent()) {
      boolean page = out.get().toString().toLowerCase(Locale.ROOT).endsWith(".html");
      ReportFile.write(out.get(), page ? new BookPage(words, book.get(), difference).render() : new BookText(words, book.get(), difference).render());
      terminal.out().println(words.say("print.written", out.get(), book.get().size()));
    } else if (difference.isPresent()) {
      terminal.out().print(new BookText(words, book.get(), difference).changes());
    } else {
      terminal.out().print(new BookText(words, book.get(), difference).render());
    }
    return ExitCode.OK;
  }

  /** Returns the book of a pack; where it has errors, tells them, since a faulty pack has none. */
  private Optional<RuleBook> book(Path path, Words words) {
    PackInHand inHand = PackInHand.read(path);
    Locale locale = words.language() == Words.Language.en ? Locale.ENGLISH : Locale.CHINESE;
    inHand.errors().forEach(problem -> terminal.err().println(problem.print(locale)));
    if (inHand.verified().isEmpty()) {
      terminal.err().println(words.say("print.errors", path));
    }
    return inHand.verified().map((VerifiedPack verified) -> RuleBook.of(verified, locale));
  }
}

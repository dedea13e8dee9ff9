package org.baguan.workbench;

import java.util.Optional;
import java.util.stream.Collectors;
import org.baguan.rules.book.BookDifference;
import org.baguan.rules.book.RuleBook;

/** The rule book as Markdown. */
final class BookText {

  private final BookWords words;
  private final RuleBook book;
  private final Optional<BookDifference> difference;
  private final StringBuilder text = new StringBuilder();

  BookText(Words words, RuleBook book, Optional<BookDifference> difference) {
    this.words = new BookWords(words);
    this.book = book;
    this.difference = difference;
  }

  String render() {
    line("# " + words.title(book));
    line(words.identity(book));
    line(words.say("book.reading"));
    difference.ifPresent(d -> {
      line("## " + words.say("book.changes"));
      text.append(changes());
    });
    book.sections().forEach(this::section);
    line("## " + words.say("book.bases"));
    book.byBasis().forEach((basis, ids) -> text.append("- ").append(basis).append(words.say("colon")).append(String.join(words.say("list"), ids)).append('\n'));
    text.append('\n');
    line("## " + words.say("book.signatures"));
    line(words.signed(book));
    line(words.say("book.sign"));
    return text.toString();
  }

  /** Returns the changes alone, a line or three each. */
  String changes() {
    BookDifference changes = difference.orElseThrow();
    if (changes.changes().isEmpty()) {
      return words.say("book.same") + "\n";
    }
    return changes.changes().stream().map(words::change).collect(Collectors.joining());
  }

  private void section(RuleBook.Section section) {
    line("## " + words.title(section));
    for (RuleBook.Entry entry : section.entries()) {
      text.append("**").append(entry.id()).append("**").append(entry.title().isEmpty() ? "" : " " + entry.title()).append("  \n");
      text.append(entry.sentence()).append("  \n");
      if (!entry.reason().isEmpty()) {
        text.append(words.reason(entry)).append("  \n");
      }
      line(words.provenance(entry));
    }
  }

  private void line(String paragraph) {
    text.append(paragraph).append("\n\n");
  }
}

package org.baguan.workbench;

import java.util.stream.Collectors;
import org.baguan.rules.book.BookDifference;
import org.baguan.rules.book.RuleBook;
import org.baguan.rules.model.Mark;

/** What the rule book says beside the rules, in one language. */
final class BookWords {

  private final Words words;

  BookWords(Words words) {
    this.words = words;
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  boolean chinese() {
    return words.language() == Words.Language.zh;
  }

  String title(RuleBook book) {
    return say("book.title", book.identity().title());
  }

  String identity(RuleBook book) {
    return say("book.identity", book.identity().id(), book.identity().version(), book.identity().sha256());
  }

  String title(RuleBook.Section section) {
    return say("book.section", say("book.section." + section.word()), section.entries().size());
  }


  String reason(RuleBook.Entry entry) {
    return say("book.reason", entry.reason());
  }

  /** Returns basis, mark and days in force. */
  String provenance(RuleBook.Entry entry) {
    return say("book.basis", entry.basis(), flag(entry), inForce(entry));
  }

  /** Returns what an entry's mark says: nothing for a basis that was read. */
  String flag(RuleBook.Entry entry) {
    boolean example = entry.basis().contains("示例");
    boolean unverified = entry.mark() == Mark.C || entry.mark() == Mark.D || entry.basis().contains("待核实");
    return say("book.mark", entry.mark()) + (example ? say("book.example") : unverified ? say("book.unverified") : "");
  }

  String inForce(RuleBook.Entry entry) {
    String from = entry.inForce().from().map(Object::toString).orElse("");
    String last = entry.inForce().until().map(until -> until.minusDays(1).toString()).orElse("");
    if (from.isEmpty() && last.isEmpty()) {
      return say("book.always");
    }
    return last.isEmpty() ? say("book.from", from) : say("book.fromTo", from, last);
  }

  String signed(RuleBook book) {
    return say("book.signed", book.identity().id(), book.identity().version(), book.identity().sha256());
  }

  /** Returns a change as lines: what happened to which entry, then the old sentence and the new one. */
  String change(BookDifference.Change change) {
    StringBuilder text = new StringBuilder();
    text.append(say("change." + kind(change), section(change), change.id(), aspects(change))).append('\n');
    change.before().ifPresent(entry -> text.append("  - ").append(whole(entry)).append('\n'));
    change.after().ifPresent(entry -> text.append("  + ").append(whole(entry)).append('\n'));
    return text.toString();
  }

  String section(BookDifference.Change change) {
    return say("book.section." + change.word());
  }

  String kind(BookDifference.Change change) {
    return change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed";
  }

  String aspects(BookDifference.Change change) {
    return change.aspects().stream().map(aspect -> say("aspect." + aspect)).collect(Collectors.joining(say("list")));
  }

  String whole(RuleBook.Entry entry) {
    return (entry.title().isEmpty() ? "" : entry.title() + say("colon")) + entry.sentence() + say("book.bracket", entry.basis(), inForce(entry));
  }
}

package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.book.BookDifference;
import org.baguan.rules.book.RuleBook;

/** The rule book as one page that opens offline and prints on A4. */
final class BookPage {

  private final BookWords words;
  private final RuleBook book;
  private final Optional<BookDifference> difference;

  BookPage(Words words, RuleBook book, Optional<BookDifference> difference) {
    this.words = new BookWords(words);
    this.book = book;
    this.difference = difference;
  }

  String render() {
    Html main = el("main", "book").add(head(), contents());
    difference.ifPresent(d -> main.add(changes(d)));
    book.sections().forEach(section -> main.add(section(section)));
    main.add(bases(), signatures());
    return Page.document(words.title(book), words.chinese(), List.of("report.css", "book.css"), main);
  }

  private Html head() {
    return el("header", "page")
        .add(el("h1").text(words.title(book)))
        .add(el("p", "pack").text(words.identity(book)))
        .add(el("p", "quiet").text(words.say("book.reading")));
  }

  private Html contents() {
    Html list = el("ul", "contents");
    difference.ifPresent(d -> list.add(el("li").add(el("a").set("href", "#changes").text(words.say("book.changes")))));
    for (RuleBook.Section section : book.sections()) {
      list.add(el("li").add(el("a").set("href", "#" + section.word()).text(words.title(section))));
    }
    return el("nav").add(list.add(
        el("li").add(el("a").set("href", "#bases").text(words.say("book.bases"))),
        el("li").add(el("a").set("href", "#signatures").text(words.say("book.signatures")))));
  }

  private Html changes(BookDifference changes) {
    Html section = el("section").set("id", "changes").add(el("h2").text(words.say("book.changes")));
    if (changes.changes().isEmpty()) {
      return section.add(el("p").text(words.say("book.same")));
    }
    for (BookDifference.Change change : changes.changes()) {
      Html item = el("div", "change " + words.kind(change))
          .add(el("p", "what").text(words.say("change." + words.kind(change), words.section(change), change.id(), words.aspects(change))));
      change.before().ifPresent(entry -> item.add(el("p", "before").text("− " + words.whole(entry))));
      change.after().ifPresent(entry -> item.add(el("p", "after").text("＋ " + words.whole(entry))));
      section.add(item);
    }
    return section;
  }

  private Html section(RuleBook.Section section) {
    Html table = el("table", "rules").add(el("thead").add(el("tr").add(
        el("th", "id").text(words.say("book.id")), el("th").text(words.say("book.says")), el("th", "basis").text(words.say("book.rests")))));
    Html body = el("tbody");
    for (RuleBook.Entry entry : section.entries()) {
      Html says = el("td");
      if (!entry.title().isEmpty()) {
        says.add(el("p", "title").text(entry.title()));
      }
      says.add(el("p").text(entry.sentence()));
      if (!entry.reason().isEmpty()) {
        says.add(el("p", "quiet").text(words.reason(entry)));
      }
      body.add(el("tr").set("id", anchor(section, entry)).add(
          el("td", "id").text(entry.id()),
          says,
          el("td", "basis").add(
              el("p").text(entry.basis()),
              el("p", "quiet").text(words.flag(entry)),
              el("p", "quiet").text(words.inForce(entry)))));
    }
    return el("section").set("id", section.word()).add(el("h2").text(words.title(section)), table.add(body));
  }

  private static String anchor(RuleBook.Section section, RuleBook.Entry entry) {
    return section.word() + "-" + Html.anchor(entry.id()) + entry.inForce().from().map(from -> "-" + from).orElse("");
  }

  private Html bases() {
    Html table = el("table", "rules");
    for (Map.Entry<String, List<String>> basis : book.byBasis().entrySet()) {
      table.add(el("tr").add(el("td", "basis").text(basis.getKey()), el("td").text(String.join(words.say("list"), basis.getValue()))));
    }
    return el("section").set("id", "bases").add(el("h2").text(words.say("book.bases")), table);
  }

  private Html signatures() {
    Html table = el("table", "signatures").add(el("tr").add(
        el("th").text(words.say("book.drafted")), el("th").text(words.say("book.reviewed")), el("th").text(words.say("book.approved")), el("th").text(words.say("book.date"))));
    table.add(el("tr").add(el("td"), el("td"), el("td"), el("td")));
    return el("section", "last").set("id", "signatures")
        .add(el("h2").text(words.say("book.signatures")), el("p").text(words.signed(book)), table);
  }
}

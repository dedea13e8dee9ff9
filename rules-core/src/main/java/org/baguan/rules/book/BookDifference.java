package org.baguan.rules.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between two rule books: each entry that was added, removed or changed. Files, rows and their order make no
 * difference. Immutable.
 *
 * @param changes the changes, by section, then by id
 */
public record BookDifference(List<Change> changes) {

  /** Copies the list. */
  public BookDifference {
    changes = List.copyOf(changes);
  }

  /** What of an entry changed. */
  public enum Aspect {
    /** What it says. */
    SENTENCE,
    /** Its title. */
    TITLE,
    /** Its reason. */
    REASON,
    /** Its basis. */
    BASIS,
    /** Its mark. */
    MARK,
    /** Its days in force. */
    IN_FORCE
  }

  /**
   * A change: an entry added where there is none before, removed where there is none after.
   *
   * @param section the title of its section, in Chinese
   * @param word the English word for it
   * @param before the entry in the old book
   * @param after the entry in the new book
   * @param aspects what of it changed; empty for one that was added or removed
   */
  public record Change(String section, String word, Optional<RuleBook.Entry> before, Optional<RuleBook.Entry> after, Set<Aspect> aspects) {
    /** Copies the set. */
    public Change {
      aspects = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(aspects));
    }

    /** Returns the id of the entry. */
    public String id() {
      return after.or(() -> before).orElseThrow().id();
    }
  }

  /** Returns what differs between an old book and a new one in the same language. */
  public static BookDifference between(RuleBook before, RuleBook after) {
    Map<String, String> sections = new LinkedHashMap<>();
    before.sections().forEach(section -> sections.put(section.title(), section.word()));
    after.sections().forEach(section -> sections.put(section.title(), section.word()));
    List<Change> changes = new ArrayList<>();
    sections.forEach((title, word) -> section(title, word, entries(before, title), entries(after, title), changes));
    return new BookDifference(changes);
  }

  private static List<RuleBook.Entry> entries(RuleBook book, String title) {
    return book.sections().stream().filter(section -> section.title().equals(title)).flatMap(section -> section.entries().stream()).toList();
  }

  private static void section(String title, String word, List<RuleBook.Entry> before, List<RuleBook.Entry> after, List<Change> changes) {
    List<RuleBook.Entry> gone = new ArrayList<>(before);
    List<RuleBook.Entry> come = new ArrayList<>();
    for (RuleBook.Entry entry : after) {
      if (!gone.removeIf(other -> aspects(other, entry).isEmpty() && other.id().equals(entry.id()))) {
        come.add(entry);
      }
    }
    List<Change> found = new ArrayList<>();
    for (RuleBook.Entry entry : come) {
      Optional<RuleBook.Entry> old = gone.stream().filter(other -> other.id().equals(entry.id())).findFirst();
      old.ifPresent(gone::remove);
      found.add(new Change(title, word, old, Optional.of(entry), old.map(other -> aspects(other, entry)).orElse(Set.of())));
    }
    gone.forEach(entry -> found.add(new Change(title, word, Optional.of(entry), Optional.empty(), Set.of())));
    found.sort(java.util.Comparator.comparing(Change::id));
    changes.addAll(found);
  }

  private static Set<Aspect> aspects(RuleBook.Entry one, RuleBook.Entry other) {
    Set<Aspect> aspects = new LinkedHashSet<>();
    add(aspects, Aspect.SENTENCE, one.said(), other.said());
    add(aspects, Aspect.TITLE, one.title(), other.title());
    add(aspects, Aspect.REASON, one.reason(), other.reason());
    add(aspects, Aspect.BASIS, one.basis(), other.basis());
    add(aspects, Aspect.MARK, one.mark(), other.mark());
    add(aspects, Aspect.IN_FORCE, one.inForce(), other.inForce());
    return aspects;
  }

  private static void add(Set<Aspect> aspects, Aspect aspect, Object one, Object other) {
    if (!one.equals(other)) {
      aspects.add(aspect);
    }
  }
}

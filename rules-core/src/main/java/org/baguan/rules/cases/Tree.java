package org.baguan.rules.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tree of a file whose top is keys and values. */
final class Tree {
  private Tree() {}

  /** Returns the tree of a text; empty when there is none, which is told. */
  static Optional<Node.Fields> of(Optional<String> text, CaseTerms terms, Problems problems) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>(terms.attributes().keySet());
    collect(Keys.CASE, known);
    collect(Keys.POOL, known);
    EntryKinds.BY_NAME.values().forEach(type -> collect(Keys.of(type), known));
    Optional<Node> root =
        QuickJson.read(text.get(), Trail.ROOT, known::contains).or(() -> new TreeReader(text.get(), known::contains, problems).read());
    if (root.isPresent() && root.get() instanceof Node.Fields fields) {
      return Optional.of(fields);
    }
    root.filter(node -> !(node instanceof Node.Broken)).ifPresent(node -> problems.add(node, Wording.notAMapping()));
    return Optional.empty();
  }

  /** Adds the keys, and those of the records within. */
  static void collect(List<Key> keys, Set<String> known) {
    for (Key key : keys) {
      known.add(key.name());
      Form form = key.form() instanceof Form.ListOf list ? list.item() : key.form();
      if (form instanceof Form.Facts facts) {
        collect(Keys.of(facts.type()), known);
      }
    }
  }
}

package org.baguan.rules.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that whoever an entry is about is known to the case. */
final class PersonCheck {
  private static final Set<String> ABOUT_ONE =
      Set.of("rated", "justified", "overridden", "appointed", "performanceRecorded");

  private final Node root;
  private final Problems problems;
  private final Set<String> persons;
  private final Set<String> units = new HashSet<>();

  private PersonCheck(Node root, Set<String> pool, Problems problems) {
    this.root = root;
    this.problems = problems;
    this.persons = new HashSet<>(pool);
  }

  /** Tells of every unknown person; {@code pool} holds the ids of the pool's officials. */
  static void check(Node root, Set<String> pool, Problems problems) {
    PersonCheck check = new PersonCheck(root, pool, problems);
    check.collect();
    root.all("entries").forEach(check::entry);
  }

  private void collect() {
    root.text("unit").ifPresent(units::add);
    for (Node entry : root.all("entries")) {
      ids(entry.all("application", "nominees"), "person", persons);
      ids(entry.all("officials"), "id", persons);
      entry.text("application", "unit").ifPresent(units::add);
      entry.text("application", "post", "unit").ifPresent(units::add);
      entry.text("inspection", "unit").ifPresent(units::add);
    }
  }

  private static void ids(List<Node> nodes, String key, Set<String> into) {
    nodes.forEach(node -> node.text(key).ifPresent(into::add));
  }

  private void entry(Node entry) {
    String kind = entry.text(Keys.KIND).orElse("");
    if (ABOUT_ONE.contains(kind)) {
      person(entry.at("person"));
    } else if (kind.equals("replied")) {
      person(entry.at("reply", "person"));
    } else if (kind.equals("selected")) {
      entry.all("persons").forEach(person -> person(Optional.of(person)));
    } else if (kind.equals("leadReceived")) {
      unknown(entry.at("subject")).filter(subject -> !units.contains(subject.written()))
          .ifPresent(subject -> problems.add(subject, Wording.unknownSubject()));
    }
  }

  private void person(Optional<Node> node) {
    unknown(node).ifPresent(person -> problems.add(person, Wording.unknownPerson()));
  }

  /** Returns the scalar when it names nobody whom the case knows; empty texts are told of elsewhere. */
  private Optional<Node.Scalar> unknown(Optional<Node> node) {
    return node.filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .filter(scalar -> !scalar.isNull() && !scalar.written().isBlank())
        .filter(scalar -> !persons.contains(scalar.written()));
  }
}

package org.baguan.rules.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baguan.rules.model.Aspect;
import org.jspecify.annotations.Nullable;

/** Checks that what may be there only once is not there twice. */
final class RepeatCheck {
  private final Problems problems;

  RepeatCheck(Problems problems) {
    this.problems = problems;
  }

  /** Tells of every repetition in a case. */
  void inCase(Node root) {
    Map<List<String>, Integer> leads = new HashMap<>();
    for (Node entry : root.all("entries")) {
      once(Repeat.NOMINEE, entry.all("application", "nominees"), nominee -> nominee.at("person"));
      once(Repeat.SELECTED, entry.all("persons"), Optional::of);
      once(Repeat.ASPECT, entry.all("ratings"), rating -> rating.at("aspect"));
      officials(entry.all("officials"));
      lead(entry, leads);
    }
  }

  /** Tells of every repetition among officials. */
  void officials(List<Node> officials) {
    once(Repeat.OFFICIAL, officials, official -> official.at("id"));
    officials.forEach(official -> once(Repeat.MEASURE, official.all("measures"), measure -> measure.at("id")));
  }

  /** A later entry about the same lead says what became of it, so only those of one day are compared. */
  private void lead(Node entry, Map<List<String>, Integer> leads) {
    Optional<String> subject = entry.text("subject");
    Optional<String> day = entry.text("date");
    entry.at("lead", "id").ifPresent(id -> {
      if (subject.isPresent() && day.isPresent() && id instanceof Node.Scalar scalar && !id.isNull()) {
        tell(Repeat.LEAD, scalar, leads.putIfAbsent(List.of(subject.get(), day.get(), scalar.written()), id.line()));
      }
    });
  }

  private void once(Repeat what, List<Node> members, Function<Node, Optional<Node>> id) {
    Map<String, Integer> lines = new HashMap<>();
    for (Node member : members) {
      Optional<Node> node = id.apply(member);
      if (node.isPresent() && node.get() instanceof Node.Scalar scalar && !scalar.isNull() && !scalar.written().isBlank()) {
        tell(what, scalar, lines.putIfAbsent(what == Repeat.ASPECT ? aspect(scalar) : scalar.written(), scalar.line()));
      }
    }
  }

  private void tell(Repeat what, Node.Scalar scalar, @Nullable Integer firstLine) {
    if (firstLine != null) {
      problems.add(scalar, Wording.twice(what, firstLine));
    }
  }

  /** One aspect has two spellings: label and name. */
  private static String aspect(Node.Scalar scalar) {
    return Choices.find(Aspect.class, scalar.written()).map(Enum::name).orElse(scalar.written());
  }
}

package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Representatives;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.jspecify.annotations.Nullable;

/**
 * Cases for what boxes do not reach: of each term the values that rules tell apart and none, of each list none, one and two
 * members; drawn at random with a fixed seed, the same each time.
 */
final class Sample {

  private static final int SIZE = 3_000;
  private static final int MOST_MEMBERS = 3;

  private final Half older;
  private final Half newer;
  private final Part part;
  private final Question question;
  private final Map<Term, List<Comparable<?>>> terms;
  private final Map<ListTerm, Map<Term, List<Comparable<?>>>> lists = new LinkedHashMap<>();
  private final SplittableRandom random = new SplittableRandom(1);

  Sample(Half older, Half newer, Part part, Question question) {
    this.older = older;
    this.newer = newer;
    this.part = part;
    this.question = question;
    List<Condition> conditions =
        Stream.of(question.saying(older, part.before()), question.saying(newer, part.after())).flatMap(all -> all.conjunctions().stream()).flatMap(List::stream).toList();
    this.terms = Representatives.of(conditions);
    Map<ListTerm, List<Test>> tests = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Quantified of) {
        tests.computeIfAbsent(of.list(), none -> new ArrayList<>()).addAll(of.tests());
      }
    }
    tests.forEach((list, all) -> lists.put(list, Representatives.of(all)));
    tests.forEach((list, all) -> lists.get(list).keySet().retainAll(list.member().terms()));
  }

  int size() {
    return SIZE;
  }

  /** Returns a case of which the rules of the two say different things. */
  Optional<Assignment> differing() {
    return Stream.generate(this::any).limit(SIZE).filter(this::differs).findFirst();
  }

  private boolean differs(Assignment assignment) {
    return older.truth(part.before(), assignment, Assignment.FACTS) != newer.truth(part.after(), assignment, Assignment.FACTS);
  }

  private Assignment any() {
    Map<Term, Comparable<?>> values = any(terms);
    if (question.reading() == Question.Days.STRETCH) {
      values.put(question.governing(), question.day());
    } else if (question.reading() == Question.Days.ABSENT) {
      values.remove(question.governing());
    }
    Map<ListTerm, List<Map<Term, Comparable<?>>>> members = new LinkedHashMap<>();
    lists.forEach((list, of) -> {
      int number = random.nextInt(-1, Math.min(list.atMost(), MOST_MEMBERS) + 1);
      if (number >= 0) {
        members.put(list, Stream.generate(() -> any(of)).limit(number).toList());
      }
    });
    Set<Object> said = new LinkedHashSet<>(terms.keySet());
    said.addAll(lists.keySet());
    return new Assignment(values, members, said);
  }

  private Map<Term, Comparable<?>> any(Map<Term, List<Comparable<?>>> of) {
    Map<Term, Comparable<?>> values = new LinkedHashMap<>();
    of.forEach((term, all) -> {
      @Nullable Comparable<?> value = random.nextInt(6) == 0 ? null : all.get(random.nextInt(all.size()));
      if (value != null) {
        values.put(term, value);
      }
    });
    return values;
  }
}

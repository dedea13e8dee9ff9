package org.baguan.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds facts from which the library works out what was said of a term. A few values of each source are tried, one source
 * at a time, then two, then three, until the record reads as was said: a length of time by the day so long before, a
 * number of members by so many members. What is firmly said of a source stands.
 */
final class Settling {

  /** More than these combinations are not tried for one term. */
  private static final int MOST_TRIED = 3_000;

  private static final int MOST_MEMBERS = 12;

  private final Predicate<Object> firm;
  private final Map<Term, Object> settled = new LinkedHashMap<>();
  private int tried;

  Settling(Predicate<Object> firm) {
    this.firm = firm;
  }

  /** Changes a draft until it reads what was said of terms that have no component, as far as facts are found. */
  void settle(Draft draft, Map<Term, Optional<Object>> stated) {
    stated.forEach((term, value) -> {
      if (!draft.sets(term)) {
        value.ifPresentOrElse(v -> settle(draft, term, v), () -> leaveOut(draft, term));
      }
    });
  }

  private void settle(Draft draft, Term term, Object value) {
    settled.put(term, value);
    if (reads(draft) || search(draft, term, value)) {
      return;
    }
    settled.remove(term);
  }

  private boolean search(Draft draft, Term term, Object value) {
    List<Object> sources = sources(draft, term);
    tried = 0;
    for (int together = 1; together <= Math.min(3, sources.size()); together++) {
      if (search(draft, sources, 0, together, new LinkedHashMap<>(), term, value)) {
        return true;
      }
    }
    return false;
  }

  /** Leaves out the first source without which a term is not worked out. */
  private void leaveOut(Draft draft, Term term) {
    for (Object source : sources(draft, term)) {
      Draft trial = draft.copy();
      trial.leaveOut(source);
      if (term.read(trial.make()) == null && reads(trial)) {
        draft.leaveOut(source);
        return;
      }
    }
  }

  private List<Object> sources(Draft draft, Term term) {
    return term.from().stream().flatMap(label -> source(draft.type(), label)).filter(source -> draft.sets(source) && !firm.test(source)).toList();
  }

  private static Stream<Object> source(FactType type, String label) {
    return Stream.concat(type.term(label).stream(), type.list(label).stream());
  }

  private boolean search(Draft draft, List<Object> sources, int from, int more, Map<Object, Object> chosen, Term term, Object value) {
    if (more == 0) {
      Draft trial = draft.copy();
      chosen.forEach(trial::set);
      if (++tried <= MOST_TRIED && reads(trial)) {
        chosen.forEach(draft::change);
        return true;
      }
      return false;
    }
    for (int at = from; at < sources.size() && tried <= MOST_TRIED; at++) {
      Draft soFar = draft.copy();
      chosen.forEach(soFar::set);
      for (Object candidate : candidates(sources.get(at), soFar, term, value)) {
        chosen.put(sources.get(at), candidate);
        if (search(draft, sources, at + 1, more - 1, chosen, term, value)) {
          return true;
        }
        chosen.remove(sources.get(at));
      }
    }
    return false;
  }

  /** Returns whether all terms that facts were found for, this one and those before, read as was said. */
  private boolean reads(Draft draft) {
    try {
      Record record = draft.make();
      return settled.entrySet().stream().allMatch(said -> said.getValue().equals(said.getKey().read(record)));
    } catch (IllegalArgumentException e) {
      return false; // The record does not take these values together.
    }
  }

  private static List<? extends Object> candidates(Object source, Draft draft, Term term, Object value) {
    return source instanceof Term of ? values(of.type(), draft.asOf(), value) : members((ListTerm) source, draft, term, value);
  }

  private static List<Object> values(Type type, @Nullable LocalDate asOf, Object value) {
    if (type instanceof Type.Code code) {
      return code.codes().stream().map(of -> (Object) of.value()).toList();
    }
    if (type instanceof Type.YesNo) {
      return List.of(true, false);
    }
    List<Object> values = new ArrayList<>();
    if (type instanceof Type.Whole) {
      for (int n = 0; n <= MOST_MEMBERS; n++) {
        values.add(n);
      }
    } else if (type instanceof Type.Day && asOf != null) {
      for (int back : value instanceof Integer months ? List.of(months, 0, months + 1) : List.of(0, 3, 12)) {
        values.add(asOf.minusMonths(back));
      }
    }
    return values;
  }

  /** Returns lists of members that are alike but for their texts: none, one, two and so on. */
  private static List<List<Map<Term, Object>>> members(ListTerm list, Draft draft, Term term, Object value) {
    List<List<Map<Term, Object>>> lists = new ArrayList<>();
    int most = Math.min(list.atMost(), value instanceof Integer number ? Math.max(1, Math.min(number, MOST_MEMBERS)) : 1);
    for (int size = 0; size <= most; size++) {
      List<Map<Term, Object>> members = new ArrayList<>();
      for (int number = 1; number <= size; number++) {
        members.add(member(list, draft, term, value, number));
      }
      lists.add(members);
    }
    return lists;
  }

  private static Map<Term, Object> member(ListTerm list, Draft draft, Term derived, Object value, int number) {
    Map<Term, Object> member = new LinkedHashMap<>();
    for (Term term : list.member().terms()) {
      Optional.ofNullable(ofMember(term, draft, derived, value, number)).ifPresent(v -> member.put(term, v));
    }
    return member;
  }

  private static @Nullable Object ofMember(Term term, Draft draft, Term derived, Object value, int number) {
    LocalDate asOf = draft.asOf();
    if (!term.from().isEmpty() || term.label().equals(Subjects.AS_OF)) {
      return null;
    }
    if (term.type() instanceof Type.Code) {
      return term.type().comparableWith(derived.type()) ? value : ofSource(term, draft, derived);
    }
    if (term.type() instanceof Type.Text) {
      return term.label() + number;
    }
    if (term.type() instanceof Type.YesNo) {
      return true;
    }
    if (asOf == null) {
      return null;
    }
    if (term.type() instanceof Type.Day) {
      return value instanceof Integer months ? asOf.minusMonths(months) : asOf;
    }
    return term.type() instanceof Type.Whole ? Integer.valueOf(asOf.getYear() - 1) : null;
  }

  /** A code that another source of the same kind has: posts are held at the present level. */
  private static @Nullable Object ofSource(Term term, Draft draft, Term derived) {
    Record record = draft.make();
    return derived.from().stream()
        .flatMap(label -> draft.type().term(label).stream())
        .filter(source -> source.type().comparableWith(term.type()))
        .map(source -> source.read(record))
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }
}

package org.baguan.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Makes subjects from what is said of them. Facts are looked for that read as was said; where a term is worked out from
 * others, those are found, unless something else is said of them. Safe to share between threads.
 */
public final class Subjects {

  /** The term that every subject and member has of the day as of which is decided. */
  static final String AS_OF = "研判基准日";

  private final Vocabulary vocabulary;

  private Subjects(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns what makes subjects in the words of a vocabulary. */
  public static Subjects of(Vocabulary vocabulary) {
    return new Subjects(vocabulary);
  }

  /**
   * Makes a subject.
   *
   * @throws IllegalArgumentException when the as-of date of a candidacy is not said, or a record does not take a value
   */
  public Subject made(Stated stated) {
    FactType type = vocabulary.subject(stated.step());
    Draft draft = new Draft(this, type, day(type, stated), 1);
    stated.lists().forEach((list, members) -> members.ifPresent(all -> draft.put(list, all)));
    Map<Term, Optional<Object>> standing = stated.standing(type);
    standing.forEach((term, value) -> value.ifPresent(v -> draft.put(term, v)));
    new Settling(stated::firmly).settle(draft, standing);
    Record record = draft.make();
    Map<Object, Map<Term, Optional<Object>>> said = new IdentityHashMap<>();
    List<Term> otherwise = new ArrayList<>(differing(record, draft.kept(standing), said));
    stated.lists().forEach((list, members) -> members.filter(all -> draft.untouched(list)).ifPresent(all -> {
      List<?> made = list.read(record);
      for (int i = 0; made != null && i < Math.min(made.size(), all.size()); i++) {
        Map<Term, Optional<Object>> ofMember = new LinkedHashMap<>();
        all.get(i).forEach((term, value) -> ofMember.put(term, Optional.of(value)));
        otherwise.addAll(differing(made.get(i), ofMember, said));
      }
    }));
    return new Subject(record, new AsSaid(said), otherwise);
  }

  /** Keeps what was said of a subject or member where its record reads otherwise, and returns those terms. */
  private static List<Term> differing(Object of, Map<Term, Optional<Object>> stated, Map<Object, Map<Term, Optional<Object>>> said) {
    Map<Term, Optional<Object>> kept = new LinkedHashMap<>();
    stated.forEach((term, value) -> {
      if (!value.equals(Optional.ofNullable(term.read(of)))) {
        kept.put(term, value);
      }
    });
    if (!kept.isEmpty()) {
      said.put(of, kept);
    }
    return List.copyOf(kept.keySet());
  }

  private static @Nullable LocalDate day(FactType type, Stated stated) {
    Optional<Object> day = type.term(AS_OF).map(stated.terms()::get).orElse(Optional.empty());
    if (day == null || day.isEmpty()) {
      boolean needed = stated.step() == Step.ELIGIBILITY || stated.step() == Step.SCORING;
      if (needed) {
        throw new IllegalArgumentException("stated: " + AS_OF + " is missing");
      }
      return null;
    }
    return (LocalDate) day.get();
  }

  /** Makes the members of a list. */
  List<Record> members(ListTerm list, List<Map<Term, Object>> all, @Nullable LocalDate asOf) {
    List<Record> made = new ArrayList<>();
    for (Map<Term, Object> member : all) {
      Draft draft = new Draft(this, list.member(), asOf, made.size() + 1);
      member.forEach(draft::put);
      Map<Term, Optional<Object>> stated = new LinkedHashMap<>();
      member.forEach((term, value) -> stated.put(term, Optional.of(value)));
      new Settling(member::containsKey).settle(draft, stated);
      made.add(draft.make());
    }
    return made;
  }

  /** Reads what was said where a record reads otherwise. */
  private record AsSaid(Map<Object, Map<Term, Optional<Object>>> said) implements Facts {
    @Override
    public @Nullable Object value(Term term, Object of) {
      Map<Term, Optional<Object>> terms = said.get(of);
      Optional<Object> value = terms == null ? null : terms.get(term);
      return value == null ? term.read(of) : value.orElse(null);
    }

    @Override
    public @Nullable List<?> members(ListTerm list, Object of) {
      return list.read(of);
    }
  }
}

package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Region;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.subject.Stated;
import org.baguan.rules.subject.Subject;
import org.baguan.rules.subject.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Makes witnesses of assignments: subjects of which both packs are asked. Real facts are looked for that read as is said, with
 * other facts so chosen that other rules stay out of the way; where none are found, the subject reads as is said by overlay.
 */
final class Witnesses {

  private static final int ROUNDS = 3;

  private final Half older;
  private final Half newer;
  private final Step step;
  private final FactType type;
  private final SharedTerms terms;
  private final Subjects subjects;
  private @Nullable Filling filling;

  Witnesses(Half older, Half newer, Step step, Vocabulary vocabulary, SharedTerms terms) {
    this.older = older;
    this.newer = newer;
    this.step = step;
    this.type = vocabulary.subject(step);
    this.terms = terms;
    this.subjects = Subjects.of(vocabulary);
  }

  /** A witness, and what both packs say of it. */
  record Decided(Witness witness, Opinion before, Opinion after) {

    List<Said> saidBefore() {
      return before.without(after);
    }

    List<Said> saidAfter() {
      return after.without(before);
    }

    boolean differs() {
      return !saidBefore().isEmpty() || !saidAfter().isEmpty();
    }

    boolean reads(Reads reads) {
      return reads.as(witness.subject().record(), witness.subject().facts());
    }
  }

  private Filling filling() {
    if (filling == null) {
      filling = new Filling(older, newer, type);
    }
    return filling;
  }

  /**
   * Returns a witness of a region. Where facts contradict what is said of a term that is worked out from them, another case of
   * the region is looked for, in which the term has the value that the facts give it.
   */
  Optional<Decided> of(Region region, Question question, Reads reads) {
    Optional<Decided> first = of(Assignment.of(region), question, reads);
    Optional<Region> narrower = Optional.of(region);
    Optional<Decided> last = first;
    for (int round = 0; round < ROUNDS && last.isPresent() && !last.get().witness().subject().exact(); round++) {
      Map<Term, Comparable<?>> workedOut = workedOut(region, last.get().witness().subject());
      narrower = narrower.filter(one -> !workedOut.isEmpty()).flatMap(one -> one.among(workedOut));
      last = narrower.flatMap(one -> of(Assignment.of(one), question, reads));
    }
    return last.filter(decided -> decided.witness().subject().exact()).or(() -> first);
  }

  private Map<Term, Comparable<?>> workedOut(Region region, Subject subject) {
    Map<Term, Comparable<?>> values = new LinkedHashMap<>();
    for (Term term : region.terms()) {
      if (subject.asSaid().contains(terms.home(term)) && terms.home(term).read(subject.record()) instanceof Comparable<?> value) {
        values.put(term, value);
      }
    }
    return values;
  }

  /** Returns a witness of an assignment of which both packs say different things, and which reads as it should. */
  Optional<Decided> of(Assignment assignment, Question question, Reads reads) {
    Assignment dated = dated(assignment, question);
    Predicate<Term> supplied = term -> term.from().isEmpty();
    Assignment filled = filling().members(filling().around(dated, term -> true), supplied);
    Assignment ofSupplied = filling().around(dated, supplied);
    Optional<Decided> first = Optional.empty();
    for (Assignment variant : List.of(filled, filling().members(ofSupplied, supplied), ofSupplied, dated)) {
      Optional<Decided> decided = made(dated, variant).filter(Decided::differs).filter(of -> of.reads(reads));
      if (decided.isPresent() && decided.get().witness().subject().exact()) {
        return decided;
      }
      first = first.or(() -> decided);
    }
    return first.or(() -> Stream.of(filled, dated).map(variant -> asSaid(dated, variant)).filter(Decided::differs).filter(of -> of.reads(reads)).findFirst());
  }

  /** Whether rules hold of a subject as they should. */
  interface Reads {
    boolean as(Object subject, Facts facts);
  }

  /** Adds the dates that every subject has. */
  private Assignment dated(Assignment assignment, Question question) {
    Assignment dated = assignment;
    if (question.reading() == Question.Days.STRETCH && !assignment.says(question.governing())) {
      dated = dated.with(question.governing(), question.day());
    }
    Optional<Term> asOf = type.term(Question.AS_OF);
    return asOf.isPresent() && !dated.says(asOf.get()) ? dated.with(asOf.get(), filling().lastChange()) : dated;
  }

  private Optional<Decided> made(Assignment decisive, Assignment assignment) {
    try {
      Stated stated = stated(assignment);
      return Optional.of(decided(stated(decisive), stated, subjects.made(stated)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // No record takes these values together.
    }
  }

  /** Returns a subject whose record holds nothing, and that is read as is said. */
  private Decided asSaid(Assignment decisive, Assignment assignment) {
    Stated stated = stated(assignment);
    Stated bare = Stated.of(step);
    Optional<Term> asOf = type.term(Question.AS_OF);
    if (asOf.isPresent()) {
      bare = bare.with(asOf.get(), stated.terms().getOrDefault(asOf.get(), Optional.empty()).orElseGet(() -> filling().lastChange()));
    }
    Record record = subjects.made(bare).record();
    Facts facts = new Facts() {
      @Override
      public @Nullable Object value(Term term, Object of) {
        return of instanceof Map<?, ?> member ? member.get(term) : stated.terms().getOrDefault(terms.home(term), Optional.empty()).orElse(null);
      }

      @Override
      public @Nullable List<?> members(ListTerm list, Object of) {
        return stated.lists().getOrDefault(list, Optional.empty()).orElse(null);
      }
    };
    return decided(stated(decisive), stated, new Subject(record, facts, List.copyOf(stated.terms().keySet())));
  }

  private Decided decided(Stated decisive, Stated stated, Subject subject) {
    Witness witness = new Witness(decisive, stated, subject);
    return new Decided(witness, Opinion.of(older, subject.record(), subject.facts()), Opinion.of(newer, subject.record(), subject.facts()));
  }

  private Stated stated(Assignment assignment) {
    Stated stated = Stated.of(step);
    for (Map.Entry<Term, Comparable<?>> value : assignment.values().entrySet()) {
      stated = stated.with(terms.home(value.getKey()), value.getValue());
    }
    for (Map.Entry<ListTerm, List<Map<Term, Comparable<?>>>> list : assignment.members().entrySet()) {
      stated = stated.with(list.getKey(), members(list.getValue()));
    }
    for (Object said : assignment.said()) {
      if (said instanceof Term term && !assignment.values().containsKey(term)) {
        stated = stated.without(terms.home(term));
      } else if (said instanceof ListTerm list && !assignment.members().containsKey(list)) {
        stated = stated.without(list);
      }
    }
    return stated;
  }

  private List<Map<Term, Object>> members(List<Map<Term, Comparable<?>>> members) {
    List<Map<Term, Object>> all = new ArrayList<>();
    for (Map<Term, Comparable<?>> member : members) {
      Map<Term, Object> one = new LinkedHashMap<>();
      member.forEach((term, value) -> one.put(terms.home(term), value));
      all.add(one);
    }
    return all;
  }
}

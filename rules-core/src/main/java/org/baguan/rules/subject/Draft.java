package org.baguan.rules.subject;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;
import org.jspecify.annotations.Nullable;

/** A record that is being made: the values of its components so far. */
final class Draft {

  private final Subjects subjects;
  private final FactType type;
  private final Blueprint blueprint;
  private final @Nullable LocalDate asOf;
  private final int number;
  private final Map<Slot, Object> values = new HashMap<>();
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final Set<Object> changed = new HashSet<>();

  Draft(Subjects subjects, FactType type, @Nullable LocalDate asOf, int number) {
    this.subjects = subjects;
    this.type = type;
    this.blueprint = Blueprint.of(type);
    this.asOf = asOf;
    this.number = number;
    if (asOf != null) {
      type.term(Subjects.AS_OF).ifPresent(term -> put(term, asOf));
    }
  }

  FactType type() {
    return type;
  }

  @Nullable LocalDate asOf() {
    return asOf;
  }

  /** Returns whether a term or list is set in a component of its own. */
  boolean sets(Object termOrList) {
    return termOrList instanceof Term term
        ? term.attribute() || blueprint.slot(term).isPresent()
        : blueprint.slot((ListTerm) termOrList).isPresent();
  }

  /** Sets a term where it has a component; one that is worked out is left. */
  void put(Term term, Object value) {
    if (term.attribute()) {
      attributes.put(term.name(), value);
    } else {
      blueprint.slot(term).ifPresent(slot -> values.put(slot, value));
    }
  }

  /** Sets a list, its members by their terms. */
  void put(ListTerm list, List<Map<Term, Object>> members) {
    blueprint.slot(list).ifPresent(slot -> values.put(slot, subjects.members(list, members, asOf)));
  }

  /** Sets a term or list to what something else that was said needs. */
  void change(Object termOrList, Object value) {
    changed.add(termOrList);
    set(termOrList, value);
  }

  /** Takes a term or list out. */
  void leaveOut(Object termOrList) {
    changed.add(termOrList);
    if (termOrList instanceof Term term) {
      attributes.remove(term.name());
      blueprint.slot(term).ifPresent(values::remove);
    } else {
      blueprint.slot((ListTerm) termOrList).ifPresent(values::remove);
    }
  }

  @SuppressWarnings("unchecked")
  void set(Object termOrList, Object value) {
    if (termOrList instanceof Term term) {
      put(term, value);
    } else {
      put((ListTerm) termOrList, (List<Map<Term, Object>>) value);
    }
  }

  /** Takes this back to what another draft of the same record holds. */
  void restore(Draft other) {
    values.clear();
    values.putAll(other.values);
    attributes.clear();
    attributes.putAll(other.attributes);
  }

  /** Returns a draft with the same values. */
  Draft copy() {
    Draft copy = new Draft(subjects, type, asOf, number);
    copy.restore(this);
    return copy;
  }

  /** Returns what was said, without what gave way. */
  Map<Term, Optional<Object>> kept(Map<Term, Optional<Object>> stated) {
    Map<Term, Optional<Object>> kept = new LinkedHashMap<>(stated);
    kept.keySet().removeIf(changed::contains);
    return kept;
  }

  boolean untouched(ListTerm list) {
    return !changed.contains(list);
  }

  Record make() {
    return blueprint.make(values, attributes, number);
  }
}

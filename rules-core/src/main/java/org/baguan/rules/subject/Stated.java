package org.baguan.rules.subject;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;

/**
 * What is said of one subject of a step, term by term. What nothing is said of is not supplied. Immutable.
 *
 * <p>Some of it may stand only where nothing contradicts it: the defaults under a row. A row that says 任现职级年限 is not
 * contradicted by a default 任现职级日期; the day gives way.
 */
public final class Stated {

  private final Step step;
  private final Map<Term, Optional<Object>> terms;
  private final Map<ListTerm, Optional<List<Map<Term, Object>>>> lists;
  private final Set<Object> givesWay;

  private Stated(
      Step step, Map<Term, Optional<Object>> terms, Map<ListTerm, Optional<List<Map<Term, Object>>>> lists, Set<Object> givesWay) {
    this.step = step;
    this.terms = Collections.unmodifiableMap(terms);
    this.lists = Collections.unmodifiableMap(lists);
    this.givesWay = Collections.unmodifiableSet(givesWay);
  }

  /** Returns a subject of which nothing is said. */
  public static Stated of(Step step) {
    return new Stated(step, Map.of(), Map.of(), Set.of());
  }

  /** Returns this with a value of a term. */
  public Stated with(Term term, Object value) {
    return say(term, Optional.of(value));
  }

  /** Returns this with a term said not to be supplied. */
  public Stated without(Term term) {
    return say(term, Optional.empty());
  }

  /** Returns this with the members of a list, each by its terms; none for an empty list. */
  public Stated with(ListTerm list, List<Map<Term, Object>> members) {
    return say(list, Optional.of(members.stream().map(member -> Collections.unmodifiableMap(new LinkedHashMap<>(member))).toList()));
  }

  /** Returns this with a list said not to be supplied. */
  public Stated without(ListTerm list) {
    return say(list, Optional.empty());
  }

  private Stated say(Term term, Optional<Object> value) {
    Map<Term, Optional<Object>> changed = new LinkedHashMap<>(terms);
    changed.put(term, value);
    return new Stated(step, changed, lists, except(term));
  }

  private Stated say(ListTerm list, Optional<List<Map<Term, Object>>> members) {
    Map<ListTerm, Optional<List<Map<Term, Object>>>> changed = new LinkedHashMap<>(lists);
    changed.put(list, members);
    return new Stated(step, terms, changed, except(list));
  }

  private Set<Object> except(Object said) {
    Set<Object> fewer = new HashSet<>(givesWay);
    fewer.remove(said);
    return fewer;
  }

  /** Returns this over defaults: what is said here stands, and defaults give way to it. */
  public Stated over(Stated defaults) {
    Map<Term, Optional<Object>> allTerms = new LinkedHashMap<>(defaults.terms);
    allTerms.putAll(terms);
    Map<ListTerm, Optional<List<Map<Term, Object>>>> allLists = new LinkedHashMap<>(defaults.lists);
    allLists.putAll(lists);
    Set<Object> soft = new HashSet<>(givesWay);
    defaults.terms.keySet().stream().filter(term -> !terms.containsKey(term)).forEach(soft::add);
    defaults.lists.keySet().stream().filter(list -> !lists.containsKey(list)).forEach(soft::add);
    return new Stated(step, allTerms, allLists, soft);
  }

  /** Returns the step. */
  public Step step() {
    return step;
  }

  /** Returns what is said of terms; empty for one that is not supplied. */
  public Map<Term, Optional<Object>> terms() {
    return terms;
  }

  /** Returns what is said of lists, each member by its terms; empty for a list that is not supplied. */
  public Map<ListTerm, Optional<List<Map<Term, Object>>>> lists() {
    return lists;
  }

  /** Returns whether something is said of a term or list that nothing else may change. */
  boolean firmly(Object termOrList) {
    boolean said = terms.containsKey(termOrList) || lists.containsKey(termOrList);
    return said && !givesWay.contains(termOrList);
  }

  /** Returns what is said of terms, without what gives way because what it is worked out from is said otherwise. */
  Map<Term, Optional<Object>> standing(FactType type) {
    Map<Term, Optional<Object>> standing = new LinkedHashMap<>();
    // What nothing may change first: the rest is fitted to it.
    terms.forEach((term, value) -> {
      if (!givesWay.contains(term)) {
        standing.put(term, value);
      }
    });
    terms.forEach((term, value) -> {
      if (givesWay.contains(term) && term.from().stream().noneMatch(label -> firmly(type, label))) {
        standing.put(term, value);
      }
    });
    return standing;
  }

  private boolean firmly(FactType type, String label) {
    return type.term(label).filter(this::firmly).isPresent() || type.list(label).filter(this::firmly).isPresent();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Stated stated && stated.step == step && stated.terms.equals(terms) && stated.lists.equals(lists);
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + lists.hashCode();
  }

  @Override
  public String toString() {
    return step.zh() + terms + lists;
  }
}

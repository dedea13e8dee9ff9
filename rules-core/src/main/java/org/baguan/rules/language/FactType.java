package org.baguan.rules.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A kind of fact: its terms and lists, found by Chinese label or English name. Immutable. */
public final class FactType {

  private final String label;
  private final Class<? extends Record> type;
  private final Map<String, Term> terms;
  private final Map<String, ListTerm> lists;

  FactType(String label, Class<? extends Record> type, Collection<Term> terms, Collection<ListTerm> lists) {
    this.label = label;
    this.type = type;
    this.terms = new LinkedHashMap<>();
    this.lists = new LinkedHashMap<>();
    terms.forEach(term -> this.terms.put(term.label(), term));
    lists.forEach(list -> this.lists.put(list.label(), list));
  }

  /** Returns the Chinese name. */
  public String label() {
    return label;
  }

  /** Returns the record class. */
  public Class<? extends Record> type() {
    return type;
  }

  /** Returns all terms, in the order of declaration. */
  public Collection<Term> terms() {
    return java.util.Collections.unmodifiableCollection(terms.values());
  }

  /** Returns all lists, in the order of declaration. */
  public Collection<ListTerm> lists() {
    return java.util.Collections.unmodifiableCollection(lists.values());
  }

  /** Returns the term of a Chinese label. */
  public Optional<Term> term(String byLabel) {
    return Optional.ofNullable(terms.get(byLabel));
  }

  /** Returns the term of an English name. */
  public Optional<Term> termNamed(String name) {
    return terms.values().stream().filter(term -> !term.attribute() && term.name().equals(name)).findFirst();
  }

  /** Returns the list of a Chinese label. */
  public Optional<ListTerm> list(String byLabel) {
    return Optional.ofNullable(lists.get(byLabel));
  }

  /** Returns the list of an English name. */
  public Optional<ListTerm> listNamed(String name) {
    return lists.values().stream().filter(list -> list.name().equals(name)).findFirst();
  }

  FactType plus(Collection<Term> attributes) {
    java.util.List<Term> all = new java.util.ArrayList<>(terms.values());
    all.addAll(attributes);
    return new FactType(label, type, all, lists.values());
  }

  @Override
  public String toString() {
    return label;
  }
}

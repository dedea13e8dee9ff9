package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.rules.boxes.Region;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * A case as terms and lists of which something is said; the evaluator decides of it as it stands. What has no value is absent.
 * Immutable.
 *
 * @param values the values of terms
 * @param members the members of lists, each by its terms
 * @param said the terms and lists of which something is said, also that they are absent
 */
record Assignment(Map<Term, Comparable<?>> values, Map<ListTerm, List<Map<Term, Comparable<?>>>> members, Set<Object> said) {

  /** Reads assignments. */
  static final Facts FACTS =
      new Facts() {
        @Override
        public @Nullable Object value(Term term, Object of) {
          return of instanceof Map<?, ?> member ? member.get(term) : ((Assignment) of).values.get(term);
        }

        @Override
        public @Nullable List<?> members(ListTerm list, Object of) {
          return ((Assignment) of).members.get(list);
        }
      };

  Assignment {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    said = Set.copyOf(said);
  }

  /** Returns the example of a region. */
  static Assignment of(Region region) {
    Set<Object> said = new HashSet<>(region.terms());
    said.addAll(region.lists());
    return new Assignment(region.values(), region.members(), said);
  }

  boolean says(Object termOrList) {
    return said.contains(termOrList);
  }

  Assignment with(Term term, Comparable<?> value) {
    Map<Term, Comparable<?>> more = new LinkedHashMap<>(values);
    more.put(term, value);
    return new Assignment(more, members, plus(term));
  }

  Assignment with(ListTerm list, List<Map<Term, Comparable<?>>> of) {
    Map<ListTerm, List<Map<Term, Comparable<?>>>> more = new LinkedHashMap<>(members);
    more.put(list, of);
    return new Assignment(values, more, plus(list));
  }

  Assignment with(ListTerm list, int member, Term term, Comparable<?> value) {
    List<Map<Term, Comparable<?>>> all = new ArrayList<>(members.getOrDefault(list, List.of()));
    Map<Term, Comparable<?>> more = new LinkedHashMap<>(all.get(member));
    more.put(term, value);
    all.set(member, more);
    return with(list, all);
  }

  /** Returns this with the members that another has beside its own. */
  Assignment withMembersOf(Assignment other) {
    Assignment with = this;
    for (Map.Entry<ListTerm, List<Map<Term, Comparable<?>>>> list : other.members.entrySet()) {
      List<Map<Term, Comparable<?>>> all = new ArrayList<>(members.getOrDefault(list.getKey(), List.of()));
      all.addAll(list.getValue());
      with = with.with(list.getKey(), all.stream().distinct().toList());
    }
    return with;
  }

  private Set<Object> plus(Object termOrList) {
    Set<Object> more = new HashSet<>(said);
    more.add(termOrList);
    return more;
  }
}

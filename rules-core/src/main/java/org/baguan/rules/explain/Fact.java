package org.baguan.rules.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;
import org.baguan.rules.model.Candidacy;
import org.jspecify.annotations.Nullable;

/**
 * One changeable fact of a candidate: a term, a term of one member of a list, or the justification for a rule.
 *
 * @param list the list; empty for a term of the candidate
 * @param index the member's place in its list, from 0
 * @param term the term; empty for a justification
 * @param rule the id of the rule that is justified; empty for a term
 */
record Fact(Optional<ListTerm> list, int index, Optional<Term> term, String rule) implements Comparable<Fact> {

  private static final Comparator<Fact> ORDER =
      Comparator.comparing((Fact f) -> f.rule)
          .thenComparing(f -> f.list.map(ListTerm::name).orElse(""))
          .thenComparingInt(Fact::index)
          .thenComparing(f -> f.term.map(Term::name).orElse(""));

  static Fact of(Term term) {
    return new Fact(Optional.empty(), 0, Optional.of(term), "");
  }

  static Fact of(ListTerm list, int index, Term term) {
    return new Fact(Optional.of(list), index, Optional.of(term), "");
  }

  static Fact justifying(String rule) {
    return new Fact(Optional.empty(), 0, Optional.empty(), rule);
  }

  /** Returns the value that rules read; null where there is none, and of a justification. */
  @Nullable Object read(Candidacy candidacy) {
    if (term.isEmpty()) {
      return null;
    }
    if (list.isEmpty()) {
      return term.get().read(candidacy);
    }
    List<?> members = list.get().read(candidacy);
    return members == null || members.size() <= index ? null : term.get().read(members.get(index));
  }

  @Override
  public int compareTo(Fact other) {
    return ORDER.compare(this, other);
  }
}

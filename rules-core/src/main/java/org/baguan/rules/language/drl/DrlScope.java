package org.baguan.rules.language.drl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Term;

/** What is known while one rule is read: its subject, and the names that it bound. */
final class DrlScope {

  private final DrlTokens tokens;
  private final DrlProblems problems;
  private final FactType subject;
  private final boolean dates;
  private final Map<String, Term> bindings = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private String variable = "";

  DrlScope(DrlTokens tokens, DrlProblems problems, FactType subject, boolean dates) {
    this.tokens = tokens;
    this.problems = problems;
    this.subject = subject;
    this.dates = dates;
  }

  DrlTokens tokens() {
    return tokens;
  }

  DrlProblems problems() {
    return problems;
  }

  /** Returns what the rule's subject is. */
  FactType subject() {
    return subject;
  }

  /** Returns whether the file imports {@code java.time.LocalDate}. */
  boolean dates() {
    return dates;
  }

  /** Returns the name to which the subject is bound; empty until its pattern was met. */
  String variable() {
    return variable;
  }

  void subjectIs(DrlToken name) throws DrlRefusal {
    declare(name);
    variable = name.text();
  }

  /** Binds a term of the subject to a name. */
  void bind(DrlToken name, Term term) throws DrlRefusal {
    declare(name);
    bindings.put(name.text(), term);
  }

  /** Returns the term of the subject that is bound to a name. */
  Optional<Term> bound(String name) {
    return Optional.ofNullable(bindings.get(name));
  }

  /** Returns the names of all bound terms. */
  Set<String> bound() {
    return bindings.keySet();
  }

  /** Takes a name, which a rule may bind once. */
  void declare(DrlToken name) throws DrlRefusal {
    if (!names.add(name.text())) {
      throw problems.refuse(
          name, "repeated-binding", "“" + name.text() + "”在本规则里已经用过", "the name `" + name.text() + "` is bound twice in this rule", "换一个名称");
    }
  }
}

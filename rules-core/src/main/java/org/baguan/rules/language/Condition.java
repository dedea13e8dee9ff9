package org.baguan.rules.language;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A condition of a rule. All conditions of a rule must hold. */
public sealed interface Condition
    permits Test, Condition.Quantified, Condition.AbsentTerm, Condition.AbsentList {

  /** Returns its tests: itself for a test, those of the members for a list, none for an absence. */
  List<Test> tests();

  /** Returns the names of the amounts that conditions name, each once, in order. */
  static Set<String> amountsNamed(List<Condition> conditions) {
    Set<String> names = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      for (Test test : condition.tests()) {
        for (Operand operand : test.operands()) {
          if (operand instanceof Operand.Named named) {
            names.add(named.amount());
          }
        }
      }
    }
    return names;
  }

  /** A condition over the members of a list of the subject. */
  sealed interface Quantified extends Condition {

    /** Returns the list. */
    ListTerm list();

    /** Returns the tests that a member must satisfy, all of them. */
    @Override
    List<Test> tests();
  }

  /** Some member satisfies all tests. */
  record Exists(ListTerm list, List<Test> tests) implements Quantified {
    /** Copies the list. */
    public Exists {
      tests = List.copyOf(tests);
    }
  }

  /** No member satisfies all tests. */
  record Not(ListTerm list, List<Test> tests) implements Quantified {
    /** Copies the list. */
    public Not {
      tests = List.copyOf(tests);
    }
  }

  /** The number of members that satisfy all tests stands in a relation to a whole number. */
  record Count(ListTerm list, List<Test> tests, Relation relation, int number) implements Quantified {
    /** Copies the list. */
    public Count {
      tests = List.copyOf(tests);
    }
  }

  /** The sum of a term over the members that satisfy all tests stands in a relation to a number. */
  record Sum(ListTerm list, List<Test> tests, Term addend, Relation relation, BigDecimal number)
      implements Quantified {
    /** Copies the list. */
    public Sum {
      tests = List.copyOf(tests);
    }
  }

  /** Nobody supplied the term. */
  record AbsentTerm(Term term) implements Condition {
    @Override
    public List<Test> tests() {
      return List.of();
    }
  }

  /** Nobody supplied the list. */
  record AbsentList(ListTerm list) implements Condition {
    @Override
    public List<Test> tests() {
      return List.of();
    }
  }
}

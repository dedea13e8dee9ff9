package org.baguan.rules.language;

import java.math.BigDecimal;
import java.util.List;

/** A condition of a rule. All conditions of a rule must hold. */
public sealed interface Condition
    permits Test, Condition.Quantified, Condition.AbsentTerm, Condition.AbsentList {

  /** A condition over the members of a list of the subject. */
  sealed interface Quantified extends Condition {

    /** Returns the list. */
    ListTerm list();

    /** Returns the tests that a member must satisfy, all of them. */
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
  record AbsentTerm(Term term) implements Condition {}

  /** Nobody supplied the list. */
  record AbsentList(ListTerm list) implements Condition {}
}

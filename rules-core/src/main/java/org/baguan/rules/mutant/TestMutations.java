package org.baguan.rules.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/** The small changes of one test. */
final class TestMutations {

  private final List<Changed> changes = new ArrayList<>();

  private TestMutations() {}

  /** A test with a small change. */
  record Changed(Mutant.Kind kind, Test test) {}

  static List<Changed> of(Test test) {
    TestMutations mutations = new TestMutations();
    if (test.matching() instanceof Test.OneOf oneOf) {
      mutations.oneOf(test, oneOf);
    } else if (test.matching() instanceof Test.Between between) {
      mutations.between(test, between);
    } else {
      mutations.compare(test, (Test.Compare) test.matching());
    }
    return mutations.changes;
  }

  private void add(Mutant.Kind kind, Term term, Test.Matching matching) {
    changes.add(new Changed(kind, new Test(term, matching)));
  }

  private void compare(Test test, Test.Compare compare) {
    Term term = test.term();
    Operand operand = compare.operand();
    add(Mutant.Kind.COMPARISON, term, new Test.Compare(compare.relation().negated(), operand));
    boolean equality = compare.relation() == Relation.EQUAL || compare.relation() == Relation.UNEQUAL;
    boolean stepSaysIt = operand instanceof Operand.Literal && Steps.discrete(term.type());
    if (!equality && !stepSaysIt) {
      add(Mutant.Kind.COMPARISON, term, new Test.Compare(otherEnd(compare.relation()), operand));
    }
    if (operand instanceof Operand.Literal literal) {
      steps(literal, term.type()).forEach(other -> add(kind(term.type()), term, new Test.Compare(compare.relation(), other)));
    }
  }

  /** The same bound, included where it was not, or not included where it was. */
  private static Relation otherEnd(Relation relation) {
    return switch (relation) {
      case LESS -> Relation.AT_MOST;
      case AT_MOST -> Relation.LESS;
      case GREATER -> Relation.AT_LEAST;
      case AT_LEAST -> Relation.GREATER;
      default -> relation;
    };
  }

  private void between(Test test, Test.Between between) {
    Term term = test.term();
    boolean low = between.lowIncluded();
    boolean high = between.highIncluded();
    if (!(between.low() instanceof Operand.Literal) || !Steps.discrete(term.type())) {
      add(Mutant.Kind.COMPARISON, term, new Test.Between(between.low(), !low, between.high(), high));
    }
    if (!(between.high() instanceof Operand.Literal) || !Steps.discrete(term.type())) {
      add(Mutant.Kind.COMPARISON, term, new Test.Between(between.low(), low, between.high(), !high));
    }
    if (between.low() instanceof Operand.Literal literal) {
      steps(literal, term.type()).forEach(other -> add(Mutant.Kind.THRESHOLD, term, new Test.Between(other, low, between.high(), high)));
    }
    if (between.high() instanceof Operand.Literal literal) {
      steps(literal, term.type()).forEach(other -> add(Mutant.Kind.THRESHOLD, term, new Test.Between(between.low(), low, other, high)));
    }
  }

  private void oneOf(Test test, Test.OneOf oneOf) {
    Term term = test.term();
    add(Mutant.Kind.COMPARISON, term, new Test.OneOf(oneOf.values(), !oneOf.negated()));
    for (Comparable<?> value : oneOf.values()) {
      List<Comparable<?>> fewer = new ArrayList<>(oneOf.values());
      fewer.remove(value);
      add(Mutant.Kind.CODE, term, fewer.size() == 1 && !oneOf.negated() ? equal(fewer.get(0)) : new Test.OneOf(fewer, oneOf.negated()));
    }
    if (term.type() instanceof Type.Code code) {
      List<Comparable<?>> all = code.codes().stream().<Comparable<?>>map(Type.CodeValue::value).toList();
      int last = all.indexOf(oneOf.values().get(oneOf.values().size() - 1));
      Stream.concat(all.subList(last + 1, all.size()).stream(), all.stream()).filter(value -> !oneOf.values().contains(value)).findFirst().ifPresent(value -> {
        List<Comparable<?>> more = new ArrayList<>(oneOf.values());
        more.add(value);
        add(Mutant.Kind.CODE, term, new Test.OneOf(more, oneOf.negated()));
      });
    }
  }

  private static Test.Matching equal(Comparable<?> value) {
    return new Test.Compare(Relation.EQUAL, new Operand.Literal(value));
  }

  private static Mutant.Kind kind(Type type) {
    return type instanceof Type.Code ? Mutant.Kind.CODE : Mutant.Kind.THRESHOLD;
  }

  /** The bounds a smallest step beside one; of codes the one that follows, and of ordered ones the one before too. */
  private static List<Operand> steps(Operand.Literal literal, Type type) {
    List<Comparable<?>> values = new ArrayList<>(Steps.beside(literal.value()));
    if (type instanceof Type.Code code) {
      Steps.next(literal.value(), code).ifPresent(values::add);
      List<Comparable<?>> all = code.codes().stream().<Comparable<?>>map(Type.CodeValue::value).toList();
      int at = all.indexOf(literal.value());
      if (code.ordered() && at > 0 && all.size() > 2) {
        values.add(all.get(at - 1));
      }
    }
    return values.stream().<Operand>map(Operand.Literal::new).toList();
  }
}

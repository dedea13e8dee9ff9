package org.baguan.rules.boxes;

import java.util.List;
import java.util.function.BiFunction;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/** Conditions with other operands in place of some; each is asked for with the type of the term that is compared with it. */
final class Valued {

  private Valued() {}

  static Condition of(Condition condition, BiFunction<Operand, Type, Operand> operands) {
    if (condition instanceof Test test) {
      return of(test, operands);
    }
    if (condition instanceof Condition.Exists exists) {
      return new Condition.Exists(exists.list(), of(exists.tests(), operands));
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(not.list(), of(not.tests(), operands));
    }
    if (condition instanceof Condition.Count count) {
      return new Condition.Count(count.list(), of(count.tests(), operands), count.relation(), count.number());
    }
    return condition instanceof Condition.Sum sum
        ? new Condition.Sum(sum.list(), of(sum.tests(), operands), sum.addend(), sum.relation(), sum.number())
        : condition;
  }

  static List<Test> of(List<Test> tests, BiFunction<Operand, Type, Operand> operands) {
    return tests.stream().map(test -> of(test, operands)).toList();
  }

  private static Test of(Test test, BiFunction<Operand, Type, Operand> operands) {
    Type type = test.term().type();
    if (test.matching() instanceof Test.Compare compare) {
      return new Test(test.term(), new Test.Compare(compare.relation(), operands.apply(compare.operand(), type)));
    }
    return test.matching() instanceof Test.Between between
        ? new Test(
            test.term(),
            new Test.Between(operands.apply(between.low(), type), between.lowIncluded(), operands.apply(between.high(), type), between.highIncluded()))
        : test;
  }
}

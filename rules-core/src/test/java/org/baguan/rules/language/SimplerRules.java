package org.baguan.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes generated rules simpler, one thing at a time, and says how simple they are: what a failing example is shrunk by. */
public final class SimplerRules {

  private SimplerRules() {}

  /** Returns rules that say less: a condition or a test fewer, or one that is simpler; no dates; no amounts. */
  public static Stream<Rule> of(Rule rule) {
    Stream<Rule> fewer = Simpler.fewer(rule.conditions()).map(conditions -> with(rule, conditions, rule.inForce()));
    Stream<Rule> undated =
        Stream.of(InForce.ALWAYS, new InForce(rule.inForce().from(), Optional.empty()), new InForce(Optional.empty(), rule.inForce().until()))
            .map(inForce -> with(rule, rule.conditions(), inForce));
    Stream<Rule> simpler =
        Simpler.each(rule.conditions(), SimplerRules::condition).map(conditions -> with(rule, conditions, rule.inForce()));
    return Stream.concat(fewer, Stream.concat(undated, simpler));
  }

  /** Returns how much a rule says. */
  public static long weight(Rule rule) {
    long dates = rule.inForce().from().map(d -> 50L).orElse(0L) + rule.inForce().until().map(d -> 50L).orElse(0L);
    return dates + rule.conditions().stream().mapToLong(SimplerRules::weight).sum();
  }

  private static long weight(Condition condition) {
    long number =
        condition instanceof Condition.Count count
            ? Simpler.weight(count.number())
            : condition instanceof Condition.Sum sum ? Simpler.weight(sum.number()) : 0;
    long list = condition instanceof Condition.Quantified ? 100 : 0;
    return 1000 + list + number + condition.tests().stream().mapToLong(SimplerRules::weightOf).sum();
  }

  private static long weightOf(Test test) {
    long values =
        test.matching() instanceof Test.OneOf oneOf
            ? oneOf.values().stream().mapToLong(v -> 20 + Simpler.weight(v)).sum()
            : test.operands().stream().mapToLong(o -> o instanceof Operand.Literal literal ? 40 + Simpler.weight(literal.value()) : 200).sum();
    return 200 + values;
  }

  private static Rule with(Rule rule, List<Condition> conditions, InForce inForce) {
    return new Rule(
        rule.id(), rule.title(), rule.step(), rule.governing(), inForce, conditions, rule.conclusion(), rule.reason(), rule.basis(),
        rule.mark(), rule.place());
  }

  private static Stream<Condition> condition(Condition condition) {
    if (condition instanceof Test test) {
      return tests(test).map(simpler -> simpler);
    }
    if (condition instanceof Condition.Exists exists) {
      return lists(exists, tests -> new Condition.Exists(exists.list(), tests));
    }
    if (condition instanceof Condition.Not not) {
      return lists(not, tests -> new Condition.Not(not.list(), tests));
    }
    if (condition instanceof Condition.Count count) {
      return Stream.concat(
          lists(count, tests -> new Condition.Count(count.list(), tests, count.relation(), count.number())),
          Simpler.values(count.number()).map(n -> new Condition.Count(count.list(), count.tests(), count.relation(), (Integer) n)));
    }
    return condition instanceof Condition.Sum sum
        ? lists(sum, tests -> new Condition.Sum(sum.list(), tests, sum.addend(), sum.relation(), sum.number()))
        : Stream.of();
  }

  private static Stream<Condition> lists(Condition.Quantified of, Function<List<Test>, Condition> with) {
    return Stream.concat(Simpler.fewer(of.tests()), Simpler.each(of.tests(), SimplerRules::tests)).map(with);
  }

  private static Stream<Test> tests(Test test) {
    if (test.matching() instanceof Test.OneOf oneOf) {
      return Stream.concat(Simpler.fewer(oneOf.values()), Simpler.each(oneOf.values(), Simpler::values))
          .filter(values -> !values.isEmpty())
          .map(values -> new Test(test.term(), new Test.OneOf(values, oneOf.negated())));
    }
    if (test.matching() instanceof Test.Between between) {
      Relation low = between.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER;
      Relation high = between.highIncluded() ? Relation.AT_MOST : Relation.LESS;
      return Stream.of(new Test.Compare(low, between.low()), new Test.Compare(high, between.high())).map(c -> new Test(test.term(), c));
    }
    Test.Compare compare = (Test.Compare) test.matching();
    return operands(test.term().type(), compare.operand()).map(o -> new Test(test.term(), new Test.Compare(compare.relation(), o)));
  }

  private static Stream<Operand> operands(Type type, Operand operand) {
    Stream<? extends Comparable<?>> values =
        operand instanceof Operand.Literal literal ? Simpler.values(literal.value()) : some(type).stream();
    return values.map(Operand.Literal::new);
  }

  /** A few values in place of an amount or another term. */
  private static List<Comparable<?>> some(Type type) {
    List<Comparable<?>> some = new ArrayList<>();
    if (type instanceof Type.Whole) {
      some.addAll(Values.Pools.WHOLES);
    } else if (type instanceof Type.Decimal) {
      some.addAll(Values.Pools.DECIMALS);
    } else if (type instanceof Type.Day) {
      some.addAll(Values.Pools.DAYS);
    } else if (type instanceof Type.YesNo) {
      some.addAll(List.of(false, true));
    } else if (type instanceof Type.Code code) {
      code.codes().forEach(c -> some.add(c.value()));
    }
    return some;
  }
}

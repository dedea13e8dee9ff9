package org.baguan.rules.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Test;

/** Rules of several packs in one: each under an id of its own, with amounts of its own. */
final class Renamed {

  private Renamed() {}

  static Rule of(Rule rule, String id) {
    return new Rule(
        id, rule.title(), rule.step(), rule.governing(), rule.inForce(), rule.conditions().stream().map(c -> of(c, id)).toList(), rule.conclusion(), rule.reason(), rule.basis(), rule.mark(), rule.place());
  }

  static Map<String, Amount> amounts(Rule rule, String id, Map<String, Amount> amounts) {
    Map<String, Amount> named = new HashMap<>();
    for (String name : rule.amounts()) {
      Amount amount = java.util.Objects.requireNonNull(amounts.get(name));
      named.put(name + id, new Amount(name + id, amount.type(), amount.values()));
    }
    return named;
  }

  private static Condition of(Condition condition, String id) {
    if (condition instanceof Test test) {
      return of(test, id);
    }
    if (condition instanceof Condition.Exists exists) {
      return new Condition.Exists(exists.list(), of(exists.tests(), id));
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(not.list(), of(not.tests(), id));
    }
    return condition;
  }

  private static List<Test> of(List<Test> tests, String id) {
    return tests.stream().map(test -> of(test, id)).toList();
  }

  private static Test of(Test test, String id) {
    if (test.matching() instanceof Test.Compare compare && compare.operand() instanceof Operand.Named named) {
      return new Test(test.term(), new Test.Compare(compare.relation(), new Operand.Named(named.amount() + id)));
    }
    return test;
  }
}

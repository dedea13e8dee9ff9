package org.baguan.benchmarks.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Test;

/**
 * A rule of a generated pack as somebody would write it for an engine that reads flat facts. Dates in force stand in it only where they
 * tell versions apart, which spares the others.
 *
 * @param name names the rule alone; the versions of one rule share their id
 * @param held what is told when it holds
 * @param tests all must hold
 */
public record FlatRule(String name, Held held, List<Check> tests) {

  private static final Map<String, String> NAMES = Map.of("专业工作年限", "speciality", "测试成绩", "test", "近三年优秀次数", "awards", "岗位类别", "category", "postCategory", "category");
  private static final LocalDate FROM_THE_FIRST = LocalDate.of(2019, 3, 3);

  /** What one component of {@link FlatFacts} must be. */
  public sealed interface Check {

    /** Returns the component's name. */
    String field();
  }

  /** Stands in a relation to a value. */
  public record Compare(String field, Relation relation, Object value) implements Check {}

  /** Is one of several values. */
  public record OneOf(String field, List<? extends Object> values) implements Check {}

  /** Returns the rules of a pack without lists, eligibility before scoring. */
  public static List<FlatRule> of(RuleTree tree) {
    List<FlatRule> rules = new ArrayList<>();
    for (Rule rule : tree.rules()) {
      for (InForce stretch : stretches(rule, tree.amounts())) {
        List<Check> checks = new ArrayList<>();
        rule.conditions().forEach(condition -> add(condition, tree.amounts(), stretch, checks));
        add(stretch, checks);
        rules.add(new FlatRule(rule.id() + "#" + rules.size(), held(rule), List.copyOf(checks)));
      }
    }
    return List.copyOf(rules);
  }

  private static Held held(Rule rule) {
    return new Held(rule.id(), rule.conclusion() instanceof Conclusion.Points points ? points.points().intValueExact() : 0);
  }

  /** Returns the days in force, apart for each value of an amount that the rule names. */
  private static List<InForce> stretches(Rule rule, Map<String, Amount> amounts) {
    return rule.amounts().stream()
        .findFirst()
        .map(name -> amounts.get(name).values().stream().map(Amount.Value::inForce).toList())
        .orElse(List.of(rule.inForce()));
  }

  private static void add(InForce stretch, List<Check> checks) {
    stretch.from().filter(from -> !from.equals(FROM_THE_FIRST)).ifPresent(from -> checks.add(new Compare("asOf", Relation.AT_LEAST, from)));
    stretch.until().ifPresent(until -> checks.add(new Compare("asOf", Relation.LESS, until)));
  }

  private static void add(Condition condition, Map<String, Amount> amounts, InForce stretch, List<Check> checks) {
    if (!(condition instanceof Test test)) {
      throw new IllegalArgumentException("condition: reads a list");
    }
    String field = NAMES.getOrDefault(test.term().name(), test.term().name());
    if (test.matching() instanceof Test.OneOf of) {
      checks.add(of.values().size() == 1 ? new Compare(field, Relation.EQUAL, of.values().get(0)) : new OneOf(field, of.values()));
    } else if (test.matching() instanceof Test.Compare compare) {
      checks.add(new Compare(field, compare.relation(), value(compare.operand(), amounts, stretch)));
    } else if (test.matching() instanceof Test.Between between) {
      checks.add(new Compare(field, between.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER, value(between.low(), amounts, stretch)));
      checks.add(new Compare(field, between.highIncluded() ? Relation.AT_MOST : Relation.LESS, value(between.high(), amounts, stretch)));
    }
  }

  private static Object value(Operand operand, Map<String, Amount> amounts, InForce stretch) {
    if (operand instanceof Operand.Named named) {
      return amounts.get(named.amount()).values().stream().filter(value -> value.inForce().equals(stretch)).findFirst().orElseThrow().value();
    }
    return ((Operand.Literal) operand).value();
  }

  /** Returns whether this is a rule of eligibility. */
  public boolean ofEligibility() {
    return held.points() == 0;
  }
}

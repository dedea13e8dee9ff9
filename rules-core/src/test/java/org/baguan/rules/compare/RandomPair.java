package org.baguan.rules.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.Wording;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;

/**
 * Two random trees of a few rules over so few values that each case can be tried: the second is the first with rows split,
 * shuffled and renamed, and perhaps changed. The same seed gives the same pair.
 */
final class RandomPair {

  static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private static final Vocabulary VOCABULARY =
      Vocabulary.with(
          Map.of("专业", List.of("甲", "乙", "丙")),
          List.of(
              new Vocabulary.Attribute("专长", Vocabulary.declared("专业", List.of("甲", "乙", "丙")), Source.EMPLOYING_UNIT, true),
              new Vocabulary.Attribute("年数", new Type.Whole(Unit.COUNT), Source.EMPLOYING_UNIT, true)));
  private static final Term CODE = term("专长");
  private static final Term NUMBER = term("年数");
  private static final Term YES = term("破格");
  private static final Term AS_OF = term("研判基准日");
  private static final ListTerm LIST = VOCABULARY.subject(Step.ELIGIBILITY).list("子女").orElseThrow();
  private static final Term OF_MEMBER = LIST.member().term("移居国（境）外").orElseThrow();

  private final Random random;
  private int ids;

  private RandomPair(long seed) {
    this.random = new Random(seed);
  }

  record Trees(RuleTree older, RuleTree newer) {}

  static Trees of(long seed) {
    RandomPair pair = new RandomPair(seed);
    List<Rule> older = new ArrayList<>();
    for (int rule = 2 + pair.random.nextInt(4); rule > 0; rule--) {
      older.add(pair.rule());
    }
    List<Rule> newer = new ArrayList<>();
    older.forEach(rule -> newer.addAll(pair.random.nextInt(3) == 0 ? pair.split(rule) : List.of(rule)));
    Map<String, Amount> amounts = pair.amounts();
    for (int change = pair.random.nextInt(3); change > 0 && !newer.isEmpty(); change--) {
      int at = pair.random.nextInt(newer.size());
      Rule other = pair.changed(newer.remove(at));
      if (pair.random.nextInt(5) > 0) {
        newer.add(at, other);
      }
    }
    Collections.shuffle(newer, pair.random);
    return new Trees(tree(older, amounts), tree(newer, pair.random.nextInt(6) == 0 ? pair.amounts() : amounts));
  }

  /** Returns every case: each term with each value and absent, on days before, at and after each change. */
  static List<Assignment> cases() {
    List<Map<Term, Comparable<?>>> values = List.of(Map.of());
    values = each(values, AS_OF, List.of(DAY.minusDays(1), DAY, DAY.plusYears(1)), false);
    values = each(values, CODE, List.of("甲", "乙", "丙"), true);
    values = each(values, NUMBER, List.of(0, 1, 2, 3), true);
    values = each(values, YES, List.of(true, false), true);
    List<Map<Term, Comparable<?>>> kinds = each(List.of(Map.of()), OF_MEMBER, List.of(true, false), true);
    List<List<Map<Term, Comparable<?>>>> lists = new ArrayList<>(List.of(List.of()));
    for (int one = 0; one < kinds.size(); one++) {
      lists.add(List.of(kinds.get(one)));
      for (int other = one; other < kinds.size(); other++) {
        lists.add(List.of(kinds.get(one), kinds.get(other)));
        for (int third = other; third < kinds.size(); third++) {
          lists.add(List.of(kinds.get(one), kinds.get(other), kinds.get(third)));
        }
      }
    }
    List<Assignment> cases = new ArrayList<>();
    for (Map<Term, Comparable<?>> each : values) {
      cases.add(new Assignment(each, Map.of(), Set.of()));
      lists.forEach(members -> cases.add(new Assignment(each, Map.of(LIST, members), Set.of())));
    }
    return cases;
  }

  private static List<Map<Term, Comparable<?>>> each(List<Map<Term, Comparable<?>>> maps, Term term, List<? extends Comparable<?>> values, boolean absent) {
    List<Map<Term, Comparable<?>>> more = new ArrayList<>(absent ? maps : List.of());
    for (Comparable<?> value : values) {
      for (Map<Term, Comparable<?>> map : maps) {
        Map<Term, Comparable<?>> plus = new LinkedHashMap<>(map);
        plus.put(term, value);
        more.add(plus);
      }
    }
    return more;
  }

  private static RuleTree tree(List<Rule> rules, Map<String, Amount> amounts) {
    return new RuleTree(VOCABULARY, rules, List.of(), amounts, List.of(), List.of(), List.of());
  }

  private static Term term(String label) {
    return VOCABULARY.subject(Step.ELIGIBILITY).term(label).orElseThrow();
  }

  private Map<String, Amount> amounts() {
    Amount.Value value = new Amount.Value(random.nextInt(1, 4), new InForce(random.nextBoolean() ? Optional.of(DAY) : Optional.empty(), Optional.empty()), "示例", Mark.D, Place.file("amounts.csv"));
    return Map.of("限", new Amount("限", NUMBER.type(), List.of(value)));
  }

  private Rule rule() {
    List<Condition> conditions = new ArrayList<>();
    if (random.nextBoolean()) {
      conditions.add(new Test(CODE, new Test.OneOf(random.nextBoolean() ? List.of("甲", "乙") : List.of("乙", "丙"), false)));
    }
    if (random.nextBoolean()) {
      conditions.add(number());
    }
    if (random.nextInt(4) == 0) {
      conditions.add(new Test(YES, new Test.Compare(Relation.EQUAL, new Operand.Literal(random.nextBoolean()))));
    }
    if (random.nextInt(3) == 0) {
      conditions.add(ofList());
    }
    return rule("R" + ids++, inForce(), conditions, conclusion(), wording());
  }

  private Condition number() {
    Operand operand = random.nextInt(3) == 0 ? new Operand.Named("限") : new Operand.Literal(random.nextInt(1, 4));
    return new Test(NUMBER, new Test.Compare(random.nextBoolean() ? Relation.LESS : Relation.AT_LEAST, operand));
  }

  private Condition ofList() {
    List<Test> tests = random.nextInt(3) == 0 ? List.of() : List.of(new Test(OF_MEMBER, new Test.Compare(Relation.EQUAL, new Operand.Literal(random.nextBoolean()))));
    return switch (random.nextInt(3)) {
      case 0 -> new Condition.Not(LIST, tests);
      case 1 -> new Condition.Count(LIST, tests, Relation.values()[random.nextInt(6)], random.nextInt(2));
      default -> new Condition.Exists(LIST, tests);
    };
  }

  private InForce inForce() {
    return switch (random.nextInt(4)) {
      case 0 -> new InForce(Optional.of(DAY), Optional.empty());
      case 1 -> new InForce(Optional.empty(), Optional.of(DAY.plusYears(1)));
      default -> InForce.ALWAYS;
    };
  }

  private Conclusion conclusion() {
    return new Conclusion.Verdict(random.nextInt(3) == 0 ? "须说明" : "不符合");
  }

  private Wording wording() {
    return switch (random.nextInt(4)) {
      case 0 -> new Wording(List.of(new Wording.Plain("共"), new Wording.HowMany(LIST)));
      case 1 -> new Wording(List.of(new Wording.Plain("不足"), new Wording.OfAmount("限")));
      default -> new Wording(List.of(new Wording.Plain("年数"), new Wording.OfTerm(NUMBER)));
    };
  }

  private List<Rule> split(Rule rule) {
    List<Condition> low = new ArrayList<>(rule.conditions());
    List<Condition> high = new ArrayList<>(rule.conditions());
    switch (random.nextInt(3)) {
      case 0 -> {
        low.add(new Test(NUMBER, new Test.Compare(Relation.LESS, new Operand.Literal(2))));
        high.add(new Test(NUMBER, new Test.Compare(Relation.AT_LEAST, new Operand.Literal(2))));
      }
      case 1 -> {
        low.add(new Test(CODE, new Test.OneOf(List.of("甲"), false)));
        high.add(new Test(CODE, new Test.OneOf(List.of("甲"), true)));
      }
      default -> {
        List<Condition> tests = rule.conditions().stream().filter(c -> c instanceof Test test && test.matching() instanceof Test.OneOf).toList();
        if (!tests.isEmpty()) {
          Test test = (Test) tests.get(0);
          List<Comparable<?>> codes = ((Test.OneOf) test.matching()).values();
          low.set(low.indexOf(test), new Test(CODE, new Test.OneOf(codes.subList(0, 1), false)));
          high.set(high.indexOf(test), new Test(CODE, new Test.OneOf(codes.subList(1, codes.size()), false)));
        }
      }
    }
    return List.of(with(rule, rule.inForce(), low, rule.conclusion(), rule.reason()), rule("S" + ids++, rule.inForce(), high, rule.conclusion(), rule.reason()));
  }

  private Rule changed(Rule rule) {
    List<Condition> conditions = new ArrayList<>(rule.conditions());
    return switch (random.nextInt(5)) {
      case 0 -> with(rule, inForce(), conditions, rule.conclusion(), rule.reason());
      case 1 -> with(rule, rule.inForce(), conditions, conclusion(), rule.reason());
      case 2 -> with(rule, rule.inForce(), conditions, rule.conclusion(), wording());
      case 3 -> {
        conditions.add(random.nextBoolean() ? number() : ofList());
        yield with(rule, rule.inForce(), conditions, rule.conclusion(), rule.reason());
      }
      default -> {
        if (!conditions.isEmpty()) {
          conditions.remove(random.nextInt(conditions.size()));
        }
        yield with(rule, rule.inForce(), conditions, rule.conclusion(), rule.reason());
      }
    };
  }

  private static Rule with(Rule rule, InForce inForce, List<Condition> conditions, Conclusion conclusion, Wording reason) {
    return rule(rule.id(), inForce, conditions, conclusion, reason);
  }

  /** A reason tells only of amounts that the rule names: any other is a problem of the pack. */
  private static Rule rule(String id, InForce inForce, List<Condition> conditions, Conclusion conclusion, Wording reason) {
    boolean lacks = reason.parts().contains(new Wording.OfAmount("限")) && Condition.amountsNamed(conditions).isEmpty();
    Wording said = lacks ? new Wording(List.of(new Wording.Plain("不足"))) : reason;
    return new Rule(id, "规则", Step.ELIGIBILITY, AS_OF, inForce, conditions, conclusion, said, "示例", Mark.D, Place.file("t.csv"));
  }
}

package org.baguan.rules.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.sentence.Statements;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Score;

/** Tells why rules do not hold, or what stands in the way, nearest first. Safe to share between threads. */
final class WhyNots {

  /** A fact that can not come to be otherwise lies farther than any that can. */
  private static final BigDecimal FAR = BigDecimal.valueOf(10_000);

  /** What has no measure is either so or otherwise, and never near. */
  private static final BigDecimal OTHERWISE = BigDecimal.valueOf(1_000);

  private final Evaluator evaluator;
  private final Values values;
  private final Tell tell;
  private final Statements statements;

  WhyNots(Evaluator evaluator, Tell tell) {
    this.evaluator = evaluator;
    this.values = new Values(evaluator);
    this.tell = tell;
    this.statements = tell.statements();
  }

  /** A telling and how far it is from being otherwise. */
  private record Ranked(WhyNot told, BigDecimal distance) {}

  /** Returns the rules that do not hold, nearest first: the fewer facts and the smaller the way, the nearer. */
  List<WhyNot> didNotHold(List<Rule> rules, Candidacy candidacy) {
    List<Ranked> ranked = new ArrayList<>();
    for (Rule rule : rules) {
      if (evaluator.evaluate(rule, candidacy) == Truth.FALSE) {
        ranked.add(didNotHold(rule, candidacy));
      }
    }
    return sorted(ranked);
  }

  private Ranked didNotHold(Rule rule, Candidacy candidacy) {
    List<WhyNot.Unmet> unmet = new ArrayList<>();
    BigDecimal distance = BigDecimal.ZERO;
    if (evaluator.inForce(rule, candidacy) == Truth.FALSE) {
      unmet.add(notInForce(rule, candidacy));
      distance = distance.add(FAR);
    }
    for (Condition condition : rule.conditions()) {
      if (evaluator.evaluate(condition, rule, candidacy) != Truth.TRUE) {
        unmet.add(unmet(condition, Truth.TRUE, rule, candidacy));
        distance = distance.add(BigDecimal.valueOf(100)).add(toHolding(condition, rule, candidacy));
      }
    }
    return new Ranked(told(WhyNot.Kind.DID_NOT_HOLD, rule, unmet), distance);
  }

  /** Returns what a rule lacks to hold. */
  List<WhyNot.Unmet> lacking(Rule rule, Candidacy candidacy) {
    return didNotHold(rule, candidacy).told().conditions();
  }

  private WhyNot.Unmet notInForce(Rule rule, Candidacy candidacy) {
    Object day = rule.governing().read(candidacy);
    String from = rule.inForce().from().map(d -> tell.say("自" + tell.day(d) + "起", "from " + d)).orElse("");
    String until = rule.inForce().until().map(d -> tell.say(tell.day(d) + "之前", "before " + d)).orElse("");
    return new WhyNot.Unmet(statements.name(rule.governing()), statements.value(day, rule.governing().type()), (from + " " + until).strip(), false);
  }

  /** Returns what stands in the way, nearest first: of each rule the conditions that could be otherwise, of which one is enough. */
  List<WhyNot> inTheWay(List<Rule> rules, Candidacy candidacy) {
    List<Ranked> ranked = new ArrayList<>();
    for (Rule rule : rules) {
      List<WhyNot.Unmet> changeable = new ArrayList<>();
      List<WhyNot.Unmet> fixed = new ArrayList<>();
      List<WhyNot.Unmet> circumstances = new ArrayList<>();
      BigDecimal nearest = FAR;
      for (Condition condition : rule.conditions()) {
        WhyNot.Unmet unmet = unmet(condition, Truth.FALSE, rule, candidacy);
        if (unmet.changeable()) {
          changeable.add(unmet);
        } else if (Reasons.isTelling(condition)) {
          fixed.add(unmet);
        } else {
          circumstances.add(unmet);
        }
        nearest = nearest.min(toFailing(condition, rule, candidacy));
      }
      ranked.add(new Ranked(told(WhyNot.Kind.IN_THE_WAY, rule, !changeable.isEmpty() ? changeable : !fixed.isEmpty() ? fixed : circumstances), nearest));
    }
    return sorted(ranked);
  }

  /** Returns that an item, or the total, is below its minimum, or may be. */
  WhyNot belowMinimum(SchemeItem row, Score score) {
    boolean total = row.item().equals(Remedies.TOTAL);
    BigDecimal lowest = total ? score.lowest() : item(row, score).map(ItemScore::lowest).orElse(BigDecimal.ZERO);
    BigDecimal highest = total ? score.highest() : item(row, score).map(ItemScore::highest).orElse(BigDecimal.ZERO);
    String actual = lowest.toPlainString() + (lowest.compareTo(highest) == 0 ? "" : "–" + highest.toPlainString());
    String needed = tell.say("不少于", "at least ") + row.minimum().map(BigDecimal::toPlainString).orElse("");
    return new WhyNot(
        WhyNot.Kind.IN_THE_WAY,
        "最低分·" + row.item(),
        row.item() + "低于最低分",
        tell.say("不符合", "the person is not eligible"),
        List.of(new WhyNot.Unmet(tell.say(row.item() + "得分", "points of " + row.item()), actual, needed, true)),
        row.basis(),
        row.mark(),
        row.place().toString());
  }

  private static Optional<ItemScore> item(SchemeItem row, Score score) {
    return score.items().stream().filter(item -> item.item().equals(row.item())).findFirst();
  }

  private static List<WhyNot> sorted(List<Ranked> ranked) {
    return ranked.stream()
        .sorted(Comparator.comparing(Ranked::distance).thenComparing(r -> r.told().rule()))
        .map(Ranked::told)
        .toList();
  }

  private WhyNot told(WhyNot.Kind kind, Rule rule, List<WhyNot.Unmet> conditions) {
    String conclusion =
        rule.conclusion() instanceof Conclusion.Verdict verdict && !statements.english() ? verdict.word() : statements.conclusion(rule.conclusion());
    return new WhyNot(kind, rule.id(), rule.title(), conclusion, conditions, rule.basis(), rule.mark(), rule.place().toString());
  }

  private WhyNot.Unmet unmet(Condition condition, Truth wanted, Rule rule, Candidacy candidacy) {
    if (condition instanceof Test test) {
      String needed = wanted == Truth.TRUE ? statements.needed(test, rule, candidacy) : statements.avoided(test, rule, candidacy);
      return new WhyNot.Unmet(
          statements.name(test.term()), statements.value(test.term().read(candidacy), test.term().type()), needed, test.term().changeable());
    }
    if (condition instanceof Condition.Quantified over) {
      boolean changeable = over.tests().stream().anyMatch(test -> test.term().changeable());
      return new WhyNot.Unmet(
          statements.name(over.list()), statements.there(over, rule, candidacy), statements.phrase(wanted == Truth.TRUE ? over : opposite(over)), changeable);
    }
    String name = condition instanceof Condition.AbsentTerm absent ? statements.name(absent.term()) : statements.name(((Condition.AbsentList) condition).list());
    boolean supplied = evaluator.evaluate(condition, rule, candidacy) != Truth.TRUE;
    String given = tell.say("已提供", "supplied");
    String absent = tell.say("未提供", "not supplied");
    return new WhyNot.Unmet(name, supplied ? given : absent, supplied ? absent : given, true);
  }

  private static Condition opposite(Condition.Quantified over) {
    if (over instanceof Condition.Exists) {
      return new Condition.Not(over.list(), over.tests());
    }
    if (over instanceof Condition.Not) {
      return new Condition.Exists(over.list(), over.tests());
    }
    return over instanceof Condition.Count count
        ? new Condition.Count(count.list(), count.tests(), count.relation().negated(), count.number())
        : new Condition.Sum(over.list(), over.tests(), ((Condition.Sum) over).addend(), ((Condition.Sum) over).relation().negated(), ((Condition.Sum) over).number());
  }

  /** How far a condition that does not hold is from holding: measured where it can be, however it got there. */
  private BigDecimal toHolding(Condition condition, Rule rule, Candidacy candidacy) {
    if (!(condition instanceof Test test) || !test.term().changeable()) {
      return FAR;
    }
    Object actual = test.term().read(candidacy);
    return actual == null || !test.term().type().ordered()
        ? OTHERWISE
        : values.distanceToHolding(test, actual, rule, candidacy).orElse(FAR);
  }

  /** How far a condition that holds is from a value that it can come to have and with which it does not. */
  private BigDecimal toFailing(Condition condition, Rule rule, Candidacy candidacy) {
    if (!(condition instanceof Test test) || !test.term().changeable()) {
      return FAR;
    }
    Object actual = test.term().read(candidacy);
    List<Object> reachable = values.making(test, Truth.FALSE, actual, rule, candidacy);
    boolean measured = actual != null && test.term().type().ordered();
    return reachable.isEmpty() ? FAR : measured ? Values.distance(test.term().type(), actual, reachable.get(0)) : OTHERWISE;
  }
}

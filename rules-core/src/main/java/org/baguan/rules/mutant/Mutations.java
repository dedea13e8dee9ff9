package org.baguan.rules.mutant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.sentence.Sentences;
import org.baguan.rules.language.table.RuleCells;
import org.baguan.rules.model.PeriodStart;

/** Makes every mutant of a pack, in the order of its rules. */
final class Mutations {

  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

  private final RuleTree tree;
  private final RuleCells cells;
  private final Sentences zh;
  private final Sentences en;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutations(RuleTree tree, RuleCells cells) {
    this.tree = tree;
    this.cells = cells;
    this.zh = new Sentences(Locale.CHINESE, tree.amounts());
    this.en = new Sentences(Locale.ENGLISH, tree.amounts());
  }

  static List<Mutant> of(RuleTree tree, RuleCells cells) {
    Mutations mutations = new Mutations(tree, cells);
    tree.rules().forEach(mutations::rule);
    tree.amounts().values().stream().sorted(java.util.Comparator.comparing(Amount::name)).filter(mutations::named).forEach(mutations::amount);
    return List.copyOf(mutations.mutants);
  }

  private void rule(Rule rule) {
    add(rule, Optional.empty(), Mutant.Kind.ROW, rule.place(), "删去规则" + rule.id(), "without rule " + rule.id());
    for (int at = 0; at < rule.conditions().size(); at++) {
      condition(rule, at);
    }
    conclusion(rule);
    dates(rule);
  }

  private void add(Rule rule, Optional<Rule> instead, Mutant.Kind kind, Place place, String textZh, String textEn) {
    mutants.add(new Mutant(kind, place, textZh, textEn, new Mutant.OfRule(rule, instead)));
  }

  private void condition(Rule rule, int at) {
    Condition condition = rule.conditions().get(at);
    List<Condition> fewer = new ArrayList<>(rule.conditions());
    fewer.remove(at);
    add(
        rule, Optional.of(with(rule, fewer)), Mutant.Kind.CONDITION, cells.of(rule, condition, Optional.empty()),
        "不看：" + zh.condition(condition), "without: " + en.condition(condition));
    if (condition instanceof Test test) {
      TestMutations.of(test).forEach(changed -> replace(rule, at, changed.test(), changed.kind(), cells.of(rule, condition, Optional.empty())));
    } else if (condition instanceof Condition.Quantified over) {
      quantified(rule, at, over);
    }
  }

  private void replace(Rule rule, int at, Condition by, Mutant.Kind kind, Place place) {
    List<Condition> changed = new ArrayList<>(rule.conditions());
    Condition was = changed.set(at, by);
    add(
        rule, Optional.of(with(rule, changed)), kind, place,
        zh.condition(was) + " → " + zh.condition(by), en.condition(was) + " → " + en.condition(by));
  }

  private void quantified(Rule rule, int at, Condition.Quantified over) {
    Place whole = cells.of(rule, over, Optional.empty());
    if (over instanceof Condition.Exists) {
      replace(rule, at, new Condition.Not(over.list(), over.tests()), Mutant.Kind.COMPARISON, whole);
    } else if (over instanceof Condition.Not) {
      replace(rule, at, new Condition.Exists(over.list(), over.tests()), Mutant.Kind.COMPARISON, whole);
    } else if (over instanceof Condition.Count count) {
      replace(rule, at, new Condition.Count(count.list(), count.tests(), count.relation().negated(), count.number()), Mutant.Kind.COMPARISON, whole);
      Steps.beside(count.number()).forEach(
          number -> replace(rule, at, new Condition.Count(count.list(), count.tests(), count.relation(), (Integer) number), Mutant.Kind.THRESHOLD, whole));
    } else if (over instanceof Condition.Sum sum) {
      replace(rule, at, sum(sum, sum.tests(), sum.relation().negated(), sum.number()), Mutant.Kind.COMPARISON, whole);
      for (BigDecimal step : List.of(BigDecimal.ONE.negate(), BigDecimal.ONE)) {
        replace(rule, at, sum(sum, sum.tests(), sum.relation(), sum.number().add(step)), Mutant.Kind.THRESHOLD, whole);
      }
    }
    for (int member = 0; member < over.tests().size(); member++) {
      Place place = cells.of(rule, over, Optional.of(over.tests().get(member)));
      List<Test> fewer = new ArrayList<>(over.tests());
      Test test = fewer.remove(member);
      if (!fewer.isEmpty()) {
        replace(rule, at, with(over, fewer), Mutant.Kind.CONDITION, place);
      }
      for (TestMutations.Changed changed : TestMutations.of(test)) {
        List<Test> others = new ArrayList<>(over.tests());
        others.set(member, changed.test());
        replace(rule, at, with(over, others), changed.kind(), place);
      }
    }
  }

  private static Condition with(Condition.Quantified over, List<Test> tests) {
    if (over instanceof Condition.Exists) {
      return new Condition.Exists(over.list(), tests);
    }
    if (over instanceof Condition.Not) {
      return new Condition.Not(over.list(), tests);
    }
    return over instanceof Condition.Count count
        ? new Condition.Count(count.list(), tests, count.relation(), count.number())
        : sum((Condition.Sum) over, tests, ((Condition.Sum) over).relation(), ((Condition.Sum) over).number());
  }

  private static Condition.Sum sum(Condition.Sum sum, List<Test> tests, Relation relation, BigDecimal number) {
    return new Condition.Sum(sum.list(), tests, sum.addend(), relation, number);
  }

  private void conclusion(Rule rule) {
    Place place = cells.conclusion(rule);
    if (rule.conclusion() instanceof Conclusion.Verdict verdict) {
      rule.step().verdicts().stream().filter(word -> !word.equals(verdict.word())).forEach(word -> conclude(rule, new Conclusion.Verdict(word), place, verdict.word(), word));
    } else if (rule.conclusion() instanceof Conclusion.Points points) {
      for (int step : List.of(-1, 1)) {
        BigDecimal other = points.points().add(BigDecimal.valueOf(step));
        if (other.signum() >= 0 && other.compareTo(MOST_POINTS) <= 0) {
          conclude(rule, new Conclusion.Points(points.item(), other), place, points.points() + "分", other + "分");
        }
      }
    } else if (rule.conclusion() instanceof Conclusion.Shift shift) {
      for (int step : List.of(-1, 1)) {
        conclude(rule, new Conclusion.Shift(shift.months() + step), place, "折算" + shift.months() + "个月", "折算" + (shift.months() + step) + "个月");
      }
    } else {
      span(rule, (Conclusion.Span) rule.conclusion(), place);
    }
  }

  private void span(Rule rule, Conclusion.Span span, Place place) {
    for (int step : List.of(-1, 1)) {
      conclude(rule, new Conclusion.Span(span.months() + step, span.start(), span.stacking()), place, "影响期" + span.months() + "个月", "影响期" + (span.months() + step) + "个月");
    }
    PeriodStart start = PeriodStart.values()[(span.start().ordinal() + 1) % PeriodStart.values().length];
    conclude(rule, new Conclusion.Span(span.months(), start, span.stacking()), cells.start(rule), Vocabulary.wordOf(span.start()), Vocabulary.wordOf(start));
    Conclusion.Joining joining = Conclusion.Joining.values()[(span.stacking().joining().ordinal() + 1) % Conclusion.Joining.values().length];
    stacked(rule, span, new Conclusion.Stacking(joining, OptionalInt.empty()));
    span.stacking().cap().ifPresent(cap -> stacked(rule, span, new Conclusion.Stacking(span.stacking().joining(), OptionalInt.of(cap + 1))));
  }

  private void stacked(Rule rule, Conclusion.Span span, Conclusion.Stacking stacking) {
    conclude(rule, new Conclusion.Span(span.months(), span.start(), stacking), cells.stacking(rule), span.stacking().zh(), stacking.zh());
  }

  private void conclude(Rule rule, Conclusion other, Place place, String was, String is) {
    Rule changed = new Rule(
        rule.id(), rule.title(), rule.step(), rule.governing(), rule.inForce(), rule.conditions(), other, rule.reason(), rule.basis(), rule.mark(), rule.place());
    add(rule, Optional.of(changed), Mutant.Kind.CONCLUSION, place, was + " → " + is, was + " → " + is);
  }

  private void dates(Rule rule) {
    for (int step : List.of(-1, 1)) {
      rule.inForce().from().ifPresent(day -> date(rule, new InForce(Optional.of(day.plusDays(step)), rule.inForce().until()), cells.from(rule), "生效", "in force from", day, day.plusDays(step)));
      rule.inForce().until().ifPresent(day -> date(rule, new InForce(rule.inForce().from(), Optional.of(day.plusDays(step))), cells.until(rule), "失效", "in force until", day, day.plusDays(step)));
    }
  }

  private void date(Rule rule, InForce inForce, Place place, String what, String whatEn, LocalDate was, LocalDate is) {
    Rule changed = new Rule(
        rule.id(), rule.title(), rule.step(), rule.governing(), inForce, rule.conditions(), rule.conclusion(), rule.reason(), rule.basis(), rule.mark(), rule.place());
    add(rule, Optional.of(changed), Mutant.Kind.DATE, place, what + was + " → " + is, whatEn + " " + was + " → " + is);
  }

  private static Rule with(Rule rule, List<Condition> conditions) {
    return new Rule(
        rule.id(), rule.title(), rule.step(), rule.governing(), rule.inForce(), conditions, rule.conclusion(), rule.reason(), rule.basis(), rule.mark(), rule.place());
  }

  /** An amount that only reasons name changes no outcome. */
  private boolean named(Amount amount) {
    return tree.rules().stream().anyMatch(rule -> rule.amounts().contains(amount.name()));
  }

  private void amount(Amount amount) {
    for (int at = 0; at < amount.values().size(); at++) {
      Amount.Value value = amount.values().get(at);
      for (Comparable<?> other : Steps.beside(value.value())) {
        Amount.Value changed = new Amount.Value(other, value.inForce(), value.basis(), value.mark(), value.place());
        amount(amount, at, changed, Mutant.Kind.AMOUNT, zh.print(amount, value), zh.print(amount, changed), en.print(amount, value), en.print(amount, changed));
      }
      for (int step : List.of(-1, 1)) {
        InForce was = value.inForce();
        int position = at;
        was.from().ifPresent(day -> amountDate(amount, position, new InForce(Optional.of(day.plusDays(step)), was.until()), "生效" + day, day.plusDays(step)));
        was.until().ifPresent(day -> amountDate(amount, position, new InForce(was.from(), Optional.of(day.plusDays(step))), "失效" + day, day.plusDays(step)));
      }
    }
  }

  private void amountDate(Amount amount, int at, InForce inForce, String was, LocalDate is) {
    Amount.Value value = amount.values().get(at);
    amount(amount, at, new Amount.Value(value.value(), inForce, value.basis(), value.mark(), value.place()), Mutant.Kind.DATE, was, is.toString(), was, is.toString());
  }

  private void amount(Amount amount, int at, Amount.Value changed, Mutant.Kind kind, String was, String is, String wasEn, String isEn) {
    List<Amount.Value> values = new ArrayList<>(amount.values());
    values.set(at, changed);
    mutants.add(
        new Mutant(
            kind, changed.place(), "【" + amount.name() + "】" + was + " → " + is, "【" + amount.name() + "】" + wasEn + " → " + isEn,
            new Mutant.OfAmount(amount, new Amount(amount.name(), amount.type(), values))));
  }
}

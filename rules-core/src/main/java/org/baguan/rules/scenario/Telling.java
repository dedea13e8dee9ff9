package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baguan.rules.engine.RuleEngine.Holding;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.language.sentence.Statements;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Tells what was found otherwise than expected, and why: every condition of the rules in question, with the facts. */
final class Telling {

  private final Scenario scenario;
  private final RuleTree tree;
  private final Evaluator evaluator;
  private final Statements zh;
  private final Statements en;

  Telling(Scenario scenario, RuleTree tree) {
    this.scenario = scenario;
    this.tree = tree;
    this.evaluator = new Evaluator(tree.amounts(), scenario.subject().facts());
    this.zh = new Statements(Locale.CHINESE, tree.amounts(), scenario.subject().facts());
    this.en = new Statements(Locale.ENGLISH, tree.amounts(), scenario.subject().facts());
  }

  Difference tell(Expectation expectation, Found found) {
    if (expectation instanceof Expectation.OfRules rules) {
      return rules(rules, found);
    }
    if (expectation instanceof Expectation.Outcome) {
      return told(expectation, Column.OUTCOME, expectation.text(), found.outcome(), found.holding().stream().map(Holding::rule).toList());
    }
    if (expectation instanceof Expectation.Points points) {
      return points(points, found);
    }
    if (expectation instanceof Expectation.LastDay) {
      return told(expectation, Column.LAST_DAY, expectation.text(), found.lastDay().get().map(Object::toString).orElse("待定"), found.holding().stream().map(Holding::rule).toList());
    }
    if (expectation instanceof Expectation.Shift) {
      return told(expectation, Column.SHIFT, expectation.text(), found.shift().map(Object::toString).orElse("待定"), found.holding().stream().map(Holding::rule).toList());
    }
    Expectation.OfSpan of = (Expectation.OfSpan) expectation;
    Column column = Column.named(of.column(), scenario.step()).orElseThrow();
    String is = found.span().map(span -> months(column, Matching.said(span, of.column()))).orElse("待定");
    return told(expectation, column, months(column, of.text()), is, found.holding().stream().map(Holding::rule).toList());
  }

  private static String months(Column column, String text) {
    return column == Column.SPAN ? WordingPrinter.value(Integer.valueOf(text), new Type.Whole(Unit.MONTHS)) : text;
  }

  private Difference told(Expectation expectation, Column column, String expected, String is, List<Rule> rules) {
    return new Difference(
        expectation.place(),
        "“" + column.zh() + "”预期" + expected + "，实际" + is,
        "expected `" + column.zh() + "` to be `" + expected + "`, and it is `" + is + "`",
        why(rules, zh),
        why(rules, en));
  }

  private Difference rules(Expectation.OfRules expectation, Found found) {
    List<Expectation.OfRule> otherwise = expectation.rules().stream().filter(rule -> found.holds(rule) != expectation.holds()).toList();
    List<Rule> rules = otherwise.stream().flatMap(one -> tree.rules(scenario.step()).stream().filter(rule -> rule.id().equals(one.id()))).toList();
    String listed = String.join("、", otherwise.stream().map(one -> one.text() + found.holds(one).zh()).toList());
    String listedEn = String.join(", ", otherwise.stream().map(one -> one.text() + " " + found.holds(one).en()).toList());
    return new Difference(
        expectation.place(),
        "预期" + expectation.holds().zh() + "的规则，实际不是：" + listed,
        "expected " + expectation.holds().en() + ", and it is otherwise: " + listedEn,
        why(rules, zh),
        why(rules, en));
  }

  private Difference points(Expectation.Points points, Found found) {
    List<String> zhParts = new ArrayList<>();
    List<String> enParts = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    points.points().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(one -> {
      Optional<java.math.BigDecimal> is = found.points(one.getKey());
      if (is.filter(p -> p.compareTo(one.getValue()) == 0).isEmpty()) {
        String of = is.map(java.math.BigDecimal::toPlainString).orElse("待定");
        zhParts.add("“" + one.getKey() + "”预期" + one.getValue().toPlainString() + "分，实际" + of + (is.isPresent() ? "分" : ""));
        enParts.add("expected " + one.getValue().toPlainString() + " points of `" + one.getKey() + "`, and it is `" + of + "`");
        tree.rules(scenario.step()).stream().filter(rule -> rule.conclusion() instanceof Conclusion.Points of2 && of2.item().equals(one.getKey())).forEach(rules::add);
      }
    });
    return new Difference(points.place(), String.join("；", zhParts), String.join("; ", enParts), why(rules, zh), why(rules, en));
  }

  /** Tells each rule and which of its conditions hold. */
  private List<String> why(List<Rule> rules, Statements words) {
    boolean english = words.english();
    List<String> lines = new ArrayList<>();
    for (Rule rule : rules) {
      Truth truth = evaluator.evaluate(rule, scenario.subject().record());
      lines.add(rule.place() + "  " + rule.id() + " " + rule.title() + (english ? ": " : "：") + Expectation.Holds.of(truth).in(english));
      Truth inForce = evaluator.inForce(rule, scenario.subject().record());
      if (inForce != Truth.TRUE) {
        lines.add("  " + sign(inForce) + " " + (english ? "in force " + days(rule, "from ", " until ", "") : days(rule, "自", "起施行", "起失效")));
      }
      for (Condition condition : rule.conditions()) {
        lines.add("  " + sign(evaluator.evaluate(condition, rule, scenario.subject().record())) + " " + stated(condition, rule, words));
      }
    }
    return lines;
  }

  /** Returns a condition with the values that the subject has; of a list every member. */
  private String stated(Condition condition, Rule rule, Statements words) {
    Record subject = scenario.subject().record();
    String wanted = words.wanted(condition, rule, subject);
    if (!(condition instanceof Condition.Quantified over)) {
      return wanted;
    }
    List<?> members = scenario.subject().facts().members(over.list(), subject);
    String there =
        members == null || members.isEmpty()
            ? words.there(new Condition.Exists(over.list(), List.of()), rule, subject)
            : String.join(words.english() ? "; " : "；", members.stream().map(member -> words.member(over, member, rule, subject)).toList());
    return wanted + (words.english() ? "; there is: " : "；现有：") + there;
  }

  private static String days(Rule rule, String from, String start, String end) {
    String first = rule.inForce().from().map(day -> from + day + (end.isEmpty() ? "" : start)).orElse("");
    String last = rule.inForce().until().map(day -> (end.isEmpty() ? start : first.isEmpty() ? from : "，") + day + end).orElse("");
    return first + last;
  }

  private static String sign(Truth truth) {
    return truth == Truth.TRUE ? "√" : truth == Truth.FALSE ? "×" : "？";
  }

  /** Tells that Drools and the evaluator disagree on a rule. */
  static Difference disagreement(Scenario scenario, Rule rule, @Nullable Boolean evaluator, @Nullable Boolean engine) {
    Expectation.Holds one = Expectation.Holds.of(evaluator);
    Expectation.Holds other = Expectation.Holds.of(engine);
    return new Difference(
        scenario.place(),
        "引擎与核对不一致：" + rule.key() + "，核对为" + one.zh() + "，引擎为" + other.zh() + "。请报告本库维护者",
        "Drools and the evaluator disagree on " + rule.key() + ": " + one.en() + " by the evaluator, " + other.en() + " by Drools; please report it",
        List.of(rule.place().toString()),
        List.of(rule.place().toString()));
  }
}

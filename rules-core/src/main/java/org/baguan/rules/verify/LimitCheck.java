package org.baguan.rules.verify;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Test;
import org.baguan.rules.pack.Manifest;

/** Tells of what is larger than people write, so that analysis, compilation and deciding stay within a modest machine (docs/limits.md). */
final class LimitCheck implements Check {

  /** Rules of one pack. */
  static final int MOST_RULES = 20_000;

  /** Conditions of one rule, each test of a list's members counted. */
  static final int MOST_CONDITIONS = 60;

  /** Counts and sums of one rule: each can double the rules that are printed for it. */
  static final int MOST_COUNTED = 3;

  /** Values of one test. */
  static final int MOST_VALUES = 200;

  /** Rows of amounts of one pack. */
  static final int MOST_AMOUNTS = 5_000;

  /** Rows of one amount: each is printed as a rule of its own wherever the amount is named. */
  static final int MOST_VERSIONS = 200;

  /** Codes of one list of pack.yaml. */
  static final int MOST_CODES = 1_000;

  /** Attributes of pack.yaml. */
  static final int MOST_ATTRIBUTES = 200;

  /** Characters of a rule's title. */
  static final int LONGEST_TITLE = 200;

  /** Characters of a reason, in each language. */
  static final int LONGEST_REASON = 4_000;

  /** Characters of a basis. */
  static final int LONGEST_BASIS = 1_000;

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    if (tree.rules().size() > MOST_RULES) {
      over(problems, tree.rules().get(MOST_RULES).place(), "规则", MOST_RULES, "条", "rules");
    }
    tree.rules().forEach(rule -> rule(rule, problems));
    amounts(tree, problems);
    manifest.codes().forEach((list, codes) -> most(problems, manifest.places().of("codes", list), codes.size(), "代码表“" + list + "”", MOST_CODES, "个代码", "codes in the list `" + list + "`"));
    most(problems, manifest.places().of("attributes"), manifest.attributes().size(), "attributes ", MOST_ATTRIBUTES, "项", "attributes");
  }

  private static void rule(Rule rule, Consumer<Problem> problems) {
    Place place = rule.place();
    String zh = "规则“" + rule.id() + "”的";
    String en = " in the rule `" + rule.id() + "`";
    most(problems, place, rule.conditions().stream().mapToInt(condition -> Math.max(1, condition.tests().size())).sum(), zh + "条件", MOST_CONDITIONS, "个", "conditions" + en);
    most(problems, place, (int) rule.conditions().stream().filter(LimitCheck::counts).count(), zh + "计数与合计", MOST_COUNTED, "个", "counts and sums" + en);
    for (Test test : rule.tests()) {
      int values = test.matching() instanceof Test.OneOf of ? of.values().size() : 1;
      most(problems, place, values, zh + "“" + test.term().label() + "”一格的值", MOST_VALUES, "个", "values of `" + test.term().label() + "`" + en);
    }
    most(problems, place, rule.title().length(), zh + "名称", LONGEST_TITLE, "字", "characters in the title" + en);
    most(problems, place, Math.max(rule.reason().template().length(), rule.reason().englishTemplate().length()), zh + "理由", LONGEST_REASON, "字", "characters in the reason" + en);
    most(problems, place, rule.basis().length(), zh + "依据", LONGEST_BASIS, "字", "characters in the basis" + en);
  }

  /** Returns whether a condition is printed in two ways: one for each side of a number, or one for what is unknown. */
  private static boolean counts(Condition condition) {
    return condition instanceof Condition.Sum || condition instanceof Condition.Count count && count.relation() != Relation.AT_LEAST;
  }

  private static void amounts(RuleTree tree, Consumer<Problem> problems) {
    List<Amount.Value> values = tree.amounts().values().stream().flatMap(amount -> amount.values().stream()).sorted(Comparator.comparing(Amount.Value::place)).toList();
    if (values.size() > MOST_AMOUNTS) {
      over(problems, values.get(MOST_AMOUNTS).place(), "数额", MOST_AMOUNTS, "行", "rows of amounts");
    }
    for (Amount amount : tree.amounts().values()) {
      if (amount.values().size() > MOST_VERSIONS) {
        over(problems, amount.values().get(MOST_VERSIONS).place(), "数额“" + amount.name() + "”", MOST_VERSIONS, "行", "rows of the amount `" + amount.name() + "`");
      }
    }
  }

  private static void most(Consumer<Problem> problems, Place place, int met, String zh, int most, String unit, String en) {
    if (met > most) {
      over(problems, place, zh, most, unit, en);
    }
  }

  private static void over(Consumer<Problem> problems, Place place, String zh, int most, String unit, String en) {
    problems.accept(
        Problem.error(place, "too-large", zh + "超过 " + most + " " + unit, "more than " + most + " " + en)
            .advising("分成几条，或删去不需要的", "divide it, or take out what is not needed"));
  }
}

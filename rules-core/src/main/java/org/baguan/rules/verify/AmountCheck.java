package org.baguan.rules.verify;

import java.util.List;
import java.util.function.Consumer;
import org.baguan.rules.boxes.Stretches;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/**
 * An amount has one value on a day, and no hole between its values (a warning); one that a rule names has a value as long as
 * the rule is in force (a warning).
 */
final class AmountCheck implements Check {

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    tree.amounts().values().forEach(amount -> {
      overlaps(amount, problems);
      holes(amount, problems);
    });
    for (Rule rule : tree.rules()) {
      for (String name : rule.amounts()) {
        Amount amount = tree.amounts().get(name);
        if (amount != null) {
          lacking(rule, amount, problems);
        }
      }
    }
  }

  private static void overlaps(Amount amount, Consumer<Problem> problems) {
    List<Amount.Value> values = amount.values();
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (values.get(i).inForce().overlaps(values.get(j).inForce())) {
          problems.accept(
              Problem.error(
                      values.get(i).place(),
                      "amount-overlap",
                      "“" + amount.name() + "”与 " + values.get(j).place() + " 的有效期重叠",
                      "two values of `" + amount.name() + "` are in force on one day; the other is at " + values.get(j).place())
                  .advising("旧值的失效日期写成新值的生效日期", "let the old value end on the day on which the new one begins"));
        }
      }
    }
  }

  private static void holes(Amount amount, Consumer<Problem> problems) {
    for (InForce hole : InForce.holes(amount.values().stream().map(Amount.Value::inForce).toList())) {
      Amount.Value next = amount.values().stream().filter(value -> value.inForce().from().equals(hole.until())).findFirst().orElseThrow();
      problems.accept(
          Problem.warning(
                  next.place(),
                  "amount-hole",
                  "“" + amount.name() + "”的前后两个值之间留有空当" + RuleGroup.when(hole).zh(),
                  "the values of `" + amount.name() + "` leave a hole" + RuleGroup.when(hole).en())
              .advising("旧值的失效日期写成新值的生效日期", "let the old value end on the day on which the new one begins"));
    }
  }

  /** Tells of the first stretch of days on which a rule is in force and an amount that it names has no value. */
  private static void lacking(Rule rule, Amount amount, Consumer<Problem> problems) {
    Stretches.of(List.of(rule), java.util.Map.of(amount.name(), amount)).stream()
        .filter(stretch -> rule.inForce().contains(Stretches.dayIn(stretch)) && amount.on(Stretches.dayIn(stretch)).isEmpty())
        .findFirst()
        .ifPresent(stretch -> problems.accept(
            Problem.warning(
                    rule.place(),
                    "amount-out-of-date",
                    "规则有效期内，【" + amount.name() + "】有一段时间没有数值" + RuleGroup.when(stretch).zh() + "，其间结论为待定",
                    "the rule is in force when `" + amount.name() + "` has no value" + RuleGroup.when(stretch).en() + ", and undetermined then")
                .advising("在数额表补上这段时间的值，或改规则的生效、失效日期", "add a value for that time, or change the dates of the rule")));
  }
}

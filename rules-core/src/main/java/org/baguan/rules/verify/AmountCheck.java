package org.baguan.rules.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** An amount has one value on a day; one that a rule names has a value as long as the rule is in force (a warning). */
final class AmountCheck implements Check {

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    tree.amounts().values().forEach(amount -> overlaps(amount, problems));
    for (Rule rule : tree.rules()) {
      for (String name : rule.amounts()) {
        Amount amount = tree.amounts().get(name);
        if (amount != null && !covers(amount, rule.inForce())) {
          problems.accept(
              Problem.warning(
                  rule.place(),
                  "amount-out-of-date",
                  "规则有效期内，【" + name + "】有一段时间没有数值，其间结论为待定",
                  "the amount lacks a value on some day on which the rule is in force"));
        }
      }
    }
  }

  private static void overlaps(Amount amount, Consumer<Problem> problems) {
    List<Amount.Value> values = amount.values();
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (overlap(values.get(i).inForce(), values.get(j).inForce())) {
          problems.accept(
              Problem.error(
                  values.get(i).place(),
                  "amount-overlap",
                  "“" + amount.name() + "”与 " + values.get(j).place() + " 的有效期重叠",
                  "two values of this amount are in force on one day"));
        }
      }
    }
  }

  private static boolean overlap(InForce one, InForce other) {
    LocalDate from = latest(one.from().orElse(LocalDate.MIN), other.from().orElse(LocalDate.MIN));
    return one.contains(from) && other.contains(from);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean covers(Amount amount, InForce rule) {
    boolean atStart = amount.on(rule.from().orElse(LocalDate.MIN)).isPresent();
    boolean noHole =
        amount.values().stream()
            .flatMap(value -> value.inForce().until().stream())
            .filter(day -> rule.contains(day))
            .allMatch(day -> amount.on(day).isPresent());
    return atStart && noHole;
  }
}

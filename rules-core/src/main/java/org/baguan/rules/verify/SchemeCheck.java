package org.baguan.rules.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.language.Step;
import org.baguan.rules.pack.Manifest;

/** The weights of a kind of post sum to 100 on every day on which it has any; items and rows name each other. */
final class SchemeCheck implements Check {

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    Set<String> scored =
        tree.rules(Step.SCORING).stream()
            .map(rule -> ((Conclusion.Points) rule.conclusion()).item())
            .collect(Collectors.toSet());
    Set<String> used = tree.scheme().stream().map(SchemeItem::item).collect(Collectors.toSet());
    List<String> categories = manifest.codes().getOrDefault("岗位类别", List.of());
    for (SchemeItem item : tree.scheme()) {
      if (!scored.contains(item.item())) {
        problems.accept(
            Problem.error(
                item.place(), "item-without-rows", "项目“" + item.item() + "”没有评分规则", "no row gives points for this item"));
      }
      if (!categories.contains(item.category())) {
        problems.accept(
            Problem.error(
                item.place(),
                "unknown-value",
                "岗位类别“" + item.category() + "”不在 pack.yaml 的 codes 里",
                "the category is not declared in pack.yaml"));
      }
    }
    for (Rule rule : tree.rules(Step.SCORING)) {
      String item = ((Conclusion.Points) rule.conclusion()).item();
      if (!used.contains(item)) {
        problems.accept(
            Problem.error(rule.place(), "item-unused", "没有评分方案用到项目“" + item + "”", "no scheme uses this item"));
      }
    }
    tree.scheme().stream().map(SchemeItem::category).distinct().forEach(c -> weights(c, tree, problems));
  }

  private static void weights(String category, RuleTree tree, Consumer<Problem> problems) {
    List<SchemeItem> items = tree.scheme().stream().filter(item -> item.category().equals(category)).toList();
    Set<LocalDate> days = new TreeSet<>();
    for (SchemeItem item : items) {
      days.add(item.inForce().from().orElse(LocalDate.of(1900, 1, 1)));
      item.inForce().until().ifPresent(days::add);
    }
    for (LocalDate day : days) {
      List<SchemeItem> inForce = items.stream().filter(item -> item.inForce().contains(day)).toList();
      BigDecimal sum = inForce.stream().map(SchemeItem::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (!inForce.isEmpty() && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
        problems.accept(
            Problem.error(
                inForce.get(0).place(),
                "weights-not-100",
                "“" + category + "”各项目的权重在 " + day + " 合计为 " + sum.toPlainString() + "，应为 100",
                "the weights sum to " + sum.toPlainString() + " on " + day));
      }
    }
  }
}

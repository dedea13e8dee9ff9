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
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.pack.Manifest;

/** The weights of a kind of post sum to 100 on every day on which it has any; items stand once, and items and rows name each other. */
final class SchemeCheck implements Check {

  @Override
  public boolean needsAll() {
    return true;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    Set<String> scored =
        tree.rules(Step.SCORING).stream()
            .map(rule -> ((Conclusion.Points) rule.conclusion()).item())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> used = tree.scheme().stream().map(SchemeItem::item).collect(Collectors.toCollection(TreeSet::new));
    List<String> categories = manifest.codes().getOrDefault("岗位类别", List.of());
    for (SchemeItem item : tree.scheme()) {
      if (!scored.contains(item.item())) {
        problems.accept(
            Problem.error(item.place(), "item-without-rows", "项目“" + item.item() + "”没有评分规则", "no row gives points for `" + item.item() + "`" + Suggestion.english(item.item(), scored))
                .advising(Suggestion.asked(item.item(), scored) + "写评分规则，或核对项目名称", "add rows for it, or mend its name"));
      }
      if (!categories.contains(item.category())) {
        problems.accept(
            Problem.error(
                    item.place(),
                    "unknown-value",
                    "岗位类别“" + item.category() + "”不在 pack.yaml 的 codes 里",
                    "the category `" + item.category() + "` is not declared in pack.yaml" + Suggestion.english(item.category(), categories))
                .advising(Suggestion.advice(item.category(), categories), "declared are `" + String.join("、", categories) + "`"));
      }
    }
    for (Rule rule : tree.rules(Step.SCORING)) {
      String item = ((Conclusion.Points) rule.conclusion()).item();
      if (!used.contains(item)) {
        problems.accept(
            Problem.error(rule.place(), "item-unused", "没有评分方案用到项目“" + item + "”", "no scheme uses the item `" + item + "`" + Suggestion.english(item, used))
                .advising(Suggestion.asked(item, used) + "在评分方案里给它权重，或删去这些行", "give it a weight in a scheme, or take its rows out"));
      }
    }
    duplicates(tree.scheme(), problems);
    tree.scheme().stream().map(SchemeItem::category).distinct().forEach(c -> weights(c, tree, problems));
  }

  private static void duplicates(List<SchemeItem> items, Consumer<Problem> problems) {
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        SchemeItem item = items.get(i);
        SchemeItem other = items.get(j);
        if (item.category().equals(other.category()) && item.item().equals(other.item()) && item.inForce().overlaps(other.inForce())) {
          problems.accept(
              Problem.error(
                      item.place(),
                      "duplicate-item",
                      "“" + item.category() + "”的项目“" + item.item() + "”与 " + other.place() + " 重复",
                      "the item `" + item.item() + "` of `" + item.category() + "` stands twice; the other row is at " + other.place())
                  .advising("删去一行；是改动权重的，给旧行填失效日期", "take one row out, or let the old one end"));
        }
      }
    }
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
        String told = inForce.stream().map(item -> item.item() + item.weight().toPlainString()).collect(Collectors.joining("＋"));
        problems.accept(
            Problem.error(
                    inForce.get(0).place(),
                    "weights-not-100",
                    "“" + category + "”各项目的权重自 " + day + " 起合计为 " + sum.toPlainString() + "，应为 100",
                    "the weights of `" + category + "` sum to " + sum.toPlainString() + " from " + day + ", and should sum to 100")
                .within(told)
                .advising("改权重；增减项目的，同一天生效、失效", "change the weights; let items come and go on one day"));
      }
    }
  }
}

package org.baguan.rules.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baguan.rules.boxes.Analysis;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.boxes.Stretches;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Table;

/**
 * Rules that are looked at together: of a 唯一 table, of one 项目 of 适岗评分, or all others of a step; of one governing date.
 *
 * @param name what people call it; empty for the others of a step
 * @param step the step
 * @param unique whether exactly one of them ought to hold
 * @param rules the rules, in the order of the files
 */
record RuleGroup(Phrase name, Step step, boolean unique, List<Rule> rules) {

  /** Returns the groups of which exactly one rule ought to hold. */
  static List<RuleGroup> unique(RuleTree tree) {
    Map<String, Rule> byKey = tree.rules().stream().collect(Collectors.toMap(rule -> rule.step() + rule.key(), rule -> rule, (one, other) -> one));
    Map<String, List<Rule>> items = new LinkedHashMap<>();
    List<RuleGroup> groups = new ArrayList<>();
    for (Table table : tree.tables()) {
      List<Rule> rules = table.rules().stream().map(key -> byKey.get(table.step() + key)).filter(rule -> rule != null).toList();
      if (table.hitPolicy() != Table.HitPolicy.UNIQUE) {
        continue;
      }
      if (table.step() == Step.SCORING) {
        rules.forEach(rule -> items.computeIfAbsent(((Conclusion.Points) rule.conclusion()).item(), none -> new ArrayList<>()).add(rule));
      } else {
        groups.addAll(byDate(new Phrase(table.file(), table.file()), table.step(), true, rules));
      }
    }
    items.forEach((item, rules) -> groups.addAll(byDate(new Phrase("项目“" + item + "”", "the item `" + item + "`"), Step.SCORING, true, rules)));
    return groups;
  }

  /** Returns the groups of the rules any of which may hold, one for each step. */
  static List<RuleGroup> others(RuleTree tree) {
    Set<String> unique = new TreeSet<>();
    unique(tree).forEach(group -> group.rules().forEach(rule -> unique.add(rule.step() + rule.key())));
    List<RuleGroup> groups = new ArrayList<>();
    for (Step step : Step.values()) {
      List<Rule> rules = tree.rules(step).stream().filter(rule -> !unique.contains(rule.step() + rule.key())).toList();
      groups.addAll(byDate(new Phrase(step.zh(), step.word()), step, false, rules));
    }
    return groups;
  }

  private static List<RuleGroup> byDate(Phrase name, Step step, boolean unique, List<Rule> rules) {
    return rules.stream()
        .collect(Collectors.groupingBy(Rule::governing, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(ofOneDate -> new RuleGroup(name, step, unique, ofOneDate))
        .toList();
  }

  /** Returns the analysis of each stretch of days on which nothing changes, in order of time. */
  Map<InForce, Analysis> analyses(RuleTree tree) {
    Map<InForce, Analysis> analyses = new LinkedHashMap<>();
    for (InForce stretch : Stretches.of(rules, tree.amounts())) {
      analyses.put(stretch, Analysis.of(rules, tree.never(step), tree.amounts(), stretch));
    }
    return analyses;
  }

  /** Returns the place of the table, or of the first rule where they stand in several files. */
  Place place() {
    List<String> files = rules.stream().map(rule -> rule.place().file() + "!" + rule.place().sheet()).distinct().toList();
    Place first = rules.get(0).place();
    return files.size() > 1 ? first : first.sheet().isEmpty() ? Place.file(first.file()) : Place.sheet(first.file(), first.sheet());
  }

  /** Returns when a stretch is, to stand at a sentence's end; nothing for all days. */
  static Phrase when(InForce stretch) {
    String zh = stretch.from().map(from -> from + "起").orElse("") + stretch.until().map(until -> "至" + until.minusDays(1)).orElse("");
    String en = stretch.from().map(from -> " from " + from).orElse("") + stretch.until().map(until -> " until " + until.minusDays(1)).orElse("");
    return new Phrase(zh.isEmpty() ? "" : "（" + zh + "）", en);
  }
}

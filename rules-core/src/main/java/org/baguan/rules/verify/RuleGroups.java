package org.baguan.rules.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Table;

/** The groups of a tree's rules, analysed once for all checks. */
final class RuleGroups {

  private final RuleTree tree;
  private final List<RuleGroup> unique;
  private final List<RuleGroup> others;

  RuleGroups(RuleTree tree) {
    this.tree = tree;
    this.unique = uniqueOnes();
    this.others = otherOnes();
  }

  /** Returns the groups of which exactly one rule ought to hold. */
  List<RuleGroup> unique() {
    return unique;
  }

  /** Returns the groups of the rules any of which may hold, one for each step. */
  List<RuleGroup> others() {
    return others;
  }

  /** Returns all groups. */
  Stream<RuleGroup> all() {
    return Stream.concat(unique.stream(), others.stream());
  }

  private List<RuleGroup> uniqueOnes() {
    Map<String, Rule> byKey = tree.rules().stream().collect(Collectors.toMap(rule -> rule.step() + rule.key(), rule -> rule, (one, other) -> one));
    Map<String, List<Rule>> items = new LinkedHashMap<>();
    List<RuleGroup> groups = new ArrayList<>();
    for (Table table : tree.tables()) {
      if (table.hitPolicy() != Table.HitPolicy.UNIQUE) {
        continue;
      }
      List<Rule> rules = table.rules().stream().map(key -> byKey.get(table.step() + key)).filter(rule -> rule != null).toList();
      if (table.step() == Step.SCORING) {
        rules.forEach(rule -> items.computeIfAbsent(((Conclusion.Points) rule.conclusion()).item(), none -> new ArrayList<>()).add(rule));
      } else {
        groups.addAll(RuleGroup.byDate(new Phrase(table.file(), table.file()), table.step(), rules, tree));
      }
    }
    items.forEach((item, rules) -> groups.addAll(RuleGroup.byDate(new Phrase("项目“" + item + "”", "the item `" + item + "`"), Step.SCORING, rules, tree)));
    return groups;
  }

  private List<RuleGroup> otherOnes() {
    Set<String> inUnique = new TreeSet<>();
    unique.forEach(group -> group.rules().forEach(rule -> inUnique.add(rule.step() + rule.key())));
    List<RuleGroup> groups = new ArrayList<>();
    for (Step step : Step.values()) {
      List<Rule> rules = tree.rules(step).stream().filter(rule -> !inUnique.contains(rule.step() + rule.key())).toList();
      groups.addAll(RuleGroup.byDate(new Phrase(step.zh(), step.word()), step, rules, tree));
    }
    return groups;
  }
}

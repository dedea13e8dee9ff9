package org.baguan.rules.compare;

import java.util.HashMap;
import java.util.Map;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Table;

/**
 * How the table of a rule is read: how many of its rows may hold, and how a period ends that lacks its last day. A rule of a
 * .drl file is read as one of a table of which all rows may hold.
 */
record Manner(Table.HitPolicy hitPolicy, Table.MonthEnd monthEnd) {

  private static final Manner OF_DRL = new Manner(Table.HitPolicy.COLLECT, Table.MonthEnd.CLAMP);

  /** Returns the manner of each rule of a step, by its key. */
  static Map<String, Manner> of(RuleTree tree, Step step) {
    Map<String, Manner> manners = new HashMap<>();
    tree.rules(step).forEach(rule -> manners.put(rule.key(), OF_DRL));
    for (Table table : tree.tables()) {
      if (table.step() == step) {
        table.rules().forEach(key -> manners.put(key, new Manner(table.hitPolicy(), table.monthEnd())));
      }
    }
    return manners;
  }

  /** Returns the one manner of all rules of a step; where rules of it are read in several, each rule has its own. */
  static java.util.Optional<Manner> common(RuleTree tree, Step step) {
    java.util.Set<Manner> manners = java.util.Set.copyOf(of(tree, step).values());
    return manners.size() == 1 ? java.util.Optional.of(manners.iterator().next()) : java.util.Optional.empty();
  }

  static Manner of(Rule rule, Map<String, Manner> manners) {
    return manners.getOrDefault(rule.key(), OF_DRL);
  }
}

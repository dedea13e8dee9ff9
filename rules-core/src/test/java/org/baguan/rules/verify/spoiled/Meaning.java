package org.baguan.rules.verify.spoiled;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Table;

/** What a pack means, wherever its rules and values stand. */
record Meaning(Set<String> said) {

  private static final Place NOWHERE = Place.file("");

  static Meaning of(RuleTree tree) {
    Set<String> said = new TreeSet<>();
    tree.rules().forEach(rule -> said.add(nowhere(rule).toString()));
    for (Table table : tree.tables()) {
      table.rules().forEach(rule -> said.add(rule + " " + table.hitPolicy() + " " + table.monthEnd()));
    }
    tree.amounts().values().forEach(a -> a.values().forEach(v -> said.add(a.name() + " " + a.type() + " " + List.of(v.value(), v.inForce(), v.basis(), v.mark()))));
    tree.scheme().forEach(i -> said.add(List.of(i.category(), i.item(), i.dimension(), i.weight(), i.minimum(), i.basis(), i.mark(), i.inForce()).toString()));
    tree.departments().forEach(d -> said.add(List.of(d.department(), d.focus(), d.notApplicableAllowed(), d.basis(), d.mark(), d.inForce()).toString()));
    return new Meaning(said);
  }

  /** Returns what one says and the other does not, of both. */
  Collection<String> unlike(Meaning other) {
    Set<String> unlike = new TreeSet<>(said);
    unlike.removeAll(other.said);
    other.said.stream().filter(one -> !said.contains(one)).forEach(unlike::add);
    return unlike;
  }

  private static Rule nowhere(Rule rule) {
    return new Rule(
        rule.id(), rule.title(), rule.step(), rule.governing(), rule.inForce(), rule.conditions(), rule.conclusion(),
        rule.reason(), rule.basis(), rule.mark(), NOWHERE);
  }
}

package org.baguan.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rule tree of a pack: everything that its files say, whatever their notation. Immutable.
 *
 * @param vocabulary what rules can read
 * @param rules all rules
 * @param tables the tables that rules stand in
 * @param amounts the amounts by name
 * @param scheme the items of all scoring schemes, in the order of the file
 * @param departments who answers on what, in the order of the file
 * @param impossible what facts do not occur together
 */
public record RuleTree(
    Vocabulary vocabulary,
    List<Rule> rules,
    List<Table> tables,
    Map<String, Amount> amounts,
    List<SchemeItem> scheme,
    List<DepartmentFocus> departments,
    List<Impossible> impossible) {

  /** Copies the collections. */
  public RuleTree {
    rules = List.copyOf(rules);
    tables = List.copyOf(tables);
    amounts = Map.copyOf(amounts);
    scheme = List.copyOf(scheme);
    departments = List.copyOf(departments);
    impossible = List.copyOf(impossible);
  }

  /** Returns a tree without rules. */
  public static RuleTree empty(Vocabulary vocabulary) {
    return new RuleTree(vocabulary, List.of(), List.of(), Map.of(), List.of(), List.of(), List.of());
  }

  /** Returns this tree and what another says, in this order. */
  public RuleTree plus(RuleTree other) {
    Map<String, Amount> allAmounts = new HashMap<>(amounts);
    other.amounts.forEach((name, amount) -> allAmounts.merge(name, amount, RuleTree::joined));
    return new RuleTree(
        vocabulary,
        joined(rules, other.rules),
        joined(tables, other.tables),
        allAmounts,
        joined(scheme, other.scheme),
        joined(departments, other.departments),
        joined(impossible, other.impossible));
  }

  /** Returns this tree with other rules. */
  public RuleTree withRules(List<Rule> others) {
    return new RuleTree(vocabulary, others, tables, amounts, scheme, departments, impossible);
  }

  /** Returns what facts do not occur together in a step. */
  public List<List<Test>> never(Step step) {
    return impossible.stream().filter(i -> i.step() == step).map(Impossible::tests).toList();
  }

  /** Returns the rules of a step. */
  public List<Rule> rules(Step step) {
    return rules.stream().filter(rule -> rule.step() == step).toList();
  }

  /** Returns the versions of the rule of an id. */
  public List<Rule> versions(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).toList();
  }

  private static Amount joined(Amount one, Amount other) {
    return new Amount(one.name(), one.type(), joined(one.values(), other.values()));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}

package org.baguan.rules.mutant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Table;

/**
 * A pack with one small change. Immutable.
 *
 * @param kind what kind of change it is
 * @param place the cell that is changed
 * @param zh the change in Chinese: 任现职级年限不满2年 → 任现职级年限不满2年1个月
 * @param en the same in English
 * @param change the change
 */
public record Mutant(Kind kind, Place place, String zh, String en, Change change) {

  /** A kind of change. */
  public enum Kind {
    /** A bound, by the smallest step of its unit. */
    THRESHOLD,
    /** A comparison: an end included or not, or the other way round. */
    COMPARISON,
    /** A code in place of another, one more, or one less. */
    CODE,
    /** A first or last day in force, by a day. */
    DATE,
    /** A condition left out. */
    CONDITION,
    /** A row left out. */
    ROW,
    /** Another conclusion. */
    CONCLUSION,
    /** An amount, by the smallest step of its unit. */
    AMOUNT
  }

  /** What is changed. */
  public sealed interface Change {}

  /**
   * A rule is another, or none.
   *
   * @param original the rule of the pack
   * @param instead what stands in its place; empty for nothing
   */
  public record OfRule(Rule original, Optional<Rule> instead) implements Change {}

  /**
   * An amount is another, for every rule that names it.
   *
   * @param instead the amount with its values
   */
  public record OfAmount(Amount original, Amount instead) implements Change {}

  /** Returns the tree of the pack with this change. */
  public RuleTree in(RuleTree tree) {
    if (change instanceof OfAmount amount) {
      Map<String, Amount> amounts = new LinkedHashMap<>(tree.amounts());
      amounts.put(amount.instead().name(), amount.instead());
      return new RuleTree(tree.vocabulary(), tree.rules(), tree.tables(), amounts, tree.scheme(), tree.departments(), tree.impossible());
    }
    OfRule of = (OfRule) change;
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : tree.rules()) {
      if (rule == of.original()) {
        of.instead().ifPresent(rules::add);
      } else {
        rules.add(rule);
      }
    }
    List<Table> tables = tree.tables().stream().map(table -> renamed(table, of)).toList();
    return new RuleTree(tree.vocabulary(), rules, tables, tree.amounts(), tree.scheme(), tree.departments(), tree.impossible());
  }

  /** A table names its rows by keys, and a row's key has its first day in force. */
  private static Table renamed(Table table, OfRule of) {
    if (table.step() != of.original().step() || of.instead().isEmpty()) {
      return table;
    }
    String was = of.original().key();
    String is = of.instead().get().key();
    return new Table(
        table.file(), table.step(), table.hitPolicy(), table.monthEnd(), table.rules().stream().map(key -> key.equals(was) ? is : key).toList());
  }

  /** Returns the step of the rules that the change touches; of an amount that rules of several steps name, that of the first. */
  public Step step(RuleTree tree) {
    return touched(tree).get(0).step();
  }

  /** Returns the rules of the pack that the change touches. */
  List<Rule> touched(RuleTree tree) {
    if (change instanceof OfRule of) {
      return List.of(of.original());
    }
    String name = ((OfAmount) change).original().name();
    return tree.rules().stream().filter(rule -> rule.amounts().contains(name)).toList();
  }

  /** Returns what stands in the place of a rule that the change touches; empty for nothing. */
  Optional<Rule> instead(Rule rule) {
    return change instanceof OfRule of ? of.instead() : Optional.of(rule);
  }

  /** Returns the amounts with the change. */
  Map<String, Amount> amounts(RuleTree tree) {
    return change instanceof OfAmount ? in(tree).amounts() : tree.amounts();
  }
}

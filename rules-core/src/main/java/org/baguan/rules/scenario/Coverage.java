package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.table.RuleCells;

/**
 * What the scenarios of a pack show of its rules: which hold, and which outcomes the conditions have, cell by cell. A
 * scenario shows something of a rule when the rule is in force in it, or may be. A suggested scenario that nobody has
 * confirmed shows nothing. Immutable.
 *
 * @param rules every rule of the pack, in the order of its files
 */
public record Coverage(List<OfRule> rules) {

  /** Copies the list. */
  public Coverage {
    rules = List.copyOf(rules);
  }

  /**
   * What is shown of one rule.
   *
   * @param rule the rule
   * @param held whether it holds for certain in some scenario of its step
   * @param conditions what is shown of its conditions, in their order
   */
  public record OfRule(Rule rule, boolean held, List<OfCondition> conditions) {
    /** Copies the list. */
    public OfRule {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * What is shown of one condition: a test of the subject, a test of the members of a list, or a condition as a whole that
   * has no cell for each of its tests. A test of members is shown by each member; a list that nobody supplied leaves it
   * unknown.
   *
   * @param condition the condition of the rule
   * @param test the test of the members that stands in a cell of its own; empty for the condition as a whole
   * @param place the cell; where the rule is, for one that stands in no cell
   * @param possible the outcomes that it can have: those left out cannot be had by any facts
   * @param seen the outcomes that it has in some scenario
   */
  public record OfCondition(Condition condition, Optional<Test> test, Place place, Set<Truth> possible, Set<Truth> seen) {
    /** Copies the sets. */
    public OfCondition {
      possible = Set.copyOf(possible);
      seen = Set.copyOf(seen);
    }

    /** Returns the outcomes that it can have and has in no scenario: true first. */
    public List<Truth> missing() {
      List<Truth> missing = new ArrayList<>();
      for (Truth truth : List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)) {
        if (possible.contains(truth) && !seen.contains(truth)) {
          missing.add(truth);
        }
      }
      return missing;
    }
  }

  /** Returns what scenarios show. */
  public static Coverage of(Scenarios scenarios) {
    RuleCells cells = scenarios.cells();
    RuleTree tree = scenarios.pack().tree();
    List<Showing> confirmed =
        scenarios.all().stream().filter(scenario -> scenario.origin() != Origin.SUGGESTED).map(scenario -> Showing.of(scenario, tree)).toList();
    Outcomes outcomes = new Outcomes(tree);
    return new Coverage(tree.rules().stream().map(rule -> of(rule, confirmed, outcomes, cells)).toList());
  }

  private static OfRule of(Rule rule, List<Showing> all, Outcomes outcomes, RuleCells cells) {
    List<Showing> showing = all.stream().filter(one -> one.concerns(rule)).toList();
    List<OfCondition> conditions = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      for (Optional<Test> test : inCells(condition)) {
        Set<Truth> seen = EnumSet.noneOf(Truth.class);
        showing.forEach(one -> seen.addAll(one.outcomes(rule, condition, test)));
        conditions.add(new OfCondition(condition, test, cells.of(rule, condition, test), outcomes.possible(rule, condition, test), seen));
      }
    }
    return new OfRule(rule, showing.stream().anyMatch(one -> one.holds(rule)), conditions);
  }

  /** Returns the tests of 有 and 无, which stand in cells of their own; empty for a condition as a whole. */
  private static List<Optional<Test>> inCells(Condition condition) {
    boolean group = condition instanceof Condition.Exists || condition instanceof Condition.Not;
    return group && !condition.tests().isEmpty() ? condition.tests().stream().map(Optional::of).toList() : List.of(Optional.empty());
  }

  /** Returns how many rules hold in some scenario. */
  public int rulesCovered() {
    return (int) rules.stream().filter(OfRule::held).count();
  }

  /** Returns how many outcomes the conditions of all rules can have, each condition up to three. */
  public int conditionOutcomes() {
    return conditions().mapToInt(condition -> condition.possible().size()).sum();
  }

  /** Returns how many of the outcomes that conditions can have are had in some scenario. */
  public int conditionOutcomesCovered() {
    return conditions().mapToInt(condition -> condition.possible().size() - condition.missing().size()).sum();
  }

  private Stream<OfCondition> conditions() {
    return rules.stream().flatMap(rule -> rule.conditions().stream());
  }
}

package org.baguan.rules.boxes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Source;

/**
 * What holds where any of several conjunctions does, each all of its conditions: rules that say the same. Amounts stand in it
 * as their values, so that two alternatives may come from packs whose amounts differ. Immutable.
 *
 * @param conjunctions the conjunctions; none for what never holds
 */
public record Alternative(List<List<Condition>> conjunctions) {

  /** What never holds. */
  public static final Alternative NEVER = new Alternative(List.of());

  /** Copies the lists, and writes “not n members” as “fewer or more”, which is the same with facts missing too. */
  public Alternative {
    conjunctions = conjunctions.stream().flatMap(conjunction -> apart(conjunction).stream()).distinct().toList();
  }

  /**
   * Returns conjunctions with the values of the amounts that they name. What is compared with an amount that has no value is
   * unknown, as the evaluator has it.
   */
  public static Alternative of(Collection<? extends Collection<? extends Condition>> conjunctions, Map<String, Comparable<?>> amounts) {
    List<List<Condition>> valued = new ArrayList<>();
    for (Collection<? extends Condition> conjunction : conjunctions) {
      valued.add(conjunction.stream().map(condition -> Valued.of(condition, (operand, type) -> operand(operand, type, amounts))).toList());
    }
    return new Alternative(valued);
  }

  /**
   * Returns what any of some rules says, on any day: their days in force are tests of the governing date, and each amount has
   * the value of the day.
   */
  public static Alternative ofRules(Collection<Rule> rules, Map<String, Amount> amounts) {
    List<List<Condition>> all = new ArrayList<>();
    for (Rule rule : rules) {
      for (InForce stretch : Stretches.of(List.of(rule), amounts)) {
        if (rule.inForce().contains(Stretches.dayIn(stretch))) {
          List<Condition> conditions = dates(rule.governing(), stretch);
          conditions.addAll(rule.conditions());
          all.addAll(of(List.of(conditions), Space.values(amounts, Stretches.dayIn(stretch))).conjunctions);
        }
      }
      all.addAll(withoutDay(rule).conjunctions);
    }
    return new Alternative(all);
  }

  /** Without a governing date it is unknown whether a dated rule is in force, and so is each amount. */
  private static Alternative withoutDay(Rule rule) {
    if (rule.inForce().equals(InForce.ALWAYS) && rule.amounts().isEmpty()) {
      return NEVER;
    }
    List<Condition> conditions = new ArrayList<>(List.of(new Condition.AbsentTerm(rule.governing())));
    if (!rule.inForce().equals(InForce.ALWAYS)) {
      conditions.add(new Test(rule.governing(), new Test.Compare(Relation.EQUAL, new Operand.OfSubject(rule.governing()))));
    }
    conditions.addAll(rule.conditions());
    return of(List.of(conditions), Map.of());
  }

  private static List<Condition> dates(Term governing, InForce stretch) {
    List<Condition> dates = new ArrayList<>();
    stretch.from().ifPresent(from -> dates.add(date(governing, Relation.AT_LEAST, from)));
    stretch.until().ifPresent(until -> dates.add(date(governing, Relation.LESS, until)));
    return dates;
  }

  private static Test date(Term governing, Relation relation, LocalDate day) {
    return new Test(governing, new Test.Compare(relation, new Operand.Literal(day)));
  }

  /** Returns where both this and another hold. */
  public Alternative and(Alternative other) {
    List<List<Condition>> both = new ArrayList<>();
    for (List<Condition> one : conjunctions) {
      for (List<Condition> two : other.conjunctions) {
        List<Condition> all = new ArrayList<>(one);
        two.stream().filter(condition -> !one.contains(condition)).forEach(all::add);
        both.add(all);
      }
    }
    return new Alternative(both);
  }

  /** Returns where this or another holds. */
  public Alternative or(Alternative other) {
    List<List<Condition>> both = new ArrayList<>(conjunctions);
    both.addAll(other.conjunctions);
    return new Alternative(both);
  }

  /** Returns whether it is written as another is, in whatever order: both then hold alike. */
  public boolean sameAs(Alternative other) {
    return sets().equals(other.sets());
  }

  private Set<Set<Condition>> sets() {
    return conjunctions.stream().map(Set::copyOf).collect(java.util.stream.Collectors.toSet());
  }

  private static List<List<Condition>> apart(List<Condition> conjunction) {
    Optional<Condition.Count> unequal =
        conjunction.stream()
            .filter(condition -> condition instanceof Condition.Count count && count.relation() == Relation.UNEQUAL)
            .map(Condition.Count.class::cast)
            .findFirst();
    if (unequal.isEmpty()) {
      return List.of(List.copyOf(conjunction));
    }
    List<List<Condition>> both = new ArrayList<>();
    for (Relation relation : List.of(Relation.LESS, Relation.GREATER)) {
      Condition.Count count = unequal.get();
      List<Condition> one = new ArrayList<>(conjunction);
      one.set(one.indexOf(count), new Condition.Count(count.list(), count.tests(), relation, count.number()));
      both.addAll(apart(one));
    }
    return both;
  }

  private static Operand operand(Operand operand, Type type, Map<String, Comparable<?>> amounts) {
    if (!(operand instanceof Operand.Named named)) {
      return operand;
    }
    Comparable<?> value = amounts.get(named.amount());
    return value == null ? new Operand.OfSubject(unvalued(named.amount(), type)) : new Operand.Literal(value);
  }

  /** Returns a term that is always absent: what an amount without a value is compared as, or a term of a subject that lacks it. */
  static Term unvalued(String of, Type type) {
    String name = "【" + of + "】";
    return new Term(name, name, type, Source.DERIVED, false, false, false, List.of(), subject -> null);
  }

  /** Returns whether a term is one that is always absent. */
  static boolean isUnvalued(Term term) {
    return term.label().startsWith("【");
  }
}

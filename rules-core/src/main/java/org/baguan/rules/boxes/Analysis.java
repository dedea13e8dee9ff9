package org.baguan.rules.boxes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.jspecify.annotations.Nullable;

/**
 * What rules cover together on one stretch of days, found exactly. Whole numbers, months and decimals are taken as not
 * negative, unless a rule names a negative one; a code is one of its list; days are unbounded, but for the governing date,
 * which lies within the stretch. Terms are taken as independent of each other: what does not occur together is said by
 * {@code never}. A fact that nobody supplied is a case of its own only where a rule asks for its absence, and never a gap:
 * the evaluator makes it undetermined. Where the conditions of rules depend on each other (a term compared with a number
 * here and with a term there, several conditions over one list), an answer is still exact, or is said not to be found out.
 * Immutable.
 */
public final class Analysis {

  private static final int MOST_PAIRS = 1_000;

  private final Space space;
  private final Occurrence occurrence;
  private final List<Integer> simplestFirst;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<Rule, Box> boxes = new IdentityHashMap<>();
  private final Map<Pairing, Outcome> outside = new ConcurrentHashMap<>();
  private final Map<Rule, Phrase> beyond = new LinkedHashMap<>();
  private final List<Box> never = new ArrayList<>();

  /** Found when first asked for: two checks ask. */
  private volatile @Nullable Gaps gaps;

  private Analysis(Space space) {
    this.space = space;
    this.occurrence = new Occurrence(space);
    this.simplestFirst = occurrence.simplestFirst();
  }

  /**
   * Analyses the rules that are in force on a stretch. A rule that names an amount without a value then holds of nobody.
   *
   * @param rules rules of one governing date
   * @param never conditions that do not occur, each all of its tests together: no gap and no overlap is told there
   * @param amounts the amounts that rules name
   * @param stretch one of {@link Stretches#of} these rules
   */
  public static Analysis of(List<Rule> rules, Collection<List<Test>> never, Map<String, Amount> amounts, InForce stretch) {
    LocalDate day = Stretches.dayIn(stretch);
    Map<String, Comparable<?>> values = Space.values(amounts, day);
    List<Rule> inForce = rules.stream().filter(rule -> rule.inForce().contains(day) && Space.valued(rule, values)).toList();
    List<List<Test>> impossible = never.stream().filter(tests -> values.keySet().containsAll(Condition.amountsNamed(List.copyOf(tests)))).toList();
    List<Condition> conditions = new ArrayList<>();
    inForce.forEach(rule -> conditions.addAll(rule.conditions()));
    impossible.forEach(conditions::addAll);
    Map<Term, InForce> governing = new LinkedHashMap<>();
    inForce.forEach(rule -> governing.put(rule.governing(), stretch));
    Analysis analysis = new Analysis(Space.of(conditions, values, governing));
    for (Rule rule : inForce) {
      comparedWithAbsent(rule, inForce)
          .ifPresentOrElse(
              why -> analysis.beyond.put(rule, why), () -> analysis.add(rule));
    }
    impossible.forEach(tests -> analysis.never.add(analysis.space.box(tests)));
    return analysis;
  }

  private void add(Rule rule) {
    rules.add(rule);
    boxes.put(rule, space.box(rule.conditions()));
  }

  /** A rule that compares members with a term whose absence a rule asks for is no box: of no members it may hold all the same. */
  private static Optional<Phrase> comparedWithAbsent(Rule rule, List<Rule> all) {
    return rule.conditions().stream()
        .filter(Condition.Quantified.class::isInstance)
        .flatMap(condition -> condition.tests().stream())
        .flatMap(test -> test.operands().stream())
        .filter(Operand.OfSubject.class::isInstance)
        .map(operand -> ((Operand.OfSubject) operand).term())
        .filter(term -> all.stream().anyMatch(other -> other.conditions().contains(new Condition.AbsentTerm(term))))
        .findFirst()
        .map(term -> new Phrase(
            "把列表的成员与“" + term.label() + "”比较，而有规则以它未提供为条件",
            "it compares members with `" + term.name() + "`, of which a rule asks that it be absent"));
  }

  /** Assignments that no rule covers, and the rule that comes nearest. */
  public record Gap(Region region, Optional<Rule> nearest) {}

  /**
   * All gaps that were found.
   *
   * @param all each as great as it can be; two may overlap
   * @param notAnalysed why there may be more; empty where there are none
   */
  public record Gaps(List<Gap> all, Optional<Phrase> notAnalysed) {
    /** Copies the list. */
    public Gaps {
      all = List.copyOf(all);
    }
  }

  /** Two rules that hold together, and where. */
  public record Pair(Rule one, Rule other, Region region) {}

  /**
   * Two rules of which it was not found out whether they hold together.
   *
   * @param why the reason
   */
  public record Undecided(Rule one, Rule other, Phrase why) {}

  /**
   * All pairs of rules that were found to hold together of some assignment that can occur.
   *
   * @param all the pairs
   * @param undecided the pairs that perhaps do
   * @param notAnalysed why there may be more; empty where there are none
   */
  public record Overlaps(List<Pair> all, List<Undecided> undecided, Optional<Phrase> notAnalysed) {
    /** Copies the lists. */
    public Overlaps {
      all = List.copyOf(all);
      undecided = List.copyOf(undecided);
    }
  }

  /** Returns whether any rule is in force. */
  public boolean anyInForce() {
    return !boxes.isEmpty() || !beyond.isEmpty();
  }

  /** Returns whether a rule is in force on this stretch. */
  public boolean inForce(Rule rule) {
    return boxes.containsKey(rule) || beyond.containsKey(rule);
  }

  /** Returns the rules in force that are beyond this analysis, each with the reason: only of the others is anything told. */
  public Map<Rule, Phrase> beyond() {
    return java.util.Collections.unmodifiableMap(beyond);
  }

  /** Returns what no rule covers, all facts supplied. */
  public Gaps gaps() {
    Gaps found = gaps;
    if (found == null) {
      found = findGaps();
      gaps = found;
    }
    return found;
  }

  private Gaps findGaps() {
    if (!beyond.isEmpty()) {
      return new Gaps(List.of(), why(beyond));
    }
    List<Box> covering = new ArrayList<>(rules.stream().map(this::box).toList());
    covering.addAll(never);
    Outcome outcome = uncovered(space.given(), covering);
    List<Gap> all = outcome.regions().stream().map(region -> new Gap(region, nearest(region))).toList();
    return new Gaps(all, outcome.notAnalysed());
  }

  private static Optional<Phrase> why(Map<Rule, Phrase> beyond) {
    return beyond.entrySet().stream()
        .findFirst()
        .map(rule -> new Phrase("规则 " + rule.getKey().id() + " " + rule.getValue().zh(), "of rule " + rule.getKey().id() + ": " + rule.getValue().en()));
  }

  /** Returns the last of the rules that miss a region on the fewest axes. */
  private Optional<Rule> nearest(Region region) {
    Optional<Rule> nearest = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (Rule rule : rules) {
      int missed = region.missedBy(box(rule));
      if (missed <= fewest) {
        fewest = missed;
        nearest = Optional.of(rule);
      }
    }
    return nearest;
  }

  /** Returns the pairs of rules that hold together of some assignment that can occur, at most {@value #MOST_PAIRS}. */
  public Overlaps overlaps() {
    List<Pair> pairs = new ArrayList<>();
    List<Undecided> undecided = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Box one = box(rules.get(i));
        Box other = box(rules.get(j));
        if (!one.meets(other)) {
          continue;
        }
        if (pairs.size() == MOST_PAIRS) {
          return new Overlaps(
              pairs,
              undecided,
              Optional.of(new Phrase("同时成立的规则已有" + MOST_PAIRS + "对", MOST_PAIRS + " pairs of rules hold together already")));
        }
        Rule first = rules.get(i);
        Rule second = rules.get(j);
        Outcome outcome = uncovered(one.and(other), never);
        if (!outcome.regions().isEmpty()) {
          pairs.add(new Pair(first, second, outcome.regions().get(0)));
        } else {
          outcome.notAnalysed().ifPresent(why -> undecided.add(new Undecided(first, second, why)));
        }
      }
    }
    return new Overlaps(pairs, undecided, why(beyond));
  }

  /** Returns the rules that hold of nothing that can occur. */
  public List<Rule> neverHolding() {
    return rules.stream().filter(this::neverHolds).toList();
  }

  private boolean neverHolds(Rule rule) {
    return uncovered(box(rule), never).nothing();
  }

  /** Returns whether a rule surely holds wherever another does; false when either is not in force or never holds. */
  public boolean covers(Rule outer, Rule inner) {
    return meet(outer, inner) && outside(outer, inner).nothing() && !neverHolds(inner);
  }

  /** Returns why it was not found out whether a rule holds wherever another does; empty where it was. */
  public Optional<Phrase> undecided(Rule outer, Rule inner) {
    Optional<Outcome> outside = meet(outer, inner) ? Optional.of(outside(outer, inner)) : Optional.empty();
    return outside.filter(outcome -> outcome.regions().isEmpty()).flatMap(Outcome::notAnalysed);
  }

  private boolean meet(Rule outer, Rule inner) {
    Box over = boxes.get(outer);
    Box under = boxes.get(inner);
    return over != null && under != null && over.meets(under);
  }

  /** Returns some of what of a rule lies outside another. */
  private Outcome outside(Rule outer, Rule inner) {
    return outside.computeIfAbsent(new Pairing(box(outer), box(inner)), none -> outside(box(outer), box(inner)));
  }

  private Outcome outside(Box outer, Box inner) {
    Optional<Phrase> why = Optional.empty();
    for (Box part : inner.without(outer, simplestFirst)) {
      Outcome outcome = uncovered(part, never);
      if (!outcome.regions().isEmpty()) {
        return outcome;
      }
      why = why.or(outcome::notAnalysed);
    }
    return new Outcome(List.of(), why);
  }

  private Box box(Rule rule) {
    return java.util.Objects.requireNonNull(boxes.get(rule));
  }

  /** Two boxes, told apart from others by being these two. */
  private record Pairing(Box outer, Box inner) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pairing pairing && pairing.outer == outer && pairing.inner == inner;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(outer) + System.identityHashCode(inner);
    }
  }

  /** What of a box others leave uncovered and can occur; and why there may be more. */
  private record Outcome(List<Region> regions, Optional<Phrase> notAnalysed) {
    boolean nothing() {
      return regions.isEmpty() && notAnalysed.isEmpty();
    }
  }

  private Outcome uncovered(Box box, List<Box> covering) {
    List<Box> uncovered;
    try {
      uncovered = covering.isEmpty() ? List.of(box) : Cover.uncovered(box, covering);
    } catch (Cover.TooManyLooks e) {
      return new Outcome(
          List.of(),
          Optional.of(Cover.tooMany()));
    }
    List<Region> regions = new ArrayList<>();
    Optional<Phrase> why = Optional.empty();
    for (Box one : uncovered) {
      Occurrence.Answer answer = occurrence.of(one);
      if (answer instanceof Occurrence.Yes yes) {
        regions.add(new Region(space, one, yes));
      } else if (answer instanceof Occurrence.Unknown unknown) {
        why = why.or(() -> Optional.of(unknown.why()));
      }
    }
    return new Outcome(regions, why);
  }
}

package org.baguan.rules.boxes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;

/**
 * What rules cover together on one stretch of days, found exactly. Whole numbers, months and decimals are taken as not
 * negative, unless a rule names a negative one; a code is one of its list; days are unbounded. Immutable.
 */
public final class Analysis {

  private final Space space;
  private final List<Box> never;

  private Analysis(Space space, List<Box> never) {
    this.space = space;
    this.never = never;
  }

  /**
   * Analyses the rules that are in force on a stretch.
   *
   * @param rules rules of one governing date
   * @param never conditions that do not occur, each all of its tests together: no gap and no overlap is told there
   * @param amounts the amounts that rules name
   * @param stretch one of {@link Stretches#of} these rules
   */
  public static Analysis of(List<Rule> rules, Collection<List<Test>> never, Map<String, Amount> amounts, InForce stretch) {
    Space space = Space.of(rules, never, amounts, stretch);
    return new Analysis(space, never.stream().map(space::box).toList());
  }

  /**
   * Assignments that are alike.
   *
   * @param where which they are, by what distinguishes them
   * @param example one of them
   * @param values the example's values by term
   */
  public record Region(Phrase where, Phrase example, Map<Term, Comparable<?>> values) {
    /** Copies the map. */
    public Region {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** Two rules that hold together, and where. */
  public record Pair(Rule one, Rule other, Region region) {}

  /** Assignments that no rule covers, and the rule that comes nearest. */
  public record Gap(Region region, Optional<Rule> nearest) {}

  /** All gaps; or why they cannot be told. */
  public record Gaps(List<Gap> all, Optional<Phrase> notAnalysed) {
    /** Copies the list. */
    public Gaps {
      all = List.copyOf(all);
    }
  }

  /** Returns the rules in force that are beyond this analysis, each with the reason. */
  public Map<Rule, Phrase> beyond() {
    return space.beyond();
  }

  /** Returns whether any rule is in force. */
  public boolean anyInForce() {
    return !space.boxes().isEmpty() || !space.beyond().isEmpty();
  }

  /** Returns whether a rule is in force on this stretch. */
  public boolean inForce(Rule rule) {
    return space.boxes().containsKey(rule) || space.beyond().containsKey(rule);
  }

  /** Returns what no rule covers, as few regions as were found. Not analysed where a rule is beyond the method. */
  public Gaps gaps() {
    if (!space.beyond().isEmpty()) {
      return notAnalysed(space.beyond());
    }
    List<Box> covering = new ArrayList<>(space.boxes().values());
    covering.addAll(never);
    try {
      List<Box> uncovered = Cover.uncovered(space.whole(), covering);
      if (!uncovered.isEmpty() && !space.dependent().isEmpty()) {
        return notAnalysed(space.dependent());
      }
      return new Gaps(uncovered.stream().map(box -> new Gap(region(box), nearest(box))).toList(), Optional.empty());
    } catch (Cover.TooManyParts e) {
      return new Gaps(List.of(), Optional.of(new Phrase("各行的组合超过" + Cover.MOST_PARTS + "种", "the rows divide the facts into more than " + Cover.MOST_PARTS + " parts")));
    }
  }

  private static Gaps notAnalysed(Map<Rule, Phrase> rules) {
    Map.Entry<Rule, Phrase> first = rules.entrySet().iterator().next();
    String id = first.getKey().id();
    Phrase why = first.getValue();
    return new Gaps(List.of(), Optional.of(new Phrase("规则 " + id + " " + why.zh(), "of rule " + id + ": " + why.en())));
  }

  /** Returns the last of the rules that miss a box on the fewest axes. */
  private Optional<Rule> nearest(Box gap) {
    Optional<Rule> nearest = Optional.empty();
    long fewest = Long.MAX_VALUE;
    for (Map.Entry<Rule, Box> rule : space.boxes().entrySet()) {
      long missed = rule.getValue().and(gap).sides().stream().filter(BitSet::isEmpty).count();
      if (missed <= fewest) {
        fewest = missed;
        nearest = Optional.of(rule.getKey());
      }
    }
    return nearest;
  }

  /**
   * Returns the pairs of rules that hold together of some assignment that can occur; of rules whose conditions depend on
   * those of others only what is certain, which is none.
   */
  public List<Pair> overlaps() {
    List<Pair> pairs = new ArrayList<>();
    List<Map.Entry<Rule, Box>> rules = List.copyOf(space.boxes().entrySet());
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Rule one = rules.get(i).getKey();
        Rule other = rules.get(j).getKey();
        if (space.dependent().containsKey(one) || space.dependent().containsKey(other)) {
          continue;
        }
        occurring(rules.get(i).getValue().and(rules.get(j).getValue())).ifPresent(box -> pairs.add(new Pair(one, other, region(box))));
      }
    }
    return pairs;
  }

  /** Returns a part of a box that can occur; empty when none can. */
  private Optional<Box> occurring(Box box) {
    if (box.isEmpty() || never.isEmpty()) {
      return box.isEmpty() ? Optional.empty() : Optional.of(box);
    }
    try {
      return Cover.uncovered(box, never).stream().findFirst();
    } catch (Cover.TooManyParts e) {
      return Optional.of(box);
    }
  }

  /** Returns the rules whose conditions contradict each other. */
  public List<Rule> neverHolding() {
    return space.boxes().entrySet().stream().filter(rule -> rule.getValue().isEmpty()).map(Map.Entry::getKey).toList();
  }

  /** Returns whether a rule holds wherever another does; false when either is beyond this analysis or never holds. */
  public boolean covers(Rule one, Rule other) {
    Box outer = space.boxes().get(one);
    Box inner = space.boxes().get(other);
    return outer != null && inner != null && !inner.isEmpty() && outer.contains(inner);
  }

  private Region region(Box box) {
    List<Phrase> sides = new ArrayList<>();
    List<Phrase> example = new ArrayList<>();
    Map<Term, Comparable<?>> values = new LinkedHashMap<>();
    Box whole = space.whole();
    for (int i = 0; i < space.axes().size(); i++) {
      Axis axis = space.axes().get(i);
      BitSet side = box.sides().get(i);
      Line.Cell cell = axis.cells().get(Told.nicest(axis, side));
      if (!side.equals(whole.sides().get(i))) {
        sides.add(Told.side(axis, side));
        example.add(Told.value(axis, cell.witness()));
      }
      if (axis.measure() instanceof Axis.OfTerm of) {
        values.put(of.term(), cell.witness());
      }
    }
    return new Region(Told.joined(sides), Told.joined(example), values);
  }
}

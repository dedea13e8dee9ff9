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

  /** Assignments that no rule covers; or why they cannot be told. */
  public record Gaps(List<Region> regions, Optional<Phrase> notAnalysed) {
    /** Copies the list. */
    public Gaps {
      regions = List.copyOf(regions);
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

  /** Returns what no rule covers, as few regions as were found. Not analysed where a rule is beyond the method. */
  public Gaps gaps() {
    if (!space.beyond().isEmpty()) {
      Map.Entry<Rule, Phrase> first = space.beyond().entrySet().iterator().next();
      String id = first.getKey().id();
      return new Gaps(List.of(), Optional.of(new Phrase("规则 " + id + " " + first.getValue().zh(), "of rule " + id + ": " + first.getValue().en())));
    }
    List<Box> covering = new ArrayList<>(space.boxes().values());
    covering.addAll(never);
    try {
      return new Gaps(Cover.uncovered(space.whole(), covering).stream().map(this::region).toList(), Optional.empty());
    } catch (Cover.TooManyParts e) {
      return new Gaps(List.of(), Optional.of(new Phrase("各行的组合超过" + Cover.MOST_PARTS + "种", "the rows divide the facts into more than " + Cover.MOST_PARTS + " parts")));
    }
  }

  /** Returns the pairs of rules that hold together of some assignment that can occur. */
  public List<Pair> overlaps() {
    List<Pair> pairs = new ArrayList<>();
    List<Map.Entry<Rule, Box>> rules = List.copyOf(space.boxes().entrySet());
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Rule one = rules.get(i).getKey();
        Rule other = rules.get(j).getKey();
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

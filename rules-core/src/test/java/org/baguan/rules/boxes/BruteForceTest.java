package org.baguan.rules.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random tables: what is said of them is what the evaluator says of every case, one by one. */
class BruteForceTest {

  private static final int TABLES = 1_000;

  /** What a comparison found, to see that it was worth something. */
  private enum Found {
    GAP,
    NO_GAP,
    GAP_UNKNOWN,
    OVERLAP,
    OVERLAP_UNKNOWN,
    NEVER,
    WITHIN
  }

  @Test
  void of_a_thousand_tables_every_answer_is_that_of_every_case() {
    Map<Found, Integer> found = compared(RandomTable.Kind.PLAIN, TABLES);

    assertThat(found).containsOnlyKeys(Found.GAP, Found.NO_GAP, Found.OVERLAP, Found.NEVER, Found.WITHIN);
    assertThat(found.values()).allSatisfy(times -> assertThat(times).isGreaterThan(100));
  }

  @ParameterizedTest
  @EnumSource(value = RandomTable.Kind.class, names = {"COMPARED", "LISTED"})
  void where_conditions_depend_on_each_other_every_answer_is_still_that_of_every_case(RandomTable.Kind kind) {
    Map<Found, Integer> found = compared(kind, 200);

    assertThat(found).containsKeys(Found.GAP, Found.NO_GAP, Found.OVERLAP, Found.NEVER, Found.WITHIN);
    assertThat(found.getOrDefault(Found.GAP_UNKNOWN, 0)).as("%s", found).isLessThan((found.get(Found.GAP) + found.get(Found.NO_GAP)) / 2);
    assertThat(found.getOrDefault(Found.OVERLAP_UNKNOWN, 0)).as("%s", found).isLessThan(found.get(Found.OVERLAP) / 5);
  }

  private static Map<Found, Integer> compared(RandomTable.Kind kind, int tables) {
    Map<Found, Integer> found = new EnumMap<>(Found.class);
    for (int seed = 0; seed < tables; seed++) {
      RandomTable table = new RandomTable(kind, seed);
      List<Case> cases = Case.all(table);
      for (InForce stretch : Stretches.of(table.rules, table.never, RandomTable.AMOUNTS)) {
        new Comparison(table, stretch, cases, found).all();
      }
    }
    return found;
  }

  /** One table on one stretch, with what holds of each case that can occur. */
  private static final class Comparison {
    private final Analysis analysis;
    private final LocalDate day;
    private final List<Rule> rules;
    private final List<Case> cases = new ArrayList<>();
    private final List<BitSet> held = new ArrayList<>();
    private final RandomTable table;
    private final Map<Found, Integer> found;

    Comparison(RandomTable table, InForce stretch, List<Case> all, Map<Found, Integer> found) {
      this.table = table;
      this.found = found;
      this.analysis = Analysis.of(table.rules, table.never, RandomTable.AMOUNTS, stretch);
      this.day = stretch.until().map(until -> until.minusDays(1)).orElse(LocalDate.of(2100, 1, 1));
      this.rules = table.rules.stream().filter(analysis::inForce).filter(rule -> !analysis.beyond().containsKey(rule)).toList();
      LocalDate early = Stretches.dayIn(stretch);
      List<Rule> impossible = table.never.stream().map(tests -> with(table.rules.get(0), tests)).toList();
      for (Case one : all) {
        if (impossible.stream().noneMatch(rule -> one.holds(rule, day))) {
          cases.add(one);
          if (cases.size() % 50 == 1) {
            assertThat(held(one, early)).as("nothing changes within %s", stretch).isEqualTo(held(one, day));
          }
        }
      }
      for (Rule rule : rules) {
        BitSet of = new BitSet();
        IntStream.range(0, cases.size()).filter(i -> cases.get(i).holds(rule, day)).forEach(of::set);
        held.add(of);
      }
    }

    private static Rule with(Rule rule, List<? extends Condition> conditions) {
      return new Rule(
          rule.id(), rule.title(), rule.step(), rule.governing(), InForce.ALWAYS, List.copyOf(conditions), rule.conclusion(), rule.reason(), rule.basis(), rule.mark(), rule.place());
    }

    private List<Boolean> held(Case one, LocalDate on) {
      return rules.stream().map(rule -> one.holds(rule, on)).toList();
    }

    private void add(Found what) {
      found.merge(what, 1, Integer::sum);
    }

    void all() {
      gaps();
      Analysis.Overlaps overlaps = analysis.overlaps();
      List<Rule> never = analysis.neverHolding();
      for (int i = 0; i < rules.size(); i++) {
        boolean holds = !held.get(i).isEmpty();
        if (holds) {
          assertThat(never).as("%s", table.rules).doesNotContain(rules.get(i));
        } else if (never.contains(rules.get(i))) {
          add(Found.NEVER);
        } else {
          assertThat(table.lists).as("%s of %s never holds", rules.get(i), rules).isNotEmpty();
        }
        for (int j = 0; j < rules.size(); j++) {
          if (j > i) {
            overlap(i, j, overlaps);
          }
          if (j != i) {
            within(i, j);
          }
        }
      }
    }

    private void gaps() {
      Analysis.Gaps gaps = analysis.gaps();
      for (Analysis.Gap gap : gaps.all()) {
        Case example = new Case(gap.region().values(), gap.region().members());
        assertThat(held(example, day)).as("example %s of a gap in %s", example, rules).doesNotContain(true);
      }
      BitSet covering = new BitSet();
      held.forEach(covering::or);
      boolean uncovered = false;
      for (int i = 0; i < cases.size(); i++) {
        if (cases.get(i).complete(table)) {
          boolean covered = covering.get(i);
          uncovered |= !covered;
          if (gaps.notAnalysed().isEmpty() && table.lists.isEmpty() && told(gaps, cases.get(i)) == covered) {
            throw new AssertionError((covered ? "no gap: " : "a gap: ") + cases.get(i) + " in " + rules + ", never " + table.never);
          }
        }
      }
      add(gaps.notAnalysed().isPresent() ? Found.GAP_UNKNOWN : gaps.all().isEmpty() ? Found.NO_GAP : Found.GAP);
      assertThat(!uncovered || !gaps.all().isEmpty() || gaps.notAnalysed().isPresent()).as("gap in %s", rules).isTrue();
    }

    /** Returns whether a case lies in a region that is told, and keeps to the orders in which its terms stand there. */
    private static boolean told(Analysis.Gaps gaps, Case one) {
      for (Analysis.Gap gap : gaps.all()) {
        boolean within = true;
        for (int axis = 0; within && axis < gap.region().space().axes().size(); axis++) {
          within = within(gap.region().space().axes().get(axis), gap.region().box().sides().get(axis), one);
        }
        if (within) {
          return true;
        }
      }
      return false;
    }

    private static boolean within(Axis axis, BitSet side, Case one) {
      for (int cell = 0; cell < axis.cells().size(); cell++) {
        Line.Cell of = axis.cells().get(cell);
        boolean met =
            axis.measure() instanceof Axis.OfOrder order
                ? ((Relation) of.witness()).holds(Side.compare(value(one, order.left()), value(one, order.right())))
                : Assignments.within(of, value(one, ((Axis.OfTerm) axis.measure()).term()));
        if (met) {
          return side.get(cell);
        }
      }
      throw new IllegalStateException("no cell of " + axis + " for " + one);
    }

    private static Comparable<?> value(Case one, Term term) {
      return java.util.Objects.requireNonNull(one.values().get(term));
    }

    private void overlap(int i, int j, Analysis.Overlaps overlaps) {
      Optional<Analysis.Pair> told = overlaps.all().stream().filter(pair -> pair.one() == rules.get(i) && pair.other() == rules.get(j)).findFirst();
      boolean unknown = overlaps.undecided().stream().anyMatch(pair -> pair.one() == rules.get(i) && pair.other() == rules.get(j));
      boolean together = held.get(i).intersects(held.get(j));
      if (unknown) {
        add(Found.OVERLAP_UNKNOWN);
        return;
      }
      told.ifPresent(pair -> {
        Case example = new Case(pair.region().values(), pair.region().members());
        assertThat(example.holds(pair.one(), day) && example.holds(pair.other(), day)).as("example %s of %s and %s", example, pair.one(), pair.other()).isTrue();
        add(Found.OVERLAP);
      });
      assertThat(together && told.isEmpty()).as("overlap of %s and %s", rules.get(i), rules.get(j)).isFalse();
    }

    private void within(int outer, int inner) {
      boolean holds = !held.get(inner).isEmpty();
      boolean inside = holds && Box.contains(held.get(outer), held.get(inner));
      boolean told = analysis.covers(rules.get(outer), rules.get(inner));
      boolean exact = table.lists.isEmpty() || told && holds;
      if (exact) {
        assertThat(told).as("%s covers %s", rules.get(outer), rules.get(inner)).isEqualTo(inside);
      }
      if (told) {
        add(Found.WITHIN);
      }
    }
  }
}

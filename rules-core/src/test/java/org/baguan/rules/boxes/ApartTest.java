package org.baguan.rules.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Truth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where two alternatives differ is where the evaluator makes them differ, over every case with every absence. */
class ApartTest {

  private static final int TABLES = 200;
  private static final List<LocalDate> DAYS = List.of(RandomTable.DAY.minusDays(1), RandomTable.DAY, RandomTable.DAY.plusYears(1));

  /** What the one says and what the other says. */
  private record Turn(Truth one, Truth other) {}

  @ParameterizedTest
  @EnumSource(RandomTable.Kind.class)
  void two_alternatives_differ_as_the_evaluator_has_them_differ_over_every_case(RandomTable.Kind kind) {
    Map<String, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < (kind == RandomTable.Kind.LISTED ? TABLES / 2 : TABLES); seed++) {
      RandomTable table = new RandomTable(kind, seed);
      List<Rule> ones = table.rules.subList(0, table.rules.size() / 2 + 1);
      List<Rule> others = table.rules.subList(table.rules.size() / 2, table.rules.size());
      List<Case> cases = Case.withMissingFacts(table);
      for (boolean dated : List.of(true, false)) {
        Apart apart = apart(ones, others, dated);
        Set<Turn> turns = turns(ones, others, cases, dated);
        compare(apart, ones, others, turns, seen);
      }
    }
    assertThat(seen).containsKeys("TRUE FALSE", "FALSE TRUE", "TRUE UNKNOWN", "UNKNOWN TRUE", "UNKNOWN FALSE", "FALSE UNKNOWN", "same");
    assertThat(seen.getOrDefault("not found out", 0)).as("%s", seen).isLessThanOrEqualTo(kind == RandomTable.Kind.LISTED ? TABLES / 2 : 0);
  }

  @Test
  void a_number_under_two_is_one_at_most_whatever_is_missing() {
    Apart apart = apart(less("次数", 2), List.of(StructuredTable.test("次数", Relation.AT_MOST, 1)));

    assertThat(apart.nowhere()).isTrue();
  }

  @Test
  void a_threshold_one_step_off_differs_at_that_step_alone() {
    Apart apart = apart(less("次数", 2), less("次数", 3));

    assertThat(apart.all()).extracting(Apart.Difference::one, Apart.Difference::other, one -> one.region().where().zh(), one -> one.region().example().zh())
        .containsExactly(tuple(Truth.FALSE, Truth.TRUE, "次数为2", "2"));
    assertThat(apart.notFoundOut()).isEmpty();
  }

  @Test
  void a_rule_split_on_another_term_is_the_same_with_that_term_supplied_and_unknown_without() {
    Alternative whole = new Alternative(List.of(less("次数", 2)));
    Alternative split = new Alternative(List.of(both(less("次数", 2), less("年限", 12)), both(less("次数", 2), List.of(StructuredTable.test("年限", Relation.AT_LEAST, 12)))));

    Apart apart = Apart.of(whole, split, Alternative.NEVER, Map.of());

    assertThat(apart.supplied()).isEmpty();
    assertThat(apart.missing()).extracting(Apart.Difference::one, Apart.Difference::other, one -> one.region().where().zh())
        .containsExactly(tuple(Truth.TRUE, Truth.UNKNOWN, "次数不满2，年限未提供"));
  }

  @Test
  void what_does_not_occur_is_no_difference() {
    Alternative never = new Alternative(List.of(List.of(StructuredTable.test("次数", Relation.EQUAL, 2))));

    Apart apart = Apart.of(new Alternative(List.of(less("次数", 2))), new Alternative(List.of(less("次数", 3))), never, Map.of());

    assertThat(apart.nowhere()).isTrue();
  }

  private static List<Condition> less(String column, int value) {
    return List.of(StructuredTable.test(column, Relation.LESS, value));
  }

  private static List<Condition> both(List<? extends Condition> one, List<? extends Condition> other) {
    List<Condition> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static Apart apart(List<? extends Condition> one, List<? extends Condition> other) {
    return Apart.of(Alternative.of(List.of(one), Map.of()), Alternative.of(List.of(other), Map.of()), Alternative.NEVER, Map.of());
  }

  private static Apart apart(List<Rule> ones, List<Rule> others, boolean dated) {
    Map<org.baguan.rules.language.Term, InForce> days = dated ? Map.of(RandomTable.GOVERNING, InForce.ALWAYS) : Map.of();
    return Apart.of(Alternative.ofRules(ones, RandomTable.AMOUNTS), Alternative.ofRules(others, RandomTable.AMOUNTS), Alternative.NEVER, days);
  }

  private static Set<Turn> turns(List<Rule> ones, List<Rule> others, List<Case> cases, boolean dated) {
    List<@Nullable LocalDate> days = new ArrayList<>(DAYS);
    if (!dated) {
      days.add(null);
    }
    Set<Turn> turns = new HashSet<>();
    for (Case one : cases) {
      for (LocalDate day : days) {
        turns.add(new Turn(truth(ones, one, day), truth(others, one, day)));
      }
    }
    turns.removeIf(turn -> turn.one() == turn.other());
    return turns;
  }

  private static void compare(Apart apart, List<Rule> ones, List<Rule> others, Set<Turn> turns, Map<String, Integer> seen) {
    Set<Turn> told = new HashSet<>();
    for (Apart.Difference difference : apart.all()) {
      Case example = new Case(difference.region().values(), difference.region().members());
      LocalDate day = (LocalDate) difference.region().values().get(RandomTable.GOVERNING);
      boolean read = difference.region().terms().contains(RandomTable.GOVERNING);
      LocalDate on = day == null && !read ? RandomTable.DAY : day;
      Turn turn = new Turn(truth(ones, example, on), truth(others, example, on));
      assertThat(turn).as("%s on %s of %s and %s", example, on, ones, others).isEqualTo(new Turn(difference.one(), difference.other()));
      told.add(turn);
      seen.merge(turn.one() + " " + turn.other(), 1, Integer::sum);
    }
    if (apart.notFoundOut().isPresent()) {
      seen.merge("not found out", 1, Integer::sum);
    } else {
      assertThat(told).as("%s and %s", ones, others).containsAll(turns);
    }
    if (apart.nowhere()) {
      seen.merge("same", 1, Integer::sum);
      assertThat(turns).isEmpty();
    }
  }

  private static Truth truth(List<Rule> rules, Case one, @Nullable LocalDate day) {
    List<Truth> truths = rules.stream().map(rule -> one.truth(rule, day)).toList();
    return Arrays.stream(new Truth[] {Truth.TRUE, Truth.UNKNOWN}).filter(truths::contains).findFirst().orElse(Truth.FALSE);
  }
}

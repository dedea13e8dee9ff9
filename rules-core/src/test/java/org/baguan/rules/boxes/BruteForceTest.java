package org.baguan.rules.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Wording;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 1,000 random tables: what boxes say of every assignment is what the evaluator says of it, one by one. */
class BruteForceTest {

  private static final int TABLES = 1_000;
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final Term GOVERNING = term("研判基准日", new Type.Day());
  private static final Type.Code CODE =
      new Type.Code("代码", List.of("甲", "乙", "丙", "丁").stream().map(w -> new Type.CodeValue(w, w, w)).toList(), false);
  private static final List<Term> TERMS =
      List.of(
          term("月数", new Type.Whole(Unit.MONTHS)),
          term("个数", new Type.Whole(Unit.COUNT)),
          term("小数", new Type.Decimal()),
          term("日期", new Type.Day()),
          term("代码", CODE),
          term("是否", new Type.YesNo()));
  private static final Map<String, Amount> AMOUNTS =
      Map.of("变数", new Amount("变数", new Type.Whole(Unit.MONTHS), List.of(value(1, null, DAY), value(2, DAY, null))));

  private record Found(int gaps, int overlaps, int never, int within) {}

  @Test
  void of_every_assignment_boxes_say_what_the_evaluator_says() {
    Found all = new Found(0, 0, 0, 0);

    for (int seed = 0; seed < TABLES; seed++) {
      Found found = compare(new RandomTable(new SplittableRandom(seed)));
      all = new Found(all.gaps + found.gaps, all.overlaps + found.overlaps, all.never + found.never, all.within + found.within);
    }

    // The comparison is worth something only where there was something to find, and something not to.
    assertThat(List.of(all.gaps, all.overlaps, all.never, all.within)).allSatisfy(count -> assertThat(count).isGreaterThan(100));
    assertThat(all.gaps).isLessThan(TABLES * 2);
  }

  private static Found compare(RandomTable table) {
    int gaps = 0;
    int overlaps = 0;
    int never = 0;
    int within = 0;
    for (InForce stretch : Stretches.of(table.rules, AMOUNTS)) {
      Analysis analysis = Analysis.of(table.rules, List.of(), AMOUNTS, stretch);
      List<Rule> rules = table.rules.stream().filter(rule -> rule.inForce().contains(Stretches.dayIn(stretch))).toList();
      List<boolean[]> held = table.assignments().stream().map(assignment -> held(rules, assignment, Stretches.dayIn(stretch))).toList();

      LocalDate late = stretch.until().map(until -> until.minusDays(1)).orElse(LocalDate.of(2100, 1, 1));
      assertThat(table.assignments()).as("nothing changes within a stretch").allSatisfy(assignment ->
          assertThat(held(rules, assignment, late)).isEqualTo(held(rules, assignment, Stretches.dayIn(stretch))));

      boolean gap = held.stream().anyMatch(row -> IntStream.range(0, row.length).noneMatch(i -> row[i]));
      assertThat(!analysis.gaps().all().isEmpty()).as("gap in %s", rules).isEqualTo(gap);
      analysis.gaps().all().forEach(told -> assertThat(held(rules, told.region().values(), Stretches.dayIn(stretch))).doesNotContain(true));
      assertThat(assignmentsIn(analysis, table, stretch)).as("uncovered assignments of %s", rules)
          .isEqualTo(held.stream().filter(row -> IntStream.range(0, row.length).noneMatch(i -> row[i])).count());
      gaps += gap ? 1 : 0;

      List<Analysis.Pair> pairs = analysis.overlaps();
      for (int i = 0; i < rules.size(); i++) {
        int one = i;
        boolean never1 = held.stream().noneMatch(row -> row[one]);
        assertThat(analysis.neverHolding().contains(rules.get(i))).as("never holds: %s", rules.get(i)).isEqualTo(never1);
        never += never1 ? 1 : 0;
        for (int j = i + 1; j < rules.size(); j++) {
          int other = j;
          boolean together = held.stream().anyMatch(row -> row[one] && row[other]);
          Optional<Analysis.Pair> told = pairs.stream().filter(p -> p.one() == rules.get(one) && p.other() == rules.get(other)).findFirst();
          assertThat(told.isPresent()).as("overlap of %s and %s", rules.get(i), rules.get(j)).isEqualTo(together);
          told.ifPresent(pair -> assertThat(held(List.of(pair.one(), pair.other()), pair.region().values(), Stretches.dayIn(stretch))).containsExactly(true, true));
          boolean inside = !held.stream().noneMatch(row -> row[other]) && held.stream().allMatch(row -> !row[other] || row[one]);
          assertThat(analysis.covers(rules.get(i), rules.get(j))).as("%s covers %s", rules.get(i), rules.get(j)).isEqualTo(inside);
          overlaps += together ? 1 : 0;
          within += inside ? 1 : 0;
        }
      }
    }
    return new Found(gaps, overlaps, never, within);
  }

  /** Returns how many of the assignments lie in the regions that are told, each found by its cells. */
  private static long assignmentsIn(Analysis analysis, RandomTable table, InForce stretch) {
    Space space = Space.of(table.rules, List.of(), AMOUNTS, stretch);
    List<Box> left;
    try {
      left = Cover.uncovered(space.whole(), List.copyOf(space.boxes().values()));
    } catch (Cover.TooManyParts e) {
      throw new AssertionError(e);
    }
    assertThat(left).hasSameSizeAs(analysis.gaps().all());
    return table.assignments().stream().filter(a -> left.stream().anyMatch(box -> within(box, space, a))).count();
  }

  private static boolean within(Box box, Space space, Map<Term, Comparable<?>> assignment) {
    for (int axis = 0; axis < space.axes().size(); axis++) {
      Axis of = space.axes().get(axis);
      Comparable<?> value = assignment.get(((Axis.OfTerm) of.measure()).term());
      int cell = IntStream.range(0, of.cells().size()).filter(i -> in(of.cells().get(i), value)).findFirst().orElseThrow();
      if (!box.sides().get(axis).get(cell)) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private static boolean in(Line.Cell cell, Comparable<?> value) {
    if (cell.point()) {
      return ((Comparable<Object>) value).compareTo(cell.witness()) == 0;
    }
    int open = value instanceof BigDecimal ? 1 : 0;
    return (cell.low() == null || ((Comparable<Object>) value).compareTo(cell.low()) >= open)
        && (cell.high() == null || ((Comparable<Object>) value).compareTo(cell.high()) <= -open);
  }

  private static boolean[] held(List<Rule> rules, Map<Term, Comparable<?>> assignment, LocalDate day) {
    Evaluator evaluator = new Evaluator(AMOUNTS, new Facts() {
      @Override
      public @Nullable Object value(Term term, Object of) {
        return term.equals(GOVERNING) ? day : assignment.get(term);
      }

      @Override
      public @Nullable List<?> members(ListTerm list, Object of) {
        return null;
      }
    });
    boolean[] held = new boolean[rules.size()];
    for (int i = 0; i < held.length; i++) {
      Truth truth = evaluator.evaluate(rules.get(i), "subject");
      assertThat(truth).isNotEqualTo(Truth.UNKNOWN);
      held[i] = truth == Truth.TRUE;
    }
    return held;
  }

  private static Term term(String label, Type type) {
    return new Term(label, label, type, Source.DERIVED, false, false, false, subject -> null);
  }

  private static Amount.Value value(int months, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new Amount.Value(months, new InForce(Optional.ofNullable(from), Optional.ofNullable(until)), "示例", Mark.D, Place.file("amounts.csv"));
  }

  /** Random rows over up to six columns, whose values are few enough to try each. */
  private static final class RandomTable {
    private final SplittableRandom random;
    private final List<Term> columns = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    RandomTable(SplittableRandom random) {
      this.random = random;
      TERMS.forEach(term -> {
        if (random.nextInt(10) < 5) {
          columns.add(term);
        }
      });
      if (columns.isEmpty()) {
        columns.add(TERMS.get(0));
      }
      int rows = random.nextInt(2, 8);
      for (int row = 0; row < rows; row++) {
        rules.add(rule(row));
      }
    }

    private Rule rule(int row) {
      List<Condition> conditions = new ArrayList<>();
      for (Term column : columns) {
        for (int tests = random.nextInt(10); tests >= 4; tests -= 4) {
          conditions.add(new org.baguan.rules.language.Test(column, matching(column.type())));
        }
      }
      InForce inForce =
          switch (random.nextInt(8)) {
            case 0 -> new InForce(Optional.of(DAY), Optional.empty());
            case 1 -> new InForce(Optional.empty(), Optional.of(DAY.plusYears(1)));
            default -> InForce.ALWAYS;
          };
      return new Rule("R" + row, "规则", Step.ELIGIBILITY, GOVERNING, inForce, conditions, new Conclusion.Verdict("不符合"), new Wording(List.of()), "示例", Mark.D, Place.file("t.csv"));
    }

    private org.baguan.rules.language.Test.Matching matching(Type type) {
      if (type instanceof Type.YesNo) {
        return new org.baguan.rules.language.Test.Compare(Relation.EQUAL, new Operand.Literal(random.nextBoolean()));
      }
      if (type instanceof Type.Code) {
        return random.nextBoolean()
            ? new org.baguan.rules.language.Test.OneOf(List.of(any(type), any(type)), random.nextInt(3) == 0)
            : new org.baguan.rules.language.Test.Compare(random.nextInt(3) == 0 ? Relation.UNEQUAL : Relation.EQUAL, new Operand.Literal(any(type)));
      }
      if (random.nextInt(3) == 0) {
        return new org.baguan.rules.language.Test.Between(operand(type), random.nextBoolean(), operand(type), random.nextBoolean());
      }
      return new org.baguan.rules.language.Test.Compare(Relation.values()[random.nextInt(6)], operand(type));
    }

    private Operand operand(Type type) {
      boolean months = type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
      return months && random.nextInt(4) == 0 ? new Operand.Named("变数") : new Operand.Literal(any(type));
    }

    private Comparable<?> any(Type type) {
      if (type instanceof Type.Code code) {
        return code.codes().get(random.nextInt(4)).value();
      }
      if (type instanceof Type.Decimal) {
        return new BigDecimal(List.of("0", "1", "1.0", "2.5").get(random.nextInt(4)));
      }
      return type instanceof Type.Day ? (Comparable<?>) DAY.plusDays(random.nextInt(3)) : Integer.valueOf(random.nextInt(3));
    }

    /** Returns every assignment of values, between and beyond those that rules name. */
    List<Map<Term, Comparable<?>>> assignments() {
      List<Map<Term, Comparable<?>>> all = List.of(new HashMap<>());
      for (Term column : columns) {
        List<Map<Term, Comparable<?>>> more = new ArrayList<>();
        for (Map<Term, Comparable<?>> one : all) {
          for (Comparable<?> value : values(column.type())) {
            Map<Term, Comparable<?>> longer = new LinkedHashMap<>(one);
            longer.put(column, value);
            more.add(longer);
          }
        }
        all = more;
      }
      return all;
    }

    private static List<Comparable<?>> values(Type type) {
      if (type instanceof Type.YesNo) {
        return List.of(true, false);
      }
      if (type instanceof Type.Code code) {
        return List.copyOf(code.codes().stream().map(Type.CodeValue::value).toList());
      }
      if (type instanceof Type.Decimal) {
        return List.of(new BigDecimal("0"), new BigDecimal("0.5"), new BigDecimal("1"), new BigDecimal("1.7"), new BigDecimal("2.5"), new BigDecimal("3"));
      }
      return type instanceof Type.Day ? List.of(DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3)) : List.of(0, 1, 2, 3);
    }
  }
}

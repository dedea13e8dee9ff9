package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A line of values cut where rules cut it: within one cell no rule tells two values apart. Whole numbers and months have
 * steps of one, days of one day; decimals are dense, so that a cut is a cell of its own.
 */
final class Line {

  private static final int YEAR = 12;
  private static final List<Integer> ROUND_MONTHS = List.of(YEAR, 6, 3, 1);
  private static final List<Integer> ROUND_NUMBERS = List.of(10, 5, 1);
  private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final LocalDate ANY_DAY = LocalDate.of(2020, 7, 1);

  private Line() {}

  /**
   * A cell of a line.
   *
   * @param low the least value, included for whole numbers and days; null where there is none
   * @param high the greatest, included for whole numbers and days; null where there is none
   * @param point whether low and high are one value; an open decimal cell contains neither
   * @param witness a value inside, such as people would name
   */
  record Cell(@Nullable Comparable<?> low, @Nullable Comparable<?> high, boolean point, Comparable<?> witness) {

    /** Returns the cell of one value. */
    static Cell of(Comparable<?> value) {
      return new Cell(value, value, true, value);
    }
  }

  /** Returns the cells of the values of a type, from the least on, cut at values that rules name. */
  static List<Cell> cells(Type type, Collection<Comparable<?>> cuts) {
    if (type instanceof Type.YesNo) {
      return List.of(Cell.of(Boolean.TRUE), Cell.of(Boolean.FALSE));
    }
    if (type instanceof Type.Code code) {
      return code.codes().isEmpty() ? List.of(Cell.of(Presence.GIVEN)) : code.codes().stream().map(c -> Cell.of(c.value())).toList();
    }
    if (type instanceof Type.Whole whole) {
      return whole(cuts, whole.unit() == Unit.MONTHS);
    }
    if (type instanceof Type.Text) {
      return List.of(Cell.of(Presence.GIVEN));
    }
    return type instanceof Type.Day ? days(cuts) : decimals(cuts);
  }

  private static List<Cell> whole(Collection<Comparable<?>> cuts, boolean months) {
    TreeSet<Long> starts = new TreeSet<>();
    for (Comparable<?> cut : cuts) {
      BigDecimal number = new BigDecimal(cut.toString()).max(LEAST).min(GREATEST);
      starts.add(number.setScale(0, RoundingMode.CEILING).longValueExact());
      starts.add(number.setScale(0, RoundingMode.FLOOR).longValueExact() + 1);
    }
    boolean negative = cuts.stream().anyMatch(cut -> new BigDecimal(cut.toString()).signum() < 0);
    starts.removeIf(start -> start > Integer.MAX_VALUE || !negative && start < 0);
    if (!negative) {
      starts.add(0L);
    }
    List<Cell> cells = new ArrayList<>();
    if (negative) {
      cells.add(whole(null, (int) (starts.first() - 1), months));
    }
    for (Long start : starts) {
      Long next = starts.higher(start);
      cells.add(whole(start.intValue(), next == null ? null : Integer.valueOf((int) (next - 1)), months));
    }
    return cells;
  }

  private static Cell whole(@Nullable Integer first, @Nullable Integer last, boolean months) {
    Integer inside = first != null ? inside(first, last, months) : last != null ? last : Integer.valueOf(0);
    return new Cell(first, last, first != null && first.equals(last), inside);
  }

  private static Integer inside(int first, @Nullable Integer last, boolean months) {
    if (last == null) {
      return months ? Math.max(first, (first / YEAR + 1) * YEAR) : first;
    }
    long length = (long) last - first + 1;
    for (int step : months ? ROUND_MONTHS : ROUND_NUMBERS) {
      long round = Math.floorDiv(2L * first + length + step, 2 * step) * step;
      if (round >= first && round <= last && 2 * Math.abs(2 * round - 2L * first - length) <= length) {
        return (int) round;
      }
    }
    return (int) (first + length / 2);
  }

  private static List<Cell> days(Collection<Comparable<?>> cuts) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    for (Comparable<?> cut : cuts) {
      starts.add((LocalDate) cut);
      starts.add(((LocalDate) cut).plusDays(1));
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(days(null, starts.isEmpty() ? null : starts.first().minusDays(1)));
    for (LocalDate start : starts) {
      LocalDate next = starts.higher(start);
      cells.add(days(start, next == null ? null : next.minusDays(1)));
    }
    return cells;
  }

  private static Cell days(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first != null) {
      return new Cell(first, last, first.equals(last), inside(first, last));
    }
    if (last == null) {
      return new Cell(null, null, false, ANY_DAY);
    }
    LocalDate july = last.withMonth(7).withDayOfMonth(1);
    return new Cell(null, last, false, july.isAfter(last) ? july.minusYears(1) : july);
  }

  /** Returns cells of whole numbers or days with neighbours joined that are alike; cells of other types as they are. */
  static List<Cell> joined(Type type, List<Cell> cells, BiPredicate<Cell, Cell> alike) {
    if (!(type instanceof Type.Whole) && !(type instanceof Type.Day)) {
      return cells;
    }
    List<Cell> joined = new ArrayList<>();
    for (Cell cell : cells) {
      Cell before = joined.isEmpty() ? cell : joined.get(joined.size() - 1);
      if (joined.isEmpty() || !alike.test(before, cell)) {
        joined.add(cell);
      } else if (type instanceof Type.Whole whole) {
        joined.set(joined.size() - 1, whole((Integer) before.low(), (Integer) cell.high(), whole.unit() == Unit.MONTHS));
      } else {
        joined.set(joined.size() - 1, days((LocalDate) before.low(), (LocalDate) cell.high()));
      }
    }
    return joined;
  }

  /** The first of July after an open start; half way between two days, the first of a month where there is one. */
  private static LocalDate inside(LocalDate start, @Nullable LocalDate last) {
    LocalDate july = start.withMonth(7).withDayOfMonth(1);
    if (last == null) {
      return july.isBefore(start) ? july.plusYears(1) : july;
    }
    LocalDate half = start.plusDays((last.toEpochDay() - start.toEpochDay()) / 2);
    return half.withDayOfMonth(1).isBefore(start) ? half : half.withDayOfMonth(1);
  }

  private static List<Cell> decimals(Collection<Comparable<?>> cuts) {
    TreeSet<BigDecimal> points = new TreeSet<>();
    cuts.forEach(cut -> points.add((BigDecimal) cut));
    boolean negative = !points.isEmpty() && points.first().signum() < 0;
    if (!negative) {
      points.add(BigDecimal.ZERO);
    }
    List<Cell> cells = new ArrayList<>();
    if (negative) {
      cells.add(new Cell(null, points.first(), false, points.first().subtract(BigDecimal.ONE)));
    }
    for (BigDecimal point : points) {
      cells.add(Cell.of(point));
      BigDecimal next = points.higher(point);
      cells.add(new Cell(point, next, false, next == null ? above(point) : half(point, next)));
    }
    return cells;
  }

  private static BigDecimal above(BigDecimal point) {
    BigDecimal five = BigDecimal.valueOf(5);
    return point.divide(five, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(five);
  }

  /** Returns a number about half way between two: the roundest that lies in the middle half. */
  private static BigDecimal half(BigDecimal low, BigDecimal high) {
    BigDecimal quarter = high.subtract(low).multiply(new BigDecimal("0.25"));
    BigDecimal half = low.add(high).multiply(new BigDecimal("0.5"));
    for (int scale = -1; ; scale++) {
      for (String step : List.of("1", "0.5")) {
        BigDecimal round = new BigDecimal(step).movePointLeft(scale);
        BigDecimal number = half.divide(round, 0, RoundingMode.HALF_UP).multiply(round);
        if (number.subtract(half).abs().compareTo(quarter) <= 0) {
          return number.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
      }
    }
  }
}

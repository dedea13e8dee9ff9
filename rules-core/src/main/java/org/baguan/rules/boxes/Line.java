package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A line of values cut where rules cut it: within one cell no rule tells two values apart. Whole numbers and months have
 * steps of one, days of one day; decimals are dense, so that a cut is a cell of its own.
 */
final class Line {

  private Line() {}

  /**
   * A cell of a line.
   *
   * @param low the least value, included for whole numbers and days; null where there is none
   * @param high the greatest, included for whole numbers and days; null where there is none
   * @param point whether low and high are one value; an open decimal cell contains neither
   * @param witness a value inside
   */
  record Cell(@Nullable Comparable<?> low, @Nullable Comparable<?> high, boolean point, Comparable<?> witness) {}

  /** Returns the cells of the values of a type, from the least on, cut at values that rules name. */
  static List<Cell> cells(Type type, Collection<Comparable<?>> cuts) {
    if (type instanceof Type.YesNo) {
      return List.of(single(Boolean.TRUE), single(Boolean.FALSE));
    }
    if (type instanceof Type.Code code) {
      return code.codes().stream().map(c -> single(c.value())).toList();
    }
    if (type instanceof Type.Whole whole) {
      return whole(cuts, whole.unit() == Unit.MONTHS);
    }
    return type instanceof Type.Day ? days(cuts) : decimals(cuts);
  }

  private static Cell single(Comparable<?> value) {
    return new Cell(value, value, true, value);
  }

  private static List<Cell> whole(Collection<Comparable<?>> cuts, boolean months) {
    TreeSet<Integer> starts = new TreeSet<>();
    for (Comparable<?> cut : cuts) {
      starts.add((Integer) cut);
      starts.add((Integer) cut + 1);
    }
    boolean negative = cuts.stream().anyMatch(cut -> (Integer) cut < 0);
    if (!negative) {
      starts.removeIf(start -> start < 0);
      starts.add(0);
    }
    List<Cell> cells = new ArrayList<>();
    if (negative) {
      cells.add(new Cell(null, starts.first() - 1, false, starts.first() - 1));
    }
    for (Integer start : starts) {
      Integer next = starts.higher(start);
      Integer last = next == null ? null : Integer.valueOf(next - 1);
      cells.add(new Cell(start, last, last != null && last.equals(start), inside(start, last, months)));
    }
    return cells;
  }

  /** A value that people would name: half way, in months a half year or more beyond an open start. */
  private static Integer inside(int first, @Nullable Integer last, boolean months) {
    if (last == null) {
      return first + (months && first > 0 ? 5 : 0);
    }
    return first + (last - first + 1) / 2;
  }

  private static List<Cell> days(Collection<Comparable<?>> cuts) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    for (Comparable<?> cut : cuts) {
      starts.add((LocalDate) cut);
      starts.add(((LocalDate) cut).plusDays(1));
    }
    List<Cell> cells = new ArrayList<>();
    if (starts.isEmpty()) {
      cells.add(new Cell(null, null, false, LocalDate.EPOCH));
      return cells;
    }
    LocalDate before = starts.first().minusDays(1);
    cells.add(new Cell(null, before, false, before));
    for (LocalDate start : starts) {
      LocalDate next = starts.higher(start);
      LocalDate last = next == null ? null : next.minusDays(1);
      cells.add(new Cell(start, last, start.equals(last), start));
    }
    return cells;
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
      cells.add(single(point));
      BigDecimal next = points.higher(point);
      cells.add(new Cell(point, next, false, next == null ? point.add(BigDecimal.ONE) : half(point, next)));
    }
    return cells;
  }

  private static BigDecimal half(BigDecimal low, BigDecimal high) {
    BigDecimal half = low.add(high).multiply(new BigDecimal("0.5"));
    return half.scale() > 0 ? half.stripTrailingZeros().setScale(Math.max(0, half.stripTrailingZeros().scale())) : half;
  }
}

package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Tells cells of an axis in words: 任现职级年限满2年不满5年. */
final class Told {

  private Told() {}

  /** Returns the cell of a side whose example people understand best: a closed one before one that is open at its end. */
  static int nicest(Axis axis, BitSet side) {
    return side.stream().filter(cell -> axis.cells().get(cell).low() != null && axis.cells().get(cell).high() != null).findFirst().orElse(side.nextSetBit(0));
  }

  static Phrase joined(List<Phrase> phrases) {
    return phrases.isEmpty()
        ? new Phrase("任何情形", "any case")
        : new Phrase(
            phrases.stream().map(Phrase::zh).collect(Collectors.joining("、")),
            phrases.stream().map(Phrase::en).collect(Collectors.joining(", ")));
  }

  /** Returns an axis with the values of a side. */
  static Phrase side(Axis axis, BitSet side) {
    Phrase name = axis.measure().name();
    List<Phrase> values = runs(axis, side);
    return new Phrase(
        name.zh() + values.stream().map(Phrase::zh).collect(Collectors.joining("或")),
        name.en() + " " + values.stream().map(Phrase::en).collect(Collectors.joining(" or ")));
  }

  private static List<Phrase> runs(Axis axis, BitSet side) {
    Type type = axis.measure().type();
    List<Phrase> runs = new ArrayList<>();
    boolean line = type instanceof Type.Whole || type instanceof Type.Decimal || type instanceof Type.Day;
    for (int first = side.nextSetBit(0); first >= 0; ) {
      int last = line ? side.nextClearBit(first) - 1 : first;
      runs.add(line ? run(type, axis.cells().get(first), axis.cells().get(last)) : value(axis, axis.cells().get(first).witness()));
      first = side.nextSetBit(last + 1);
    }
    return runs;
  }

  private static Phrase run(Type type, Line.Cell first, Line.Cell last) {
    boolean dense = type instanceof Type.Decimal;
    boolean lowIncluded = !dense || first.point();
    if (first.low() != null && first.low().equals(last.high())) {
      return value(type, first.low());
    }
    boolean fromLeast = first.low() == null || isLeast(first.low()) && lowIncluded;
    if (last.high() == null && type instanceof Type.Day && !fromLeast) {
      Phrase day = value(type, first.low());
      return new Phrase("自" + day.zh() + "起", "from " + day.en() + " on");
    }
    if (last.high() == null) {
      return fromLeast ? new Phrase("为任何值", "any value") : bound(type, first.low(), lowIncluded ? "满" : "超过", lowIncluded ? "at least " : "more than ");
    }
    Comparable<?> end = dense ? last.high() : next(last.high());
    boolean highIncluded = dense && last.point();
    Phrase high = bound(type, end, highIncluded ? "不超过" : type instanceof Type.Day ? "早于" : "不满", highIncluded ? "at most " : type instanceof Type.Day ? "before " : "under ");
    if (fromLeast) {
      return high;
    }
    Phrase low =
        type instanceof Type.Day
            ? bound(type, first.low(), "自", "from ")
            : bound(type, first.low(), lowIncluded ? "满" : "超过", lowIncluded ? "at least " : "more than ");
    return low.plus(type instanceof Type.Day ? "起" : "", " and ").plus(high.zh(), high.en());
  }

  private static boolean isLeast(Comparable<?> low) {
    return low.equals(0) || low instanceof BigDecimal decimal && decimal.signum() == 0;
  }

  private static Comparable<?> next(Comparable<?> last) {
    return last instanceof LocalDate day ? day.plusDays(1) : (Integer) last + 1;
  }

  private static Phrase bound(Type type, @Nullable Comparable<?> value, String zh, String en) {
    Phrase told = value(type, value);
    return new Phrase(zh + told.zh(), en + told.en());
  }

  /** Returns a value of an axis. */
  static Phrase value(Axis axis, Comparable<?> value) {
    if (value instanceof Relation relation) {
      return switch (relation) {
        case LESS -> new Phrase("较小", "less");
        case EQUAL -> new Phrase("相等", "equal");
        default -> new Phrase("较大", "greater");
      };
    }
    return value(axis.measure().type(), value);
  }

  private static Phrase value(Type type, @Nullable Comparable<?> value) {
    String zh = WordingPrinter.value(value, type);
    if (type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS && value instanceof Integer months) {
      return new Phrase(zh, months(months));
    }
    if (value instanceof LocalDate || value instanceof Boolean) {
      return new Phrase(zh, value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString());
    }
    return new Phrase(zh, value instanceof Enum<?> code ? Vocabulary.englishOf(code) : zh);
  }

  private static String months(int months) {
    String years = months / 12 == 0 ? "" : months / 12 + (months / 12 == 1 ? " year" : " years");
    String rest = months % 12 == 0 && months > 0 ? "" : months % 12 + (months % 12 == 1 ? " month" : " months");
    return years + (years.isEmpty() || rest.isEmpty() ? "" : " ") + rest;
  }
}

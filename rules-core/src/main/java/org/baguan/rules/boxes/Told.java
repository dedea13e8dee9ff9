package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.WordingPrinter;
import org.jspecify.annotations.Nullable;

/** Tells boxes in words: 任现职级年限满2年不满5年，学历为大专. */
final class Told {

  private static final Phrase ANY = new Phrase("任何情形", "any case");

  private Told() {}

  /** Returns what distinguishes a box. */
  static Phrase where(Space space, Box box) {
    List<Phrase> sides = new ArrayList<>();
    for (int axis : distinguished(space, box)) {
      sides.add(side(space.axes().get(axis), box.sides().get(axis), space.given().sides().get(axis)));
    }
    return joined(sides, "，", ", ");
  }

  /** Returns the values that an assignment has on the axes that distinguish a box. */
  static Phrase example(Space space, Box box, Map<Term, Comparable<?>> values) {
    Map<Term, Phrase> told = new LinkedHashMap<>();
    for (int axis : distinguished(space, box)) {
      Axis.Measure measure = space.axes().get(axis).measure();
      if (measure instanceof Axis.OfTerm of) {
        told.putIfAbsent(of.term(), value(of.term(), values.get(of.term()), of.term().type() instanceof Type.YesNo));
      } else if (measure instanceof Axis.OfOrder order) {
        told.put(order.left(), value(order.left(), values.get(order.left()), true));
        told.put(order.right(), value(order.right(), values.get(order.right()), true));
      }
    }
    return joined(List.copyOf(told.values()), "、", ", ");
  }

  private static Phrase value(Term term, @Nullable Comparable<?> value, boolean named) {
    Phrase told = value == null ? new Phrase(term.label() + "未提供", "no `" + term.name() + "`") : value(term.type(), value);
    return named && value != null ? new Phrase(term.label() + "为" + told.zh(), "`" + term.name() + "` " + told.en()) : told;
  }

  private static List<Integer> distinguished(Space space, Box box) {
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < box.sides().size(); axis++) {
      BitSet side = box.sides().get(axis);
      if (!isUnvalued(space.axes().get(axis).measure()) && !side.equals(space.whole().sides().get(axis)) && !side.equals(space.given().sides().get(axis))) {
        axes.add(axis);
      }
    }
    return axes;
  }

  /** What compares with an amount that has no value distinguishes nothing. */
  private static boolean isUnvalued(Axis.Measure measure) {
    return measure instanceof Axis.OfTerm of && Alternative.isUnvalued(of.term())
        || measure instanceof Axis.OfOrder order && (Alternative.isUnvalued(order.left()) || Alternative.isUnvalued(order.right()));
  }

  private static Phrase joined(List<Phrase> phrases, String zh, String en) {
    return phrases.isEmpty()
        ? ANY
        : new Phrase(
            phrases.stream().map(Phrase::zh).collect(Collectors.joining(zh)),
            phrases.stream().map(Phrase::en).collect(Collectors.joining(en)));
  }

  private static Phrase side(Axis axis, BitSet side, BitSet given) {
    Axis.Measure measure = axis.measure();
    if (axis.absent() >= 0 && side.cardinality() == 1 && side.get(axis.absent())) {
      return absent(measure);
    }
    if (measure instanceof Axis.OfTerm of) {
      return named(new Phrase(of.term().label(), "`" + of.term().name() + "`"), values(axis, side, given));
    }
    if (measure instanceof Axis.OfOrder order) {
      return order(axis, order, side);
    }
    if (measure instanceof Axis.OfCount count) {
      return count(axis, count, side, given);
    }
    if (measure instanceof Axis.OfSum sum) {
      Phrase members = members(sum.list(), sum.tests());
      return named(new Phrase(members.zh() + "的" + sum.addend().label() + "合计", "the sum of `" + sum.addend().name() + "` over " + members.en()), values(axis, side, given));
    }
    ListTerm list = ((Axis.OfPresence) measure).list();
    return new Phrase("已提供" + list.label(), "`" + list.name() + "` supplied");
  }

  /** Tells a number of members; where facts about members are missing, whether of those that certainly are such or of those that may be. */
  private static Phrase count(Axis axis, Axis.OfCount count, BitSet side, BitSet given) {
    Phrase members = members(count.list(), count.tests());
    BitSet numbers = (BitSet) side.clone();
    numbers.and(given);
    boolean none = numbers.get(0) && numbers.cardinality() == 1;
    boolean some = !numbers.get(0) && numbers.cardinality() == given.cardinality() - 1;
    boolean orAbsent = axis.absent() >= 0 && side.get(axis.absent());
    Phrase told =
        none || some
            ? joined(List.of(word(count.tally(), none), members), "", "")
            : named(joined(List.of(word(count.tally()), members, new Phrase("的个数", "")), "", ""), values(axis, numbers, given));
    return orAbsent ? new Phrase(told.zh() + "或未提供", told.en() + " or not supplied") : told;
  }

  private static Phrase word(Axis.Tally tally, boolean none) {
    return switch (tally) {
      case ALL -> none ? new Phrase("没有", "no ") : new Phrase("有", "some ");
      case CERTAIN -> none ? new Phrase("没有可以确定的", "no certain ") : new Phrase("确有", "certainly some ");
      case POSSIBLE -> none ? new Phrase("确无", "certainly no ") : new Phrase("可能有", "perhaps some ");
    };
  }

  private static Phrase word(Axis.Tally tally) {
    return switch (tally) {
      case ALL -> new Phrase("", "the number of ");
      case CERTAIN -> new Phrase("可以确定的", "the number of certain ");
      case POSSIBLE -> new Phrase("可能的", "the number of possible ");
    };
  }

  private static Phrase absent(Axis.Measure measure) {
    if (measure instanceof Axis.OfTerm of) {
      return new Phrase(of.term().label() + "未提供", "no `" + of.term().name() + "` supplied");
    }
    if (measure instanceof Axis.OfOrder order) {
      return new Phrase(
          order.left().label() + "或" + order.right().label() + "未提供", "no `" + order.left().name() + "` or no `" + order.right().name() + "` supplied");
    }
    if (measure instanceof Axis.OfSum sum) {
      return new Phrase(sum.list().label() + "的" + sum.addend().label() + "合计不能确定", "the sum of `" + sum.addend().name() + "` over `" + sum.list().name() + "` not known");
    }
    ListTerm list = measure instanceof Axis.OfCount count ? count.list() : ((Axis.OfPresence) measure).list();
    return new Phrase(list.label() + "未提供", "no `" + list.name() + "` supplied");
  }

  private static Phrase named(Phrase name, Phrase values) {
    return new Phrase(name.zh() + values.zh(), name.en() + " " + values.en());
  }

  private static Phrase members(ListTerm list, List<Test> tests) {
    Space space = Space.of(tests, Map.of(), Map.of());
    Phrase where = where(space, space.box(tests));
    return where.equals(ANY) ? new Phrase(list.label(), "`" + list.name() + "`") : new Phrase(list.label() + "（" + where.zh() + "）", "`" + list.name() + "` (" + where.en() + ")");
  }

  private static Phrase order(Axis axis, Axis.OfOrder order, BitSet side) {
    Phrase told = order(order, side.stream().filter(cell -> cell != axis.absent()).mapToObj(cell -> (Relation) order.cells().get(cell).witness()).toList());
    return axis.absent() >= 0 && side.get(axis.absent()) ? new Phrase(told.zh() + "或有一项未提供", told.en() + " or one not supplied") : told;
  }

  private static Phrase order(Axis.OfOrder order, List<Relation> admitted) {
    Relation relation =
        admitted.size() == 1
            ? admitted.get(0)
            : !admitted.contains(Relation.GREATER) ? Relation.AT_MOST : !admitted.contains(Relation.LESS) ? Relation.AT_LEAST : Relation.UNEQUAL;
    return new Phrase(
        order.left().label() + word(relation, order.left().type()) + order.right().label(),
        "`" + order.left().name() + "` " + relation.java() + " `" + order.right().name() + "`");
  }

  private static String word(Relation relation, Type type) {
    boolean day = type instanceof Type.Day;
    boolean code = type instanceof Type.Code;
    String less = day ? "早于" : code ? "低于" : "少于";
    String more = day ? "晚于" : code ? "高于" : "多于";
    return switch (relation) {
      case LESS -> less;
      case GREATER -> more;
      case AT_MOST -> "不" + more;
      case AT_LEAST -> "不" + less;
      case EQUAL -> "等于";
      case UNEQUAL -> "不等于";
    };
  }

  private static Phrase values(Axis axis, BitSet side, BitSet given) {
    Type type = axis.measure().type();
    List<Phrase> runs = new ArrayList<>();
    boolean absent = !side.isEmpty() && axis.cells().get(side.length() - 1).witness() == Presence.ABSENT;
    BitSet present = (BitSet) side.clone();
    present.and(given);
    boolean line = type instanceof Type.Whole || type instanceof Type.Decimal || type instanceof Type.Day;
    if (line) {
      for (int first = present.nextSetBit(0); first >= 0; ) {
        int last = Math.min(present.nextClearBit(first), given.length()) - 1;
        runs.add(run(type, axis.cells().get(first), axis.cells().get(last)));
        first = present.nextSetBit(last + 1);
      }
    } else if (!present.isEmpty()) {
      runs.add(codes(axis, present, given));
    }
    if (absent) {
      runs.add(new Phrase("未提供", "not supplied"));
    }
    return joined(runs, "或", " or ");
  }

  /** Names the codes of a side, or those that are not of it where they are few. */
  private static Phrase codes(Axis axis, BitSet side, BitSet given) {
    BitSet others = (BitSet) given.clone();
    others.andNot(side);
    boolean not = axis.measure().type() instanceof Type.Code && 3 * others.cardinality() <= side.cardinality();
    List<Phrase> words = (not ? others : side).stream().mapToObj(cell -> value(axis.measure().type(), axis.cells().get(cell).witness())).toList();
    Phrase listed = joined(words, "、", " or ");
    return new Phrase((not ? "不是" : "为") + listed.zh(), (not ? "not " : "") + listed.en());
  }

  private static Phrase run(Type type, Line.Cell first, Line.Cell last) {
    boolean dense = type instanceof Type.Decimal;
    boolean lowIncluded = !dense || first.point();
    if (first.low() != null && first.low().equals(last.high())) {
      Phrase one = value(type, first.low());
      return new Phrase("为" + one.zh(), one.en());
    }
    boolean fromLeast = first.low() == null || isLeast(first.low()) && lowIncluded;
    if (last.high() == null) {
      if (fromLeast) {
        return new Phrase("为任何值", "any value");
      }
      Phrase low = low(type, first.low(), lowIncluded);
      return type instanceof Type.Day ? new Phrase(low.zh(), low.en() + " on") : low;
    }
    Comparable<?> end = dense ? last.high() : next(last.high());
    boolean highIncluded = dense && last.point();
    Phrase high = bound(type, end, highIncluded ? "不超过" : type instanceof Type.Day ? "早于" : "不满", highIncluded ? "at most " : type instanceof Type.Day ? "before " : "under ");
    if (fromLeast) {
      return high;
    }
    Phrase low = low(type, first.low(), lowIncluded);
    return new Phrase(low.zh() + (type instanceof Type.Day ? "、" : "") + high.zh(), low.en() + " and " + high.en());
  }

  private static Phrase low(Type type, @Nullable Comparable<?> value, boolean included) {
    if (type instanceof Type.Day) {
      return bound(type, value, "不早于", "from ");
    }
    return bound(type, value, included ? "满" : "超过", included ? "at least " : "more than ");
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

  private static Phrase value(Type type, @Nullable Comparable<?> value) {
    if (value == Presence.GIVEN) {
      return new Phrase("已提供", "supplied");
    }
    return new Phrase(WordingPrinter.value(value, type), WordingPrinter.english(value, type));
  }
}

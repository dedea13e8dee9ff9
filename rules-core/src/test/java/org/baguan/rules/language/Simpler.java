package org.baguan.rules.language;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes generated facts simpler, one thing at a time, and says how simple they are: what a failing example is shrunk by. */
public final class Simpler {

  private Simpler() {}

  /** Returns the same facts with one fact fewer, or one that is simpler. */
  public static Stream<Record> facts(Record facts) {
    return of(facts).map(Record.class::cast);
  }

  /** Returns how much there is in facts. */
  public static long weight(@Nullable Object facts) {
    if (facts instanceof Record made) {
      return 1 + Arrays.stream(made.getClass().getRecordComponents()).mapToLong(c -> weight(read(c, made))).sum();
    }
    if (facts instanceof List<?> list) {
      return 1 + list.stream().mapToLong(member -> 1 + weight(member)).sum();
    }
    if (facts instanceof Map<?, ?> map) {
      return map.values().stream().mapToLong(Simpler::weight).sum();
    }
    return facts == null ? 0 : weightOf(facts);
  }

  /** Returns the list without a half of it, a quarter, and so on down to one of its members. */
  public static <T> Stream<List<T>> fewer(List<T> list) {
    return Stream.iterate(list.size() / 2, chunk -> chunk > 0, chunk -> chunk / 2)
        .flatMap(chunk -> IntStream.iterate(0, from -> from < list.size(), from -> from + chunk)
            .mapToObj(from -> without(list, from, Math.min(list.size(), from + chunk))));
  }

  /** Returns the list with one of its members replaced by what a function makes of it. */
  static <T> Stream<List<T>> each(List<T> list, Function<T, Stream<? extends T>> simpler) {
    return IntStream.range(0, list.size()).boxed().flatMap(i -> simpler.apply(list.get(i)).map(other -> with(list, i, other)));
  }

  /** Returns the values simpler than a value, the simplest first. */
  static Stream<Comparable<?>> values(Object value) {
    Stream<? extends Comparable<?>> values = Stream.of();
    if (value instanceof Integer whole) {
      values = Stream.of(0, 1, whole / 2, whole - 1).distinct();
    } else if (value instanceof BigDecimal decimal) {
      values = Stream.of(BigDecimal.ZERO, decimal.setScale(0, RoundingMode.DOWN), decimal.stripTrailingZeros());
    } else if (value instanceof LocalDate) {
      values = Values.Pools.DAYS.stream();
    } else if (value instanceof Boolean) {
      values = Stream.of(false);
    } else if (value instanceof Enum<?> code) {
      values = Arrays.stream(code.getDeclaringClass().getEnumConstants()).map(c -> (Comparable<?>) c);
    }
    return values.filter(v -> weightOf(v) < weightOf(value)).map(v -> v);
  }

  private static long weightOf(Object value) {
    if (value instanceof Integer whole) {
      return 1L + Math.abs((long) whole);
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.precision() + Math.max(0, decimal.scale()) + decimal.signum();
    }
    if (value instanceof LocalDate day) {
      return 1 + Math.floorMod(Values.Pools.DAYS.indexOf(day), Values.Pools.DAYS.size() + 1);
    }
    if (value instanceof Boolean yes) {
      return yes ? 2 : 1;
    }
    return value instanceof Enum<?> code ? 1 + code.ordinal() : 1;
  }

  private static Stream<?> of(Object value) {
    if (value instanceof Record made) {
      return records(made);
    }
    if (value instanceof List<?> list) {
      List<Object> members = List.copyOf(list);
      return Stream.concat(Stream.of(List.of()), Stream.concat(fewer(members), each(members, Simpler::of)));
    }
    if (value instanceof Map<?, ?> map) {
      return map.keySet().stream().map(key -> without(map, key));
    }
    return values(value);
  }

  private static Stream<Record> records(Record made) {
    RecordComponent[] components = made.getClass().getRecordComponents();
    List<@Nullable Object> values = Arrays.stream(components).<@Nullable Object>map(c -> read(c, made)).toList();
    return IntStream.range(0, components.length)
        .filter(i -> values.get(i) != null)
        .boxed()
        .flatMap(i -> {
          Stream<?> without = Subjects.mayBeAbsent(components[i]) ? Stream.of(Absent.FACT) : Stream.of();
          return Stream.concat(without, of(values.get(i))).map(other -> with(values, i, other == Absent.FACT ? null : other));
        })
        .flatMap(other -> made(made.getClass(), other));
  }

  /** Stands for null in a stream. */
  private enum Absent {
    FACT
  }

  private static Stream<Record> made(Class<? extends Record> type, List<? extends @Nullable Object> components) {
    try {
      return Stream.of(Subjects.made(type, components));
    } catch (IllegalStateException refused) {
      // The record does not permit it.
      return Stream.of();
    }
  }

  private static @Nullable Object read(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private static <T> List<T> without(List<T> list, int from, int until) {
    List<T> rest = new ArrayList<>(list.subList(0, from));
    rest.addAll(list.subList(until, list.size()));
    return Collections.unmodifiableList(rest);
  }

  private static <T> List<T> with(List<? extends T> list, int place, T member) {
    List<T> changed = new ArrayList<>(list);
    changed.set(place, member);
    return Collections.unmodifiableList(changed);
  }

  private static Map<?, ?> without(Map<?, ?> map, Object key) {
    Map<Object, Object> rest = new LinkedHashMap<>(map);
    rest.remove(key);
    return rest;
  }
}

package org.baguan.rules.subject;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * How records of a class are made from values of terms. Which component a term reads is found by trying: the term that
 * reads whatever stands in one component is set there; a term that reads no component is worked out from others.
 */
final class Blueprint {

  private static final Map<Class<?>, List<Object>> SAMPLES =
      Map.of(
          String.class, List.of("甲", "乙"),
          Integer.class, List.of(7, 11),
          BigDecimal.class, List.of(new BigDecimal("7.5"), new BigDecimal("11.5")),
          LocalDate.class, List.of(LocalDate.of(2001, 2, 3), LocalDate.of(2004, 5, 6)),
          Boolean.class, List.of(true, false));

  private final Class<? extends Record> type;
  private final List<Slot> slots = new ArrayList<>();
  private final Map<Term, Slot> ofTerms = new HashMap<>();
  private final Map<ListTerm, Slot> ofLists = new HashMap<>();

  Blueprint(FactType facts) {
    this.type = facts.type();
    find(type, List.of());
    for (Slot slot : slots) {
      if (slot.type() == List.class) {
        List<Sample> samples = samples(slot, List.of(List.of()));
        facts.lists().stream().filter(list -> read(samples, list::read)).forEach(list -> ofLists.put(list, slot));
      } else if (slot.type() != Map.class) {
        List<Sample> samples = samples(slot, samples(slot.type()));
        facts.terms().stream().filter(term -> !term.attribute() && read(samples, term::read)).forEach(term -> ofTerms.put(term, slot));
      }
    }
  }

  /** A record that holds nothing but a value in one component. */
  private record Sample(Object value, Record record) {}

  /** Returns a record for each value; none where the component does not take one of them. */
  private List<Sample> samples(Slot slot, List<?> values) {
    try {
      return values.stream().allMatch(slot.type()::isInstance)
          ? values.stream().map(value -> new Sample(value, make(Map.of(slot, value), Map.of(), 1))).toList()
          : List.of();
    } catch (IllegalArgumentException e) {
      return List.of(); // The record does not take the value alone.
    }
  }

  private void find(Class<?> record, List<String> path) {
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getType().isRecord()) {
        find(component.getType(), to(path, component));
      } else {
        slots.add(new Slot(to(path, component), component.getType()));
      }
    }
  }

  private static List<String> to(List<String> path, RecordComponent component) {
    List<String> to = new ArrayList<>(path);
    to.add(component.getName());
    return to;
  }

  private static List<Object> samples(Class<?> type) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return List.of(constants[0], constants[constants.length - 1]);
    }
    return SAMPLES.getOrDefault(type, List.of(new Object()));
  }

  private static boolean read(List<Sample> samples, Function<Object, @Nullable Object> reading) {
    try {
      return !samples.isEmpty() && samples.stream().allMatch(sample -> sample.value().equals(reading.apply(sample.record())));
    } catch (RuntimeException e) {
      return false; // A term that cannot be worked out without further facts reads no component as it stands.
    }
  }

  /** Returns the component that a term reads; empty for a term that is worked out, and for an attribute. */
  Optional<Slot> slot(Term term) {
    return Optional.ofNullable(ofTerms.get(term));
  }

  /** Returns the component that a list is; empty for one that is worked out. */
  Optional<Slot> slot(ListTerm list) {
    return Optional.ofNullable(ofLists.get(list));
  }

  /**
   * Makes a record.
   *
   * @param values the values by component; a component without one is null, but for texts that no rule reads, which name it
   * @param attributes the values of attributes that the pack declares
   * @param number tells this record from others beside it
   */
  Record make(Map<Slot, ?> values, Map<String, Object> attributes, int number) {
    return make(type, List.of(), values, attributes, number);
  }

  private Record make(Class<?> record, List<String> path, Map<Slot, ?> values, Map<String, Object> attributes, int number) {
    List<@Nullable Object> components = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Slot slot = new Slot(to(path, component), component.getType());
      if (component.getType().isRecord()) {
        components.add(make(component.getType(), slot.path(), values, attributes, number));
      } else if (component.getType() == Map.class) {
        components.add(attributes);
      } else if (values.containsKey(slot)) {
        components.add(values.get(slot));
      } else {
        components.add(component.getType() == String.class && !ofTerms.containsValue(slot) ? "X-" + number : null);
      }
    }
    return construct(record, components);
  }

  private static Record construct(Class<?> record, List<@Nullable Object> components) {
    Class<?>[] types = Stream.of(record.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return (Record) Objects.requireNonNull(record.getConstructor(types).newInstance(components.toArray()));
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(record.getSimpleName() + " does not take these values", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no public constructor: " + record.getSimpleName(), e);
    }
  }
}

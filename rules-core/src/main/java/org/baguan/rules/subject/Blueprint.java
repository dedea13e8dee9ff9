package org.baguan.rules.subject;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final ClassValue<Map<FactType, Blueprint>> MADE =
      new ClassValue<>() {
        @Override
        protected Map<FactType, Blueprint> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private final Part root;
  private final List<Slot> slots = new ArrayList<>();
  private final Map<String, Slot> ofTerms = new HashMap<>();
  private final Map<String, Slot> ofLists = new HashMap<>();
  private final Set<Slot> read = new HashSet<>();

  /** A record within the subject, or the subject itself: its constructor, and what each component is. */
  private record Part(Constructor<? extends Record> constructor, List<Object> components) {}

  private Blueprint(FactType facts) {
    this.root = part(facts.type(), List.of());
    for (Slot slot : slots) {
      if (slot.type() == List.class) {
        facts.lists().stream().filter(list -> reads(slot, List.of(), list::read)).forEach(list -> ofLists.put(list.name(), slot));
      } else if (slot.type() != Map.class) {
        facts.terms().stream()
            .filter(term -> !term.attribute() && samples(slot.type()).stream().allMatch(value -> reads(slot, value, term::read)))
            .forEach(term -> {
              ofTerms.put(term.name(), slot);
              read.add(slot);
            });
      }
    }
  }

  /** Returns the blueprint of a kind of fact; made once for each. */
  static Blueprint of(FactType facts) {
    // The terms of one class are the same in every vocabulary, but for the codes and attributes that a pack declares.
    Map<FactType, Blueprint> made = MADE.get(facts.type());
    return made.isEmpty() ? made.computeIfAbsent(facts, Blueprint::new) : made.values().iterator().next();
  }

  private Part part(Class<? extends Record> type, List<String> path) {
    List<Object> components = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      List<String> to = new ArrayList<>(path);
      to.add(component.getName());
      if (component.getType().isRecord()) {
        components.add(part(component.getType().asSubclass(Record.class), to));
      } else {
        Slot slot = new Slot(to, component.getType());
        slots.add(slot);
        components.add(slot);
      }
    }
    Class<?>[] types = Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new Part(type.getConstructor(types), components);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no public constructor: " + type.getSimpleName(), e);
    }
  }

  private static List<Object> samples(Class<?> type) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return List.of(constants[0], constants[constants.length - 1]);
    }
    return SAMPLES.getOrDefault(type, List.of(new Object()));
  }

  private boolean reads(Slot slot, Object value, Function<Object, @Nullable Object> reading) {
    try {
      return slot.type().isInstance(value) && value.equals(reading.apply(make(Map.of(slot, value), Map.of(), 1)));
    } catch (RuntimeException e) {
      return false; // A term that cannot be worked out without further facts reads no component as it stands.
    }
  }

  /** Returns the component that a term reads; empty for a term that is worked out, and for an attribute. */
  Optional<Slot> slot(Term term) {
    return Optional.ofNullable(ofTerms.get(term.name()));
  }

  /** Returns the component that a list is; empty for one that is worked out. */
  Optional<Slot> slot(ListTerm list) {
    return Optional.ofNullable(ofLists.get(list.name()));
  }

  /**
   * Makes a record.
   *
   * @param values the values by component; a component without one is null, but for texts that no rule reads, which name it
   * @param attributes the values of attributes that the pack declares
   * @param number tells this record from others beside it
   */
  Record make(Map<Slot, ?> values, Map<String, Object> attributes, int number) {
    return make(root, values, attributes, number);
  }

  private Record make(Part part, Map<Slot, ?> values, Map<String, Object> attributes, int number) {
    List<@Nullable Object> components = new ArrayList<>();
    for (Object component : part.components()) {
      if (component instanceof Part within) {
        components.add(make(within, values, attributes, number));
      } else {
        components.add(value((Slot) component, values, attributes, number));
      }
    }
    try {
      return part.constructor().newInstance(components.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(part.constructor().getDeclaringClass().getSimpleName() + " does not take these values", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no public record: " + part.constructor().getDeclaringClass().getSimpleName(), e);
    }
  }

  private @Nullable Object value(Slot slot, Map<Slot, ?> values, Map<String, Object> attributes, int number) {
    if (slot.type() == Map.class) {
      return attributes;
    }
    Object value = values.get(slot);
    return value == null && slot.type() == String.class && !read.contains(slot) ? "X-" + number : value;
  }
}

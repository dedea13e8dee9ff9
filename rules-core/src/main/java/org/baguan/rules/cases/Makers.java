package org.baguan.rules.cases;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes records of the model; how is looked up once for each of them. */
final class Makers {

  private static final Map<Class<?>, Maker> CACHE = new ConcurrentHashMap<>();

  private Makers() {}

  static Maker of(Class<? extends Record> type) {
    return CACHE.computeIfAbsent(type, absent -> maker(type));
  }

  private static Maker maker(Class<? extends Record> type) {
    List<RecordComponent> components = List.of(type.getRecordComponents());
    Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new Maker(type.getConstructor(types), components.stream().map(RecordComponent::getName).toList());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no public constructor: " + type.getSimpleName(), e);
    }
  }

  /** The constructor of one record, and the names of its components in their order. */
  record Maker(Constructor<? extends Record> constructor, List<String> components) {

    /**
     * Makes a record.
     *
     * @throws InvocationTargetException when its constructor refuses the values
     */
    Object make(Map<String, @Nullable Object> values) throws InvocationTargetException {
      try {
        return constructor.newInstance(components.stream().map(values::get).toArray());
      } catch (InstantiationException | IllegalAccessException e) {
        throw new IllegalStateException("no public constructor: " + constructor.getDeclaringClass().getSimpleName(), e);
      }
    }
  }
}

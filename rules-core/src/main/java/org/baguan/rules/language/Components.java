package org.baguan.rules.language;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of public records, looked up once for each class. Safe to share between threads. */
public final class Components {

  private static final ClassValue<Method[]> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toArray(Method[]::new);
        }
      };

  private Components() {}

  /** Returns the values of a record by the names of its components, in their order. */
  public static Map<String, @Nullable Object> of(Record record) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Method accessor : ACCESSORS.get(record.getClass())) {
      try {
        values.put(accessor.getName(), accessor.invoke(record));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(accessor.getName() + " cannot be read", e);
      }
    }
    return values;
  }
}

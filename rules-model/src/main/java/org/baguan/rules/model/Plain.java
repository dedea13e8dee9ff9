package org.baguan.rules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes over values such that nothing of the caller's runs when they are compared: {@code BigDecimal} is a class that can be extended. */
final class Plain {

  private Plain() {}

  /** Returns the same number, of the class itself. */
  static @Nullable BigDecimal decimal(@Nullable BigDecimal number) {
    return number == null || number.getClass() == BigDecimal.class ? number : new BigDecimal(number.toString());
  }

  /**
   * Returns a copy of attributes by name, in their order.
   *
   * @throws IllegalArgumentException if a value is of another type than an attribute can have; the message tells the type alone
   */
  static Map<String, Object> attributes(Map<String, Object> values) {
    if (values instanceof Attributes plain) {
      return plain;
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, attribute(value)));
    return new Attributes(plain);
  }

  /** Attributes that were copied already, and so need no other copy. Immutable. */
  private static final class Attributes extends AbstractMap<String, Object> {

    private final Map<String, Object> values;

    Attributes(Map<String, Object> values) {
      this.values = values;
    }

    @Override
    public @Nullable Object get(Object name) {
      return values.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
      return values.containsKey(name);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
      return Collections.unmodifiableMap(values).entrySet();
    }
  }

  private static @Nullable Object attribute(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return decimal(number);
    }
    if (value == null || value instanceof String || value instanceof Integer || value instanceof LocalDate || value instanceof Boolean) {
      return value;
    }
    throw new IllegalArgumentException(
        "attributes: a value is String, Integer, BigDecimal, LocalDate or Boolean, not " + value.getClass().getName());
  }
}

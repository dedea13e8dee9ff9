package org.baguan.rules.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baguan.rules.language.Components;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes of the model as trees of keys and values: keys are the component names, codes their Chinese labels, dates ISO,
 * decimals texts; one of several alternatives says which by {@code kind}.
 */
final class Told {

  /** Whether a record is one of several alternatives. */
  private static final ClassValue<Boolean> ALTERNATIVE =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        }
      };

  private Told() {}

  /** Returns the tree of a value of the model. */
  static @Nullable Object of(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Integer || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    }
    if (value instanceof Collection<?> many) {
      List<@Nullable Object> list = new ArrayList<>();
      many.forEach(item -> list.add(of(item)));
      return list;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> tree = new TreeMap<>();
      map.forEach((key, item) -> tree.put(String.valueOf(of(key)), of(item)));
      return tree;
    }
    if (value instanceof Record record) {
      return ofRecord(record);
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof Enum<?> code ? Vocabulary.wordOf(code) : value.toString();
  }

  private static Map<String, @Nullable Object> ofRecord(Record record) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    if (ALTERNATIVE.get(record.getClass())) {
      String name = record.getClass().getSimpleName();
      tree.put("kind", Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
    if (record instanceof NextStep next) {
      tree.put("zh", next.zh());
    } else if (record instanceof Eligibility eligibility) {
      tree.put("zh", eligibility.zh());
    }
    Components.of(record).forEach((name, value) -> tree.put(name, of(value)));
    return tree;
  }
}

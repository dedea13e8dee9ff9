package org.baguan.rules.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Vocabulary;

/** Builds a subject from a tree of component names and plain values, as scenario files write them. */
final class SubjectBuilder {

  private final Vocabulary vocabulary;

  SubjectBuilder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Record build(Class<? extends Record> type, Map<String, Object> tree) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Object[] values = new Object[components.length];
      Map<String, Object> left = new LinkedHashMap<>(tree);
      for (int i = 0; i < components.length; i++) {
        RecordComponent component = components[i];
        values[i] = value(component.getGenericType(), left.remove(component.getName()), component.getName());
        if (values[i] == null && component.getName().equals("id")) {
          values[i] = "X-1";
        }
      }
      if (!left.isEmpty()) {
        throw new IllegalArgumentException(type.getSimpleName() + " has no " + left.keySet());
      }
      var constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getSimpleName() + ": " + tree, e);
    }
  }

  @SuppressWarnings("unchecked")
  private Object value(Type type, Object given, String name) {
    if (type instanceof ParameterizedType parameterized) {
      if (parameterized.getRawType() == Map.class) {
        return given == null ? Map.of() : attributes((Map<String, Object>) given);
      }
      if (given == null) {
        return null;
      }
      Type member = parameterized.getActualTypeArguments()[0];
      List<Object> members = new ArrayList<>();
      ((List<Object>) given).forEach(item -> members.add(value(member, item, name)));
      return members;
    }
    if (given == null) {
      return null;
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return build(raw.asSubclass(Record.class), (Map<String, Object>) given);
    }
    return scalar(raw, given.toString());
  }

  private static Object scalar(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    }
    if (type == Boolean.class) {
      return switch (text) {
        case "是", "true" -> Boolean.TRUE;
        case "否", "false" -> Boolean.FALSE;
        default -> throw new IllegalArgumentException("是 or 否 expected");
      };
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(text);
    }
    if (type == Integer.class) {
      return months(text);
    }
    for (Object constant : type.getEnumConstants()) {
      Enum<?> code = (Enum<?>) constant;
      if (code.name().equals(text) || Vocabulary.wordOf(code).equals(text)) {
        return code;
      }
    }
    throw new IllegalArgumentException(type.getSimpleName() + " has no code " + text);
  }

  static Integer months(String text) {
    if (text.matches("-?\\d+")) {
      return Integer.valueOf(text);
    }
    var matcher = java.util.regex.Pattern.compile("(?:(\\d+)年)?(半年)?(?:(\\d+)个月)?").matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("months expected: " + text);
    }
    return (matcher.group(1) == null ? 0 : 12 * Integer.parseInt(matcher.group(1)))
        + (matcher.group(2) == null ? 0 : 6)
        + (matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
  }

  private Map<String, Object> attributes(Map<String, Object> given) {
    Map<String, Object> typed = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          Term term =
              vocabulary
                  .subject(Step.SCORING)
                  .term(name)
                  .filter(Term::attribute)
                  .orElseThrow(() -> new IllegalArgumentException("no attribute " + name));
          if (value != null) {
            typed.put(name, scalar(javaType(term.type()), value.toString()));
          }
        });
    return typed;
  }

  private static Class<?> javaType(org.baguan.rules.language.Type type) {
    if (type instanceof org.baguan.rules.language.Type.Whole) {
      return Integer.class;
    }
    if (type instanceof org.baguan.rules.language.Type.Decimal) {
      return BigDecimal.class;
    }
    if (type instanceof org.baguan.rules.language.Type.Day) {
      return LocalDate.class;
    }
    return type instanceof org.baguan.rules.language.Type.YesNo ? Boolean.class : String.class;
  }
}

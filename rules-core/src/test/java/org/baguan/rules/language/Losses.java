package org.baguan.rules.language;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record of facts becomes when one single fact in it is lost. */
public final class Losses {

  private Losses() {}

  /**
   * Returns the record without one fact, once for every fact that may be absent and is there: of its
   * own, of the records in it, of the members of its lists, and of its attributes. Members stay.
   *
   * @return the records by the path of the fact lost, as {@code official.appraisals[0].year}
   */
  public static Map<String, Record> of(Record facts) {
    RecordComponent[] components = facts.getClass().getRecordComponents();
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(read(component, facts));
    }
    Map<String, Record> all = new LinkedHashMap<>();
    for (int i = 0; i < components.length; i++) {
      Object value = values.get(i);
      if (value == null) {
        continue;
      }
      Map<String, @Nullable Object> instead = within(value);
      if (Subjects.mayBeAbsent(components[i])) {
        instead.put("", null);
      }
      for (Map.Entry<String, @Nullable Object> other : instead.entrySet()) {
        List<@Nullable Object> changed = new ArrayList<>(values);
        changed.set(i, other.getValue());
        all.put(components[i].getName() + other.getKey(), Subjects.made(facts.getClass(), changed));
      }
    }
    return all;
  }

  private static Map<String, @Nullable Object> within(Object value) {
    Map<String, @Nullable Object> instead = new LinkedHashMap<>();
    if (value instanceof Record record) {
      of(record).forEach((path, other) -> instead.put("." + path, other));
    }
    if (value instanceof List<?> members) {
      for (int i = 0; i < members.size(); i++) {
        for (Map.Entry<String, Record> member : of((Record) members.get(i)).entrySet()) {
          List<Object> changed = new ArrayList<>(members);
          changed.set(i, member.getValue());
          instead.put("[" + i + "]." + member.getKey(), changed);
        }
      }
    }
    if (value instanceof Map<?, ?> attributes) {
      for (Object name : attributes.keySet()) {
        Map<Object, Object> changed = new HashMap<>(attributes);
        changed.remove(name);
        instead.put("." + name, changed);
      }
    }
    return instead;
  }

  private static @Nullable Object read(RecordComponent component, Record facts) {
    try {
      return component.getAccessor().invoke(facts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}

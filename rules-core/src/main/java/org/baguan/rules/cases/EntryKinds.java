package org.baguan.rules.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.baguan.rules.model.Entry;

/** The kinds of entries: the names of the records, first letter small. */
final class EntryKinds {
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("submitted", "提交申请"),
          Map.entry("factsSupplied", "提供事实"),
          Map.entry("rated", "评分"),
          Map.entry("recommended", "推荐"),
          Map.entry("selected", "确定人选"),
          Map.entry("replied", "部门答复"),
          Map.entry("justified", "说明"),
          Map.entry("overridden", "人工改定"),
          Map.entry("appointed", "任用"),
          Map.entry("performanceRecorded", "履职评价"),
          Map.entry("inspected", "监督检查"),
          Map.entry("leadReceived", "收到线索"));

  /** The records by kind, in the order of declaration. */
  static final Map<String, Class<? extends Record>> BY_NAME = byName();

  private EntryKinds() {}

  /** Returns the Chinese title of a kind. */
  static String title(String kind) {
    return TITLES.getOrDefault(kind, kind);
  }

  private static Map<String, Class<? extends Record>> byName() {
    Map<String, Class<? extends Record>> kinds = new LinkedHashMap<>();
    Stream.of(Entry.class.getPermittedSubclasses())
        .map(type -> type.asSubclass(Record.class))
        .forEach(type -> kinds.put(decapitalised(type.getSimpleName()), type));
    return Collections.unmodifiableMap(kinds);
  }

  private static String decapitalised(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}

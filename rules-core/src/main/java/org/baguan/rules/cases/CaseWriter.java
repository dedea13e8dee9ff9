package org.baguan.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.language.Components;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Official;
import org.jspecify.annotations.Nullable;

/**
 * Writes cases and pools as trees of keys and values in the form of case files: what nobody supplied is left out, codes are
 * their Chinese labels, dates ISO, lengths of time whole months, decimals text, so that no digit is lost. What is written
 * reads back as the same case.
 */
public final class CaseWriter {

  private CaseWriter() {}

  /** Returns the tree of a case: maps, lists, texts, whole numbers and yes or no. */
  public static Map<String, Object> tree(CaseFile caseFile) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("case", caseFile.id());
    tree.put("title", caseFile.title());
    tree.put("unit", caseFile.unit());
    caseFile.asOf().ifPresent(day -> tree.put("asOf", day.toString()));
    tree.put("entries", caseFile.entries().stream().map(CaseWriter::entry).toList());
    return tree;
  }

  /** Returns the tree of a pool. */
  public static Map<String, Object> pool(List<Official> officials) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("officials", officials.stream().map(official -> facts(official)).toList());
    return tree;
  }

  private static Object entry(Entry entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    EntryKinds.BY_NAME.forEach((kind, type) -> {
      if (type.isInstance(entry)) {
        tree.put(Keys.KIND, kind);
      }
    });
    tree.putAll(facts((Record) entry));
    return tree;
  }

  private static Map<String, Object> facts(Record record) {
    Map<String, @Nullable Object> values = Components.of(record);
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Key key : Keys.of(record.getClass())) {
      Object value = key.derived() ? null : values.get(key.name());
      boolean nothing = value instanceof Map<?, ?> map && map.isEmpty();
      if (value != null && !nothing) {
        tree.put(key.name(), written(value));
      }
    }
    return tree;
  }

  private static Object written(Object value) {
    if (value instanceof Record record) {
      return facts(record);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(CaseWriter::written).collect(Collectors.toCollection(ArrayList::new));
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> tree = new LinkedHashMap<>();
      map.forEach((name, of) -> tree.put((String) name, written(of)));
      return tree;
    }
    if (value instanceof Enum<?> code) {
      return Vocabulary.wordOf(code);
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof Integer || value instanceof Boolean ? value : value.toString();
  }
}

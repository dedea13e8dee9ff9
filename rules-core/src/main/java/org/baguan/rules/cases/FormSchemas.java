package org.baguan.rules.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.baguan.rules.model.Reply;

/** The schema of each form. Records, enums and code lists are defined once and referred to by name. */
final class FormSchemas {
  private final CaseTerms terms;
  private final Map<String, Object> definitions = new TreeMap<>();

  FormSchemas(CaseTerms terms) {
    this.terms = terms;
  }

  /** Returns what the schemas given so far refer to, by name. */
  Map<String, Object> definitions() {
    return definitions;
  }

  /** Returns the schema of keys and values. */
  Map<String, Object> mapping(List<Key> keys) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.stream().filter(key -> !key.derived()).forEach(key -> properties.put(key.name(), property(key)));
    List<String> required = keys.stream().filter(Key::required).map(Key::name).toList();
    Map<String, Object> schema = ordered("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private Map<String, Object> property(Key key) {
    Map<String, Object> property = ordered("title", key.title());
    if (key.required()) {
      property.putAll(schema(key.form()));
    } else {
      property.put("anyOf", List.of(schema(key.form()), ordered("type", "null")));
    }
    return property;
  }

  private Map<String, Object> schema(Form form) {
    if (form instanceof Form.ListOf list) {
      return ordered("type", "array", "items", schema(list.item()), "maxItems", list.atMost());
    }
    if (form instanceof Form.Facts facts) {
      return reference(facts.type().getSimpleName(), () -> facts(facts.type()));
    }
    if (form instanceof Form.Attributes) {
      return reference("Attributes", this::attributes);
    }
    if (form instanceof Form.AnyEntry) {
      return reference("Entry", this::entry);
    }
    if (form instanceof Form.Choice choice) {
      return reference(choice.type().getSimpleName(), () -> choice(choice.type()));
    }
    if (form instanceof Form.Code code) {
      return terms.list(code.list()).map(codes -> reference(code.list(), () -> code(code.list(), codes))).orElseGet(this::text);
    }
    return single(form);
  }

  private Map<String, Object> single(Form form) {
    if (form instanceof Form.Whole whole) {
      return ordered("type", "integer", "minimum", whole.least(), "maximum", whole.most());
    }
    if (form instanceof Form.Months) {
      return reference("Months", () -> ordered(
          "title", "时长（月）：24、2年、1年4个月、6个月、半年",
          "anyOf", List.of(
              ordered("type", "integer", "minimum", 0, "maximum", 9999),
              ordered("type", "string", "pattern", "^" + MonthsText.PATTERN + "$"))));
    }
    if (form instanceof Form.Decimal) {
      return ordered("type", "number");
    }
    if (form instanceof Form.Percent) {
      return ordered("type", "number", "minimum", 0, "maximum", 100);
    }
    if (form instanceof Form.Day) {
      return reference("Day", () -> ordered(
          "title", "日期", "type", "string", "format", "date", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    }
    if (form instanceof Form.YesNo) {
      return reference("YesNo", () -> ordered("title", "是否", "enum", List.of("是", "否", true, false)));
    }
    return text();
  }

  private Map<String, Object> text() {
    return ordered("type", "string", "pattern", "\\S");
  }

  private Map<String, Object> facts(Class<? extends Record> type) {
    Map<String, Object> schema = ordered("title", Titles.ofType(type).orElse(type.getSimpleName()));
    schema.putAll(mapping(Keys.of(type)));
    if (type == Reply.class && !terms.focusesByDepartment().isEmpty()) {
      schema.put("allOf", focusesByDepartment());
    }
    return schema;
  }

  /** Says on which focuses which department answers. */
  private List<Object> focusesByDepartment() {
    List<Object> rules = new ArrayList<>();
    terms.focusesByDepartment().forEach((department, focuses) -> rules.add(ordered(
        "if", ordered("properties", ordered("department", ordered("const", department))),
        "then", ordered("properties", ordered("focus", ordered("enum", List.copyOf(focuses)))))));
    return rules;
  }

  private Map<String, Object> attributes() {
    List<Key> keys = new ArrayList<>();
    terms.attributes().keySet().forEach(name -> keys.add(new Key(name, name, terms.form(name), false, false)));
    Map<String, Object> schema = ordered("title", "规则包声明的属性");
    schema.putAll(mapping(keys));
    return schema;
  }

  private Map<String, Object> entry() {
    List<Object> kinds = new ArrayList<>();
    EntryKinds.BY_NAME.forEach((kind, type) -> {
      Map<String, Object> schema = ordered("title", EntryKinds.title(kind));
      List<Key> keys = new ArrayList<>(List.of(Keys.ENTRY_KIND));
      keys.addAll(Keys.of(type));
      schema.putAll(mapping(keys));
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put(Keys.KIND, ordered("title", Keys.ENTRY_KIND.title(), "const", kind));
      keys.stream().skip(1).forEach(key -> properties.put(key.name(), property(key)));
      schema.put("properties", properties);
      kinds.add(schema);
    });
    return ordered("title", "记录", "oneOf", kinds);
  }

  private Map<String, Object> choice(Class<? extends Enum<?>> type) {
    List<String> spellings = new ArrayList<>(Choices.labels(type));
    spellings.addAll(Choices.names(type));
    return ordered("title", Titles.ofType(type).orElse(type.getSimpleName()), "enum", spellings);
  }

  private Map<String, Object> code(String list, Set<String> codes) {
    return ordered("title", list, "enum", List.copyOf(codes));
  }

  private Map<String, Object> reference(String name, Supplier<Map<String, Object>> definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, true); // a record may hold itself
      definitions.put(name, definition.get());
    }
    return ordered("$ref", "#/$defs/" + name);
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}

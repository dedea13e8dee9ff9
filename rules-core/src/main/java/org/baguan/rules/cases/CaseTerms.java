package org.baguan.rules.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a pack adds to the words of a case file. Orders are kept, so that messages and schemas are the
 * same every time. Immutable.
 *
 * @param codes the code lists by name, 部门, 审查重点 and 岗位类别 among them; a text whose list is not here is
 *     plain text
 * @param focusesByDepartment which focuses each department is asked about
 * @param attributes the extra attributes of an official by name: {@code months}, {@code whole},
 *     {@code decimal}, {@code date}, {@code yesno}, or the name of one of the code lists
 */
public record CaseTerms(
    Map<String, Set<String>> codes, Map<String, Set<String>> focusesByDepartment, Map<String, String> attributes) {

  static final String DEPARTMENTS = "部门";
  static final String FOCUSES = "审查重点";
  static final String POST_CATEGORIES = "岗位类别";

  /**
   * Copies the maps.
   *
   * @throws IllegalArgumentException when an attribute's type is neither a known type nor a code list
   */
  public CaseTerms {
    codes = copy(codes);
    focusesByDepartment = copy(focusesByDepartment);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (Form.ofAttribute(attribute.getValue()).isEmpty() && !codes.containsKey(attribute.getValue())) {
        throw new IllegalArgumentException(
            "attributes: " + attribute.getKey() + " has the unknown type " + attribute.getValue());
      }
    }
  }

  /** Returns the terms of a pack that adds nothing. */
  public static CaseTerms none() {
    return new CaseTerms(Map.of(), Map.of(), Map.of());
  }

  /** Returns these terms and those of another pack; of an attribute that both declare, this one's type. */
  public CaseTerms and(CaseTerms other) {
    Map<String, String> both = new LinkedHashMap<>(attributes);
    other.attributes.forEach(both::putIfAbsent);
    return new CaseTerms(joined(codes, other.codes), joined(focusesByDepartment, other.focusesByDepartment), both);
  }

  private static Map<String, Set<String>> joined(Map<String, Set<String>> one, Map<String, Set<String>> other) {
    Map<String, Set<String>> joined = new LinkedHashMap<>();
    one.forEach((name, values) -> joined.put(name, new LinkedHashSet<>(values)));
    other.forEach((name, values) -> joined.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(values));
    return joined;
  }

  /** Returns the codes of a list; empty when the pack does not declare it. */
  Optional<Set<String>> list(String name) {
    if (codes.containsKey(name)) {
      return Optional.of(codes.get(name));
    }
    if (focusesByDepartment.isEmpty()) {
      return Optional.empty();
    }
    if (name.equals(DEPARTMENTS)) {
      return Optional.of(focusesByDepartment.keySet());
    }
    if (name.equals(FOCUSES)) {
      Set<String> all = new LinkedHashSet<>();
      focusesByDepartment.values().forEach(all::addAll);
      return Optional.of(all);
    }
    return Optional.empty();
  }

  /** Returns what a value of an attribute looks like. */
  Form form(String attribute) {
    String type = attributes.get(attribute);
    return Form.ofAttribute(type).orElseGet(() -> new Form.Code(type));
  }

  private static Map<String, Set<String>> copy(Map<String, Set<String>> lists) {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    lists.forEach((name, values) -> copy.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(values))));
    return Collections.unmodifiableMap(copy);
  }
}

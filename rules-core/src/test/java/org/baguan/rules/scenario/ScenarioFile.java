package org.baguan.rules.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baguan.rules.language.Step;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Scenarios of one rule file: defaults stated once, then what differs and what is expected. */
record ScenarioFile(Path file, Step step, List<Scenario> scenarios) {

  /** One scenario: the subject's whole tree, and the ids that must hold for certain, or not even possibly. */
  record Scenario(
      String name,
      String regulation,
      Map<String, Object> subject,
      List<String> fires,
      List<String> not,
      Map<String, Object> points,
      String ends) {}

  private static final Pattern PART = Pattern.compile("([^\\[\\]]+)(?:\\[(\\d+)\\])?");

  static List<ScenarioFile> readAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().map(ScenarioFile::read).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static ScenarioFile read(Path file) {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).setAllowDuplicateKeys(false).build();
    Map<String, Object> top;
    try {
      top = (Map<String, Object>) new Load(settings).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Step step = Step.named((String) top.get("step")).orElseThrow();
    Object defaults = top.getOrDefault("defaults", Map.of());
    List<Scenario> scenarios = new ArrayList<>();
    for (Map<String, Object> one : (List<Map<String, Object>>) top.get("scenarios")) {
      Map<String, Object> subject = (Map<String, Object>) copy(defaults);
      ((Map<String, Object>) one.getOrDefault("given", Map.of()))
          .forEach((path, value) -> put(subject, path, value, file + ": " + one.get("name")));
      scenarios.add(
          new Scenario(
              (String) one.get("name"),
              String.valueOf(one.get("regulation")),
              subject,
              list(one.get("fires")),
              list(one.get("not")),
              (Map<String, Object>) one.getOrDefault("points", Map.of()),
              (String) one.get("ends")));
    }
    return new ScenarioFile(file, step, scenarios);
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Object value) {
    return value == null ? List.of() : (List<String>) value;
  }

  @SuppressWarnings("unchecked")
  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      ((Map<String, Object>) map).forEach((k, v) -> copy.put(k, plain(v)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list.stream().map(ScenarioFile::plain).toList());
    }
    return value;
  }

  /** The failsafe schema reads everything as text; a bare null or ~ means not supplied. */
  private static Object plain(Object value) {
    return "null".equals(value) || "~".equals(value) || "".equals(value) ? NOTHING : copy(value);
  }

  private static final Object NOTHING = "\u0000";

  static Object orNull(Object value) {
    if (value == NOTHING) {
      return null;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((k, v) -> plain.put(k, orNull(v)));
      return plain;
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(v -> plain.add(orNull(v)));
      return plain;
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> tree, String path, Object value, String where) {
    String[] parts = path.split("\\.");
    Object at = tree;
    for (int i = 0; i < parts.length; i++) {
      Matcher part = PART.matcher(parts[i]);
      if (!part.matches() || !(at instanceof Map)) {
        throw new IllegalArgumentException(where + ": no path " + path);
      }
      Map<String, Object> map = (Map<String, Object>) at;
      String key = part.group(1);
      boolean last = i == parts.length - 1;
      if (part.group(2) == null) {
        if (last) {
          map.put(key, plain(value));
          return;
        }
        at = map.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
        continue;
      }
      int index = Integer.parseInt(part.group(2));
      List<Object> list = (List<Object>) map.computeIfAbsent(key, k -> new ArrayList<>());
      while (list.size() <= index) {
        list.add(new LinkedHashMap<String, Object>());
      }
      if (last) {
        list.set(index, plain(value));
        return;
      }
      at = list.get(index);
    }
  }
}

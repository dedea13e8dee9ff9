package org.baguan.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Whatever becomes of a case file, reading it throws nothing and tells no value of it. */
class MutatedCasesTest {
  private static final int ROUNDS = 250;
  private static final String SYNTAX = "[]{}:,&*!#|>%@`'\"-? \n\t";

  /** Without its pool, so that persons are checked. */
  private static final String ROUND =
      Samples.text(Samples.FOLDER.resolve("round/case.yaml")).replace("pool: pool.yaml\n", "").replace("P-3002", "P-002");

  /** What the case says about its people, and what the mutations put in. */
  private static final List<String> SECRETS =
      List.of("P-00", "P-30", "A-0001", "G-01", "U-0", "U-1", "M-1", "L-1", "RG-01", "Q-04a", "财务科", "见附件", "县纪委",
          "另有", "已核实", "赵某", "钱某", "已推荐", "示例", "2025-", "2022-", "2010-", "96.5", "88.50", "pool.yaml", "绝密");

  @Test
  void mutated_bytes_never_make_the_reader_throw_or_repeat_a_value() {
    Random random = new Random(20250630);
    Set<String> codes = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      codes.addAll(read(mutateBytes(ROUND.getBytes(StandardCharsets.UTF_8), random)));
    }

    assertThat(codes).contains("not-utf8", "yaml-syntax", "unknown-key", "unknown-code", "not-a-date", "missing-key");
  }

  @Test
  void mutated_trees_never_make_the_reader_throw_or_repeat_a_value() {
    Random random = new Random(20250701);
    Set<String> codes = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      Object tree = copy(new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(ROUND));
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        mutateTree(tree, random);
      }
      codes.addAll(read(Json.print(tree).getBytes(StandardCharsets.UTF_8)));
    }

    assertThat(codes).contains(
        "control-character", "empty-text", "missing-key", "negative", "not-a-date", "not-a-number",
        "not-yes-or-no", "out-of-range", "unknown-code", "unknown-key", "unknown-kind", "unknown-person", "wrong-form");
  }

  /** Returns the codes of the problems. */
  private static List<String> read(byte[] bytes) {
    CaseReading reading = Samples.reader().read("a.yaml", bytes);

    List<CaseProblem> problems = Samples.problems(reading);
    for (CaseProblem problem : problems) {
      String told = problem.toString() + problem.print(Locale.ENGLISH);
      assertThat(told).doesNotContain(SECRETS);
    }
    return problems.stream().map(CaseProblem::code).toList();
  }

  private static byte[] mutateBytes(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int length = Math.min(1 + random.nextInt(40), bytes.length - from);
    List<Byte> mutated = new ArrayList<>();
    for (byte b : bytes) {
      mutated.add(b);
    }
    List<Byte> part = new ArrayList<>(mutated.subList(from, from + length));
    switch (random.nextInt(5)) {
      case 0 -> mutated.set(from, (byte) random.nextInt(256));
      case 1 -> mutated.subList(from, from + length).clear();
      case 2 -> mutated.addAll(random.nextInt(bytes.length), part);
      case 3 -> mutated.add(from, (byte) SYNTAX.charAt(random.nextInt(SYNTAX.length())));
      default -> mutated.set(from, (byte) ('0' + random.nextInt(10)));
    }
    byte[] result = new byte[mutated.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = mutated.get(i);
    }
    return result;
  }

  /** Edits one place of the tree: takes out, replaces, doubles or renames. */
  private static void mutateTree(Object tree, Random random) {
    List<Object> containers = new ArrayList<>();
    collectContainers(tree, containers);
    Object container = containers.get(random.nextInt(containers.size()));
    if (container instanceof Map<?, ?>) {
      mutateMap(cast(container), random);
    } else {
      mutateList(cast(container), random);
    }
  }

  private static void mutateMap(Map<Object, Object> map, Random random) {
    Object key = new ArrayList<>(map.keySet()).get(random.nextInt(map.size()));
    Object value = map.remove(key);
    switch (random.nextInt(6)) {
      case 0 -> { }
      case 1 -> map.put("绝密" + key, value);
      case 2 -> map.put(key, copy(List.of(value == null ? "绝密" : value)));
      default -> map.put(key, replacement(value, random));
    }
  }

  private static void mutateList(List<Object> list, Random random) {
    int index = random.nextInt(list.size());
    if (random.nextBoolean()) {
      list.add(copy(list.get(index)));
    } else {
      list.set(index, replacement(list.get(index), random));
    }
  }

  private static void collectContainers(Object node, List<Object> into) {
    if (node instanceof Map<?, ?> map && !map.isEmpty()) {
      into.add(map);
      map.values().forEach(value -> collectContainers(value, into));
    } else if (node instanceof List<?> list && !list.isEmpty()) {
      into.add(list);
      list.forEach(item -> collectContainers(item, into));
    }
  }

  private static Object replacement(Object value, Random random) {
    Object other = switch (random.nextInt(7)) {
      case 0 -> "绝密";
      case 1 -> value + "绝密";
      case 2 -> -73;
      case 3 -> Map.of("绝密", value == null ? "" : value);
      case 4 -> List.of();
      case 5 -> "";
      default -> "\u001b绝密\u0000";
    };
    return copy(other);
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(key, copy(inner)));
      return copy;
    }
    return value instanceof List<?> list ? new ArrayList<>(list.stream().map(MutatedCasesTest::copy).toList()) : value;
  }

  @SuppressWarnings("unchecked") // the copy holds nothing but these
  private static <T> T cast(Object value) {
    return (T) value;
  }
}

package org.baguan.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever becomes of a case file, reading it throws nothing and tells no value of it. */
class MutatedCasesTest {
  private static final int ROUNDS = 250;
  private static final String SYNTAX = "[]{}:,&*!#|>%@`'\"-? \n\t";
  private static final String ROUND = Samples.text(Samples.FOLDER.resolve("round/case.yaml"));

  /** What the case says about its people, and what the mutations put in. */
  private static final List<String> SECRETS =
      List.of("P-00", "P-30", "A-0001", "G-01", "U-0", "U-1", "M-1", "L-1", "RG-01", "Q-04a", "财务科", "见附件", "县纪委",
          "另有", "已核实", "赵某", "钱某", "已推荐", "示例", "2025-", "2022-", "2010-", "96.5", "88.50", "pool.yaml", "绝密");

  @Test
  void mutated_bytes_never_make_the_reader_throw_or_repeat_a_value() {
    Random random = new Random(20250630);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      refused += read(mutateBytes(ROUND.getBytes(StandardCharsets.UTF_8), random));
    }

    assertThat(refused).isGreaterThan(ROUNDS / 2);
  }

  @Test
  void mutated_trees_never_make_the_reader_throw_or_repeat_a_value() {
    Random random = new Random(20250701);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Object tree = copy(new Load(LoadSettings.builder().build()).loadFromString(ROUND));
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        mutateTree(tree, random);
      }
      refused += read(Json.print(tree).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(refused).isGreaterThan(ROUNDS / 2);
  }

  /** Returns 1 when the case was refused. */
  private static int read(byte[] bytes) {
    CaseReading reading = Samples.reader().read("a.yaml", bytes);

    List<CaseProblem> problems = Samples.problems(reading);
    for (CaseProblem problem : problems) {
      String told = problem.toString() + problem.print(Locale.ENGLISH);
      assertThat(told).doesNotContain(SECRETS);
    }
    return problems.isEmpty() ? 0 : 1;
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

  /** Edits one place of the tree: goes down at random and takes out, replaces, doubles or renames. */
  private static void mutateTree(Object node, Random random) {
    if (node instanceof Map<?, ?> raw && !raw.isEmpty()) {
      Map<Object, Object> map = cast(raw);
      Object key = new ArrayList<>(map.keySet()).get(random.nextInt(map.size()));
      if (isContainer(map.get(key)) && random.nextInt(5) > 0) {
        mutateTree(map.get(key), random);
        return;
      }
      Object value = map.remove(key);
      switch (random.nextInt(4)) {
        case 0 -> map.put("绝密" + key, value);
        case 1 -> map.put(key, replacement(value, random));
        case 2 -> map.put(key, copy(List.of(value == null ? "绝密" : value)));
        default -> { }
      }
    } else if (node instanceof List<?> raw && !raw.isEmpty()) {
      List<Object> list = cast(raw);
      int index = random.nextInt(list.size());
      if (isContainer(list.get(index)) && random.nextInt(5) > 0) {
        mutateTree(list.get(index), random);
      } else if (random.nextBoolean()) {
        list.add(copy(list.get(index)));
      } else {
        list.set(index, replacement(list.get(index), random));
      }
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

  private static boolean isContainer(Object value) {
    return value instanceof Map || value instanceof List;
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

package org.baguan.rules.engine.direct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.Predicate1;

/**
 * One DRL package, decided by calling its compiled predicates one after another. What several rules ask is asked of a subject once.
 * Immutable, and so safe to share between threads.
 */
public final class DirectRules {

  /** No rules. */
  public static final DirectRules NONE = numbered(Map.of(), Map.of());

  /** The names of the rules, without the number of the way in which they match. */
  private final Map<String, Integer> numbers;

  /** For each rule its ways to match; for each way the numbers of its checks, all of which must hold. */
  private final int[][][] ways;

  private final Predicate1<Object>[] checks;

  /** So many checks, the first, are asked by several ways. */
  private final int shared;

  private final Map<String, String> left;

  private DirectRules(Map<String, Integer> numbers, int[][][] ways, Predicate1<Object>[] checks, int shared, Map<String, String> left) {
    this.numbers = Map.copyOf(numbers);
    this.ways = ways;
    this.checks = checks;
    this.shared = shared;
    this.left = Map.copyOf(left);
  }

  /**
   * Reads a package's model.
   *
   * @param model what Drools' compiler made
   * @param subject the class of the facts that its rules are about
   */
  public static DirectRules of(Model model, Class<?> subject) {
    Map<String, List<List<Predicate1<Object>>>> rules = new HashMap<>();
    Map<String, String> left = new HashMap<>();
    for (Rule rule : model.getRules()) {
      String name = rule.getName().substring(0, rule.getName().lastIndexOf(' '));
      try {
        rules.computeIfAbsent(name, absent -> new ArrayList<>()).add(WayReader.read(rule.getView(), subject));
      } catch (UnknownFormException unknown) {
        left.put(name, unknown.form());
      }
    }
    rules.keySet().removeAll(left.keySet());
    return numbered(rules, left);
  }

  private static DirectRules numbered(Map<String, List<List<Predicate1<Object>>>> rules, Map<String, String> left) {
    Map<Predicate1<Object>, Integer> uses = new HashMap<>();
    rules.values().forEach(ways -> ways.forEach(way -> way.forEach(check -> uses.merge(check, 1, Integer::sum))));
    List<Predicate1<Object>> checks = new ArrayList<>(uses.keySet());
    checks.sort((one, other) -> Boolean.compare(uses.get(one) == 1, uses.get(other) == 1));
    Map<Predicate1<Object>, Integer> places = new HashMap<>();
    checks.forEach(check -> places.put(check, places.size()));
    Map<String, Integer> numbers = new HashMap<>();
    int[][][] ways = new int[rules.size()][][];
    rules.forEach((name, of) -> {
      ways[numbers.size()] = of.stream().map(way -> way.stream().mapToInt(places::get).distinct().toArray()).toArray(int[][]::new);
      numbers.put(name, numbers.size());
    });
    int shared = (int) uses.values().stream().filter(times -> times > 1).count();
    return new DirectRules(numbers, ways, array(checks), shared, left);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Predicate1<Object>[] array(List<Predicate1<Object>> checks) {
    return checks.toArray(new Predicate1[0]);
  }

  /** Returns the number of a rule by its name; empty when there is none of the name, or it could not be read. */
  public Optional<Integer> number(String rule) {
    return Optional.ofNullable(numbers.get(rule));
  }

  /** Returns the rules that could not be read, each with the part of it that is not known here. */
  public Map<String, String> left() {
    return left;
  }

  /** Returns how many different checks the rules ask. */
  public int checks() {
    return checks.length;
  }

  /** Begins to ask about a subject. */
  public Asked about(Object subject) {
    return new Asked(subject);
  }

  /** What was found of one subject so far. Not safe to share between threads. */
  public final class Asked {

    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    private final Object subject;
    private final byte[] found = new byte[shared];

    private Asked(Object subject) {
      this.subject = subject;
    }

    /**
     * Returns whether a rule matches.
     *
     * @param rule its number
     * @throws IllegalStateException when a predicate throws a checked exception, which those that Baguan prints do not
     */
    public boolean matches(int rule) {
      for (int[] way : ways[rule]) {
        if (all(way)) {
          return true;
        }
      }
      return false;
    }

    private boolean all(int[] way) {
      for (int check : way) {
        if (!(check < shared ? remembered(check) : asked(check))) {
          return false;
        }
      }
      return true;
    }

    private boolean remembered(int check) {
      byte known = found[check];
      if (known == 0) {
        known = asked(check) ? HOLDS : FAILS;
        found[check] = known;
      }
      return known == HOLDS;
    }

    private boolean asked(int check) {
      try {
        return checks[check].test(subject);
      } catch (RuntimeException thrown) {
        throw thrown;
      } catch (Exception thrown) {
        throw new IllegalStateException("a predicate failed: " + thrown.getClass().getName(), thrown);
      }
    }
  }

  @Override
  public String toString() {
    return "DirectRules[rules=" + ways.length + ", checks=" + checks.length + ", ways=" + IntStream.range(0, ways.length).map(i -> ways[i].length).sum() + "]";
  }
}

package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Wording;

/**
 * Rules of both packs that are compared together: those of one effect; and those of another with the same conclusion whose
 * place a rule of the same id took, so that a reworded rule is compared with itself.
 *
 * @param before the rules of the older pack
 * @param after the rules of the newer pack
 */
record Part(List<Rule> before, List<Rule> after) {

  /** Copies the lists. */
  Part {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  Stream<Rule> rules() {
    return Stream.concat(before.stream(), after.stream());
  }

  /** Returns the parts of a step: what they conclude does not depend on each other. */
  static List<Part> of(Half older, Half newer) {
    List<Set<Effect>> groups = new ArrayList<>();
    Stream.concat(older.rules().stream().map(older::effect), newer.rules().stream().map(newer::effect)).distinct().forEach(effect -> groups.add(new HashSet<>(Set.of(effect))));
    for (Rule rule : older.rules()) {
      successor(rule, older, newer)
          .filter(other -> newer.effect(other).conclusion().equals(older.effect(rule).conclusion()))
          .ifPresent(other -> join(groups, older.effect(rule), newer.effect(other)));
    }
    return groups.stream()
        .map(group -> new Part(
            older.rules().stream().filter(rule -> group.contains(older.effect(rule))).toList(),
            newer.rules().stream().filter(rule -> group.contains(newer.effect(rule))).toList()))
        .toList();
  }

  private static void join(List<Set<Effect>> groups, Effect one, Effect other) {
    Set<Effect> first = groups.stream().filter(group -> group.contains(one)).findFirst().orElseThrow();
    Set<Effect> second = groups.stream().filter(group -> group.contains(other)).findFirst().orElseThrow();
    if (first != second) {
      first.addAll(second);
      groups.removeIf(group -> group == second);
    }
  }

  /** Returns the version of a rule in the newer pack: of the same first day, or the only one there is. */
  private static Optional<Rule> successor(Rule rule, Half older, Half newer) {
    List<Rule> versions = newer.rules().stream().filter(other -> other.id().equals(rule.id())).toList();
    boolean only = versions.size() == 1 && older.rules().stream().filter(other -> other.id().equals(rule.id())).count() == 1;
    return versions.stream().filter(other -> only || other.key().equals(rule.key())).findFirst();
  }

  /** Returns whether the rules of both are written alike, in whatever order and places, and their amounts are too. */
  boolean writtenAlike(Half older, Half newer) {
    return written(older, before).equals(written(newer, after));
  }

  private static Map<Object, Long> written(Half half, List<Rule> rules) {
    return rules.stream().map(rule -> written(half, rule)).collect(Collectors.groupingBy(written -> written, LinkedHashMap::new, Collectors.counting()));
  }

  /** The order of conditions counts only where a reason tells of members. */
  private static Object written(Half half, Rule rule) {
    Map<String, Set<Object>> amounts = new LinkedHashMap<>();
    rule.amounts().stream().sorted().forEach(name -> amounts.put(name, values(Optional.ofNullable(half.amounts().get(name)))));
    Object conditions = tellsOfMembers(rule) ? rule.conditions() : Set.copyOf(rule.conditions());
    return List.of(half.effect(rule), rule.governing(), rule.inForce(), conditions, amounts);
  }

  private static Set<Object> values(Optional<Amount> amount) {
    Set<Object> values = new LinkedHashSet<>();
    amount.ifPresent(of -> of.values().forEach(value -> values.add(List.of(value.value(), value.inForce()))));
    return values;
  }

  private static boolean tellsOfMembers(Rule rule) {
    return parts(rule).anyMatch(part -> part instanceof Wording.OfMembers || part instanceof Wording.HowMany);
  }

  /** Returns whether a reason is filled with more than terms of the subject. */
  static boolean filledIn(Rule rule) {
    return tellsOfMembers(rule) || parts(rule).anyMatch(Wording.OfAmount.class::isInstance);
  }

  private static Stream<Wording.Part> parts(Rule rule) {
    return Stream.concat(rule.reason().parts().stream(), rule.reason().english().stream());
  }
}

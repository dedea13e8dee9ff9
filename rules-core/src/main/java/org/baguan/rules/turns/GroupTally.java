package org.baguan.rules.turns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts who was assessed and selected, by group. Groups come after all deciding and reach nothing that decides. */
final class GroupTally {

  private static final String WITHOUT = "";
  private static final int DECIMALS = 4;

  private final Map<String, String> groupOf;
  private final Map<String, long[]> counts = new TreeMap<>();

  /** Takes the group of each person, by id. */
  GroupTally(Map<String, String> groupOf) {
    this.groupOf = groupOf;
  }

  /** Counts a nominee; an outcome is empty where the version did not assess the person. */
  void add(String person, Optional<String> before, Optional<String> after) {
    long[] count = counts.computeIfAbsent(groupOf.getOrDefault(person, WITHOUT), g -> new long[4]);
    count(count, 0, before);
    count(count, 2, after);
  }

  private static void count(long[] count, int at, Optional<String> outcome) {
    count[at] += outcome.isPresent() ? 1 : 0;
    count[at + 1] += outcome.filter(o -> o.equals("符合") || o.equals("须说明")).isPresent() ? 1 : 0;
  }

  void merge(GroupTally other) {
    other.counts.forEach(
        (group, theirs) -> {
          long[] ours = counts.computeIfAbsent(group, g -> new long[4]);
          for (int i = 0; i < ours.length; i++) {
            ours[i] += theirs[i];
          }
        });
  }

  GroupRates result() {
    Map<String, long[]> named = new TreeMap<>();
    groupOf.values().forEach(group -> named.put(group, new long[4]));
    named.putAll(counts);
    long[] without = named.containsKey(WITHOUT) ? named.remove(WITHOUT) : new long[4];
    List<GroupRates.OfGroup> groups = new ArrayList<>();
    named.forEach((group, of) -> groups.add(new GroupRates.OfGroup(group, rate(of, 0, named), rate(of, 2, named))));
    Map<String, long[]> alone = Map.of(WITHOUT, without);
    return new GroupRates(groups, new GroupRates.OfGroup(WITHOUT, rate(without, 0, alone), rate(without, 2, alone)));
  }

  private static GroupRates.Rate rate(long[] of, int at, Map<String, long[]> all) {
    long assessed = of[at];
    long selected = of[at + 1];
    long[] highest = all.values().stream().filter(c -> c[at] > 0).reduce(new long[4], (a, b) -> higher(a, b, at));
    boolean comparable = assessed > 0 && highest[at + 1] > 0 && all.values().stream().filter(c -> c[at] > 0).count() > 1;
    Optional<BigDecimal> rate = assessed == 0 ? Optional.empty() : Optional.of(quotient(selected, assessed));
    Optional<BigDecimal> ratio =
        comparable ? Optional.of(quotient(selected * highest[at], assessed * highest[at + 1])) : Optional.empty();
    return new GroupRates.Rate(
        assessed, selected, rate, ratio, comparable ? impact(assessed, selected, highest[at], highest[at + 1]) : GroupRates.Impact.NOT_COMPARED);
  }

  /** Of equal rates, that of the larger group: it is the steadier one to be compared with. */
  private static long[] higher(long[] one, long[] other, int at) {
    if (one[at] == 0) {
      return other;
    }
    int rates = Long.compare(one[at + 1] * other[at], other[at + 1] * one[at]);
    return rates > 0 || rates == 0 && one[at] >= other[at] ? one : other;
  }

  private static GroupRates.Impact impact(long assessed, long selected, long highestAssessed, long highestSelected) {
    if (selected * highestAssessed == highestSelected * assessed) {
      return GroupRates.Impact.HIGHEST;
    }
    if (5 * selected * highestAssessed >= 4 * highestSelected * assessed) {
      return GroupRates.Impact.WITHIN;
    }
    boolean onePersonTurnsIt = (selected + 1) * highestAssessed > (highestSelected - 1) * assessed;
    boolean onePersonIsAFifth = highestSelected < 5 || assessed * highestSelected < 5 * highestAssessed;
    return onePersonTurnsIt || onePersonIsAFifth ? GroupRates.Impact.BELOW_OF_FEW : GroupRates.Impact.BELOW;
  }

  private static BigDecimal quotient(long of, long by) {
    return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(by), DECIMALS, RoundingMode.HALF_UP);
  }
}

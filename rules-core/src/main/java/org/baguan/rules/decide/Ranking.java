package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.pack.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Orders contestants by their rounded totals, then by the pack's tieBreak; a tie that it does not resolve,
 * or that it cannot for a value is missing, shares a place (1, 2, 2, 4). Immutable.
 */
final class Ranking {

  private final List<Key> keys;

  Ranking(Manifest manifest, RuleTree tree) {
    this.keys =
        manifest.tieBreak().stream()
            .map(key -> new Key(key, tree.vocabulary().subject(Step.ELIGIBILITY).term(key.term())))
            .toList();
  }

  /** A key of the pack and the term that it names. */
  private record Key(Manifest.TieBreak tieBreak, Optional<Term> term) {

    @SuppressWarnings("unchecked")
    @Nullable Comparable<Object> value(Candidacy candidacy) {
      return (Comparable<Object>) term.map(t -> t.read(candidacy)).orElse(null);
    }
  }

  /**
   * Contestants who share one place.
   *
   * @param place the place
   * @param members who share it, by id
   * @param key the term that set them apart from others of the same total; empty when the total alone did
   */
  record Shared(int place, List<Contestant> members, Optional<String> key) {}

  /** Returns the orders by which those who rank stand, one after the other: of totals, then of the values of the keys. */
  List<Comparator<Object>> orders() {
    List<Comparator<Object>> orders = new ArrayList<>();
    orders.add(natural().reversed());
    keys.forEach(key -> orders.add(key.tieBreak().greatestFirst() ? natural().reversed() : natural()));
    return orders;
  }

  @SuppressWarnings("unchecked") // the values of one term are comparable with each other
  private static Comparator<Object> natural() {
    return (one, other) -> ((Comparable<Object>) one).compareTo(other);
  }

  /** Returns the values of the keys, null where they are missing. */
  List<@Nullable Object> values(Candidacy candidacy) {
    List<@Nullable Object> values = new ArrayList<>();
    keys.forEach(key -> values.add(key.value(candidacy)));
    return values;
  }

  /** Returns those who rank, by place. */
  List<Shared> rank(List<Contestant> contestants) {
    TreeMap<BigDecimal, List<Contestant>> byTotal =
        contestants.stream()
            .filter(Contestant::ranks)
            .sorted(Comparator.comparing(Contestant::person))
            .collect(
                Collectors.groupingBy(Contestant::total, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
    List<Shared> places = new ArrayList<>();
    int place = 1;
    for (List<Contestant> tied : byTotal.values()) {
      split(tied, 0, place, Optional.empty(), places);
      place += tied.size();
    }
    return places;
  }

  private void split(List<Contestant> tied, int from, int place, Optional<String> by, List<Shared> places) {
    if (tied.size() == 1 || from == keys.size()) {
      places.add(new Shared(place, tied, by));
      return;
    }
    Key key = keys.get(from);
    if (tied.stream().anyMatch(c -> key.value(c.candidacy()) == null)) {
      places.add(new Shared(place, tied, by));
      return;
    }
    Comparator<Comparable<Object>> order = Comparator.naturalOrder();
    TreeMap<Comparable<Object>, List<Contestant>> byValue =
        new TreeMap<>(key.tieBreak().greatestFirst() ? order.reversed() : order);
    tied.forEach(c -> byValue.computeIfAbsent(key.value(c.candidacy()), v -> new ArrayList<>()).add(c));
    Optional<String> apart = byValue.size() > 1 ? Optional.of(key.tieBreak().term()) : by;
    int next = place;
    for (List<Contestant> rest : byValue.values()) {
      split(rest, from + 1, next, apart, places);
      next += rest.size();
    }
  }
}

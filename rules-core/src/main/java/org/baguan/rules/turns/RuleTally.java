package org.baguan.rules.turns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baguan.rules.turns.CaseOutcome.Found;
import org.baguan.rules.turns.CaseOutcome.RuleOf;
import org.baguan.rules.turns.CaseTurns.Change;
import org.baguan.rules.language.Step;

/** Counts what became of the rules; there are no more entries than rules and kinds of change. */
final class RuleTally {

  private static final Map<Change, String> SIGNS =
      Map.of(
          Change.NEWLY_HOLDS, "+", Change.NO_LONGER_HOLDS, "−", Change.NEWLY_OPEN, "?", Change.NO_LONGER_OPEN, "!", Change.SAYS_OTHERWISE, "~");

  private final Map<Key, long[]> counts = new HashMap<>();

  private record Key(Change change, Step step, String rule, String title, String place) {}

  /**
   * Counts the rules that changed of one person, application or tracked; a rule that changed of several of its measures or
   * inquiries counts once.
   *
   * @param turned whether the outcome turned too
   * @return the rules that changed, each behind its sign, in order; none where nothing did
   */
  List<String> add(Map<RuleOf, Found> before, Map<RuleOf, Found> after, boolean turned) {
    TreeSet<String> signs = new TreeSet<>();
    Set<Key> changed = new HashSet<>();
    before.forEach((rule, found) -> note(rule, Optional.of(found), Optional.ofNullable(after.get(rule)), changed));
    after.forEach((rule, found) -> {
      if (!before.containsKey(rule)) {
        note(rule, Optional.empty(), Optional.of(found), changed);
      }
    });
    changed.forEach(key -> {
      long[] count = counts.computeIfAbsent(key, k -> new long[2]);
      count[0]++;
      count[1] += turned ? 1 : 0;
      signs.add(SIGNS.get(key.change()) + key.rule());
    });
    return List.copyOf(signs);
  }

  private static void note(RuleOf rule, Optional<Found> before, Optional<Found> after, Set<Key> into) {
    change(before, after).ifPresent(change -> {
      Found telling = after.or(() -> before).orElseThrow();
      into.add(new Key(change, rule.step(), rule.rule(), telling.title(), telling.place()));
    });
  }

  private static Optional<Change> change(Optional<Found> before, Optional<Found> after) {
    boolean held = before.filter(Found::holds).isPresent();
    boolean holds = after.filter(Found::holds).isPresent();
    if (holds != held) {
      return Optional.of(holds ? Change.NEWLY_HOLDS : after.isPresent() ? Change.NEWLY_OPEN : Change.NO_LONGER_HOLDS);
    }
    if (before.isPresent() != after.isPresent()) {
      return Optional.of(after.isPresent() ? Change.NEWLY_OPEN : Change.NO_LONGER_OPEN);
    }
    boolean otherwise = !before.map(Found::said).equals(after.map(Found::said));
    return otherwise ? Optional.of(Change.SAYS_OTHERWISE) : Optional.empty();
  }

  void merge(RuleTally other) {
    other.counts.forEach(
        (key, theirs) -> {
          long[] ours = counts.computeIfAbsent(key, k -> new long[2]);
          ours[0] += theirs[0];
          ours[1] += theirs[1];
        });
  }

  List<CaseTurns.OfRule> result() {
    List<CaseTurns.OfRule> rules = new ArrayList<>();
    counts.forEach((k, c) -> rules.add(new CaseTurns.OfRule(k.change(), k.step(), k.rule(), k.title(), k.place(), c[0], c[1])));
    rules.sort(
        Comparator.comparingLong(CaseTurns.OfRule::turning).reversed()
            .thenComparing(Comparator.comparingLong(CaseTurns.OfRule::count).reversed())
            .thenComparing(CaseTurns.OfRule::step)
            .thenComparing(CaseTurns.OfRule::rule)
            .thenComparing(CaseTurns.OfRule::change)
            .thenComparing(CaseTurns.OfRule::place)
            .thenComparing(CaseTurns.OfRule::title));
    return rules;
  }
}

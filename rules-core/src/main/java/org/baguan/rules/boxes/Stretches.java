package org.baguan.rules.boxes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Test;

/** The stretches of governing dates on which neither a rule nor an amount changes that matters to it. */
public final class Stretches {

  private Stretches() {}

  /** Returns the stretches of rules of which nothing is said not to occur. */
  public static List<InForce> of(Collection<Rule> rules, Map<String, Amount> amounts) {
    return of(rules, List.of(), amounts);
  }

  /**
   * Returns the stretches between the days of change of rules and of the amounts that they name, in order of time; the
   * first and the last are open.
   *
   * @param never what does not occur together, which may name amounts too
   */
  public static List<InForce> of(Collection<Rule> rules, Collection<List<Test>> never, Map<String, Amount> amounts) {
    TreeSet<LocalDate> changes = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    for (Rule rule : rules) {
      add(rule.inForce(), changes);
      named.addAll(rule.amounts());
    }
    never.forEach(tests -> named.addAll(Condition.amountsNamed(List.copyOf(tests))));
    for (String name : named) {
      Amount amount = amounts.get(name);
      if (amount != null) {
        amount.values().forEach(value -> add(value.inForce(), changes));
      }
    }
    List<InForce> stretches = new ArrayList<>();
    Optional<LocalDate> from = Optional.empty();
    for (LocalDate change : changes) {
      stretches.add(new InForce(from, Optional.of(change)));
      from = Optional.of(change);
    }
    stretches.add(new InForce(from, Optional.empty()));
    return stretches;
  }

  /** Returns a day within a stretch: its first where it has one, else its last, else any. */
  public static LocalDate dayIn(InForce stretch) {
    return stretch.from().or(() -> stretch.until().map(until -> until.minusDays(1))).orElse(LocalDate.EPOCH);
  }

  private static void add(InForce inForce, TreeSet<LocalDate> changes) {
    inForce.from().ifPresent(changes::add);
    inForce.until().ifPresent(changes::add);
  }
}

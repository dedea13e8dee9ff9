package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Conclusion.Joining;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.MeasureSystem;
import org.baguan.rules.model.Period;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;
import org.jspecify.annotations.Nullable;

/**
 * Determines the influence periods of all measures of a person. Within one 处分体系 they are taken in order
 * of start, then id, and joined as their rows say; measures of different systems run beside each other, so
 * that the longer governs (S-49). A measure whose start or length is unknown leaves its own end and every
 * other end of its system unknown; one whose system is unknown, every end. Safe to share between threads.
 */
final class Periods {

  private static final String MISSING_BESIDE = "同一处分体系的其他处理处分：";

  private static final Comparator<Spans.Known> BY_START =
      Comparator.comparing((Spans.Known known) -> Objects.requireNonNull(known.start())).thenComparing(known -> known.measure().id());

  private final Firings firings;
  private final Spans spans;

  Periods(RuleTree tree, Firings firings) {
    this.firings = firings;
    this.spans = new Spans(tree, firings);
  }

  /**
   * The measures with their ends, and how the ends came about.
   *
   * @param measures the measures, in the order given; null when nobody supplied them
   * @param periods one period for each of them
   */
  record Ended(@Nullable List<Measure> measures, List<Period> periods) {}

  /** Returns the measures with the ends of their periods, as they are judged on a day. */
  Ended of(@Nullable List<Measure> measures, LocalDate day) {
    if (measures == null || measures.isEmpty()) {
      return new Ended(measures, List.of());
    }
    List<Spans.Known> given = new ArrayList<>(measures.size());
    for (Measure measure : measures) {
      given.add(spans.of(measure.on(day).ending(null)));
    }
    List<Spans.Known> known = settled(given);
    Map<Spans.Known, LocalDate[]> frees = new IdentityHashMap<>(known.size());
    Map<MeasureSystem, Chain> chains = new EnumMap<>(MeasureSystem.class);
    inOrder(known).forEach(k -> frees.put(k, join(k, chains.computeIfAbsent(system(k), s -> new Chain()))));
    List<Period> periods = new ArrayList<>(known.size());
    List<Measure> ended = new ArrayList<>(known.size());
    for (Spans.Known each : known) {
      Period period = period(each, known, frees.get(each));
      periods.add(period);
      ended.add(period.lastDay().isEmpty() ? each.measure() : each.measure().ending(period.lastDay().get()));
    }
    return new Ended(ended, periods);
  }

  /**
   * A decision that joins an earlier period states what governs (S-28); where it does not, the period is open.
   * One that joins none has its row's months.
   */
  private static List<Spans.Known> settled(List<Spans.Known> known) {
    Map<MeasureSystem, Chain> chains = new EnumMap<>(MeasureSystem.class);
    for (Spans.Known each : inOrder(known)) {
      Chain chain = chains.computeIfAbsent(system(each), s -> new Chain());
      if (each.unstated() && chain.reaches(Objects.requireNonNull(each.start()))) {
        return settled(known.stream().map(k -> k == each ? k.withoutStatedMonths() : k).toList());
      }
      join(each, chain);
    }
    return known;
  }

  private static List<Spans.Known> inOrder(List<Spans.Known> known) {
    List<Spans.Known> inOrder = new ArrayList<>(known.size());
    for (Spans.Known each : known) {
      if (!isBlocked(each, known)) {
        inOrder.add(each);
      }
    }
    inOrder.sort(BY_START);
    return inOrder;
  }

  /** Returns the first free day that governs, and the one computed where the decision states a length of its own. */
  private static LocalDate[] join(Spans.Known known, Chain chain) {
    LocalDate start = Objects.requireNonNull(known.start());
    LocalDate free = chain.firstFree(start, known.governing(), known.span().stacking(), known.monthEnd());
    int months = known.span().stacking().joining() == Joining.STATED ? known.governing() : known.span().months();
    LocalDate computed = chain.firstFree(start, months, known.span().stacking(), known.monthEnd());
    chain.take(start, free);
    return new LocalDate[] {free, computed};
  }

  private Period period(Spans.Known known, List<Spans.Known> all, LocalDate @Nullable [] frees) {
    Optional<LocalDate> lastDay = frees == null ? Optional.empty() : Optional.of(frees[0].minusDays(1));
    Optional<LocalDate> computed =
        frees == null || frees[0].equals(frees[1]) ? Optional.empty() : Optional.of(frees[1].minusDays(1));
    Optional<Reason> reason =
        known.rule() == null ? Optional.empty() : Optional.of(firings.reason(known.rule(), known.measure()));
    return new Period(
        known.measure().id(),
        known.measure().kind() == null ? "未提供" : Vocabulary.wordOf(known.measure().kind()),
        Optional.ofNullable(known.start()),
        lastDay,
        computed,
        reason,
        open(known, all));
  }

  private static List<Undetermined> open(Spans.Known known, List<Spans.Known> all) {
    if (!known.open().isEmpty() || known.rule() == null) {
      return known.open();
    }
    Set<String> missing = new LinkedHashSet<>();
    for (Spans.Known other : all) {
      if (blocks(other, known)) {
        other.open().forEach(open -> open.missing().forEach(label -> missing.add(MISSING_BESIDE + label)));
      }
    }
    return missing.isEmpty() ? List.of() : List.of(Firings.undetermined(known.rule(), List.copyOf(missing)));
  }

  /** Returns whether a measure has no period, and another no end for that: the same, or one beside it in its system. */
  private static boolean blocks(Spans.Known blocker, Spans.Known known) {
    return !blocker.open().isEmpty()
        && (blocker == known || blocker.measure().system() == null || blocker.measure().system() == known.measure().system());
  }

  private static boolean isBlocked(Spans.Known known, List<Spans.Known> all) {
    for (Spans.Known other : all) {
      if (blocks(other, known)) {
        return true;
      }
    }
    return false;
  }

  private static MeasureSystem system(Spans.Known known) {
    return Objects.requireNonNull(known.measure().system());
  }
}

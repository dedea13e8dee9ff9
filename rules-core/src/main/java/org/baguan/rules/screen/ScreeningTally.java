package org.baguan.rules.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.decide.TopRanks;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;
import org.baguan.rules.screen.ScreeningResult.Because;
import org.baguan.rules.screen.ScreeningResult.Lacking;
import org.baguan.rules.screen.ScreeningResult.OneWaiting;
import org.baguan.rules.screen.ScreeningResult.Outcomes;
import org.baguan.rules.screen.ScreeningResult.Refusal;
import org.baguan.rules.screen.ScreeningResult.Waiting;

/**
 * Counts what candidates came to, in memory that does not grow with their number. Each thread has its own; put together they give
 * the same, whichever thread decided whom.
 */
final class ScreeningTally {

  private static final int PROBLEMS_OF_A_ROW = 10;

  private static final Comparator<OneWaiting> HIGHEST_FIRST =
      Comparator.comparing(OneWaiting::highest)
          .thenComparing(OneWaiting::lowest)
          .reversed()
          .thenComparing(OneWaiting::person)
          .thenComparingLong(OneWaiting::line);

  private static final Comparator<Because> MOST_FIRST =
      Comparator.comparingLong(Because::count)
          .reversed()
          .thenComparing(Because::outcome)
          .thenComparing(Because::rule)
          .thenComparing(Because::place)
          .thenComparing(Because::title);

  private final int most;
  private final TopRanks top;
  private final Map<String, Long> outcomes = new HashMap<>();
  private final Map<RuleOf, long[]> reasons = new HashMap<>();
  private final Map<String, long[]> lacking = new HashMap<>();
  private final TreeSet<OneWaiting> waiting = new TreeSet<>(HIGHEST_FIRST);
  private final TreeMap<BigDecimal, Long> highest = new TreeMap<>();
  private final TreeMap<Long, Refusal> refusals = new TreeMap<>();
  private long rows;
  private long refused;

  ScreeningTally(TopRanks top, int most) {
    this.top = top;
    this.most = most;
  }

  private record RuleOf(String outcome, String rule, String title, String place, boolean provisional) {

    static RuleOf of(Eligibility outcome, Reason reason) {
      return new RuleOf(outcome.zh(), reason.rule(), reason.title(), reason.place(), reason.provisional());
    }

    static RuleOf of(Eligibility outcome, Undetermined open) {
      return new RuleOf(outcome.zh(), open.rule(), open.title(), open.place(), open.provisional());
    }
  }

  /** Counts a row that was not decided. */
  void refuse(long line, List<CaseProblem> problems) {
    rows++;
    refused++;
    keep(new Refusal(line, problems.stream().limit(PROBLEMS_OF_A_ROW).toList()));
  }

  private void keep(Refusal refusal) {
    refusals.put(refusal.line(), refusal);
    if (refusals.size() > ScreeningResult.LISTED) {
      refusals.pollLastEntry();
    }
  }

  /** Counts a candidate who was decided. */
  void add(long line, Decisions.Judged judged) {
    rows++;
    CandidateAssessment found = judged.found();
    Eligibility eligibility = found.eligibility();
    outcomes.merge(eligibility.zh(), 1L, Long::sum);
    count(reasons, because(eligibility));
    boolean placed = top.add(line, judged);
    if (!placed && !(eligibility instanceof Eligibility.Ineligible)) {
      count(lacking, missing(found));
      highest.merge(found.score().highest(), 1L, Long::sum);
      keep(new OneWaiting(line, found.person(), eligibility.zh(), found.score().lowest(), found.score().highest()));
    }
  }

  private void keep(OneWaiting one) {
    if (waiting.size() < most || HIGHEST_FIRST.compare(one, waiting.last()) < 0) {
      waiting.add(one);
      if (waiting.size() > most) {
        waiting.pollLast();
      }
    }
  }

  private static Set<RuleOf> because(Eligibility eligibility) {
    Findings findings = eligibility.findings();
    Stream<RuleOf> rules =
        eligibility instanceof Eligibility.Open
            ? findings.open().stream().map(open -> RuleOf.of(eligibility, open))
            : (eligibility instanceof Eligibility.Ineligible ? findings.obstacles() : findings.rebuttables()).stream().map(reason -> RuleOf.of(eligibility, reason));
    return rules.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> missing(CandidateAssessment found) {
    return Stream.concat(found.eligibility().findings().open().stream(), found.score().items().stream().flatMap(item -> item.open().stream()))
        .flatMap(open -> open.missing().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <K> void count(Map<K, long[]> counts, Set<K> keys) {
    for (K key : keys) {
      long[] count = counts.computeIfAbsent(key, k -> new long[2]);
      count[0]++;
      count[1] += keys.size() == 1 ? 1 : 0;
    }
  }

  void merge(ScreeningTally other) {
    rows += other.rows;
    refused += other.refused;
    other.refusals.values().forEach(this::keep);
    other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
    merge(reasons, other.reasons);
    merge(lacking, other.lacking);
    other.highest.forEach((total, count) -> highest.merge(total, count, Long::sum));
    other.waiting.forEach(this::keep);
    top.merge(other.top);
  }

  private static <K> void merge(Map<K, long[]> ours, Map<K, long[]> theirs) {
    theirs.forEach((key, counts) -> {
      long[] count = ours.computeIfAbsent(key, k -> new long[2]);
      count[0] += counts[0];
      count[1] += counts[1];
    });
  }

  long rows() {
    return rows;
  }

  long refused() {
    return refused;
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals.values());
  }

  Outcomes outcomes() {
    return new Outcomes(came("符合"), came("须说明"), came("待定"), came("不符合"));
  }

  private long came(String outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  List<Because> reasons() {
    List<Because> all = new ArrayList<>();
    reasons.forEach((r, counts) -> all.add(new Because(r.outcome(), r.rule(), r.title(), r.place(), r.provisional(), counts[0], counts[1])));
    all.sort(MOST_FIRST);
    return all;
  }

  List<Lacking> lacking() {
    List<Lacking> all = new ArrayList<>();
    lacking.forEach((fact, counts) -> all.add(new Lacking(fact, counts[0], counts[1])));
    all.sort(Comparator.comparingLong(Lacking::count).reversed().thenComparing(Lacking::fact));
    return all;
  }

  TopRanks.Places top() {
    return top.places();
  }

  Waiting waiting() {
    List<TopRanks.Placed> placed = top().placed();
    long all = highest.values().stream().mapToLong(Long::longValue).sum();
    BigDecimal last = placed.size() < most ? BigDecimal.ZERO : placed.get(placed.size() - 1).total();
    long mayReach = highest.tailMap(last, true).values().stream().mapToLong(Long::longValue).sum();
    return new Waiting(all, mayReach, List.copyOf(waiting));
  }
}

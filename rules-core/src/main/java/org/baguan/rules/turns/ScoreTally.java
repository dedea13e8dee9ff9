package org.baguan.rules.turns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baguan.rules.model.Score;

/** Counts totals before and after, in memory that does not grow with how many there are: totals run from 0 to 100. */
final class ScoreTally {

  private static final Comparator<CaseTurns.Moved> LARGEST_FIRST =
      Comparator.comparing((CaseTurns.Moved m) -> m.after().subtract(m.before()).abs())
          .reversed()
          .thenComparing(CaseTurns.Moved::caseId)
          .thenComparing(CaseTurns.Moved::person)
          .thenComparing(CaseTurns.Moved::source);

  private final Map<Pair, Long> bins = new TreeMap<>();
  private final Smallest<CaseTurns.Moved> largest = new Smallest<>(CaseTurns.ScoreTurns.LISTED_SCORES, LARGEST_FIRST);
  private long compared;
  private long rose;
  private long fell;
  private BigDecimal change = BigDecimal.ZERO;
  private long newlyOpen;
  private long newlyTotal;

  private record Pair(int before, int after) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return before != other.before ? Integer.compare(before, other.before) : Integer.compare(after, other.after);
    }
  }

  /** Counts one person's scores; whose scores stand in a case of some source. */
  void add(String caseId, String person, Score before, Score after, String source) {
    Optional<BigDecimal> then = before.total();
    Optional<BigDecimal> now = after.total();
    newlyOpen += then.isPresent() && now.isEmpty() ? 1 : 0;
    newlyTotal += then.isEmpty() && now.isPresent() ? 1 : 0;
    if (then.isEmpty() || now.isEmpty()) {
      return;
    }
    compared++;
    bins.merge(new Pair(whole(then.get()), whole(now.get())), 1L, Long::sum);
    int order = now.get().compareTo(then.get());
    if (order != 0) {
      rose += order > 0 ? 1 : 0;
      fell += order < 0 ? 1 : 0;
      change = change.add(now.get().subtract(then.get()));
      largest.add(new CaseTurns.Moved(caseId, person, then.get(), now.get(), source));
    }
  }

  private static int whole(BigDecimal points) {
    return points.setScale(0, RoundingMode.FLOOR).intValueExact();
  }

  void merge(ScoreTally other) {
    other.bins.forEach((pair, count) -> bins.merge(pair, count, Long::sum));
    largest.merge(other.largest);
    compared += other.compared;
    rose += other.rose;
    fell += other.fell;
    change = change.add(other.change);
    newlyOpen += other.newlyOpen;
    newlyTotal += other.newlyTotal;
  }

  CaseTurns.ScoreTurns result() {
    List<CaseTurns.Bin> counted = new ArrayList<>();
    bins.forEach((pair, count) -> counted.add(new CaseTurns.Bin(pair.before(), pair.after(), count)));
    return new CaseTurns.ScoreTurns(compared, rose, fell, change, newlyOpen, newlyTotal, counted, largest.list());
  }
}

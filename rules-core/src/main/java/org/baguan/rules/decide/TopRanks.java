package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The first places of the ranking of any number of candidates, in memory that grows with how many are asked for and not with how
 * many come. The places are those that {@link Decisions#assessPool} gives, shared places alike, in whatever order candidates come
 * and however they are divided before they are put together. Not safe to share between threads: each has its own.
 *
 * <p>Candidates stand in a tree: by total, within a total by the first key of the pack's tieBreak, and so on. Where a value is
 * missing a branch divides no further, and all in it share a place. What comes after the last place that is asked for is cut off;
 * it can only come to stand further back.
 */
public final class TopRanks {

  private final int most;
  private final List<Comparator<Object>> orders;
  private final Ranking ranking;
  private final Branch all = new Branch();

  /** Totals below cannot have a place any more; null as long as every total can. */
  private @Nullable BigDecimal least;

  private long keptSinceCut;

  TopRanks(int most, Ranking ranking) {
    if (most < 1) {
      throw new IllegalArgumentException("most: " + most);
    }
    this.most = most;
    this.ranking = ranking;
    this.orders = ranking.orders();
  }

  /**
   * One who has a place.
   *
   * @param place the place, from 1, shared places alike (1, 2, 2, 4)
   * @param line the line, or number, under which the candidate came
   * @param outcome 符合 or 须说明
   * @param total the total, 0 to 100, 2 decimals
   */
  public record Placed(long place, long line, String person, String outcome, BigDecimal total) {}

  /**
   * The first places.
   *
   * @param placed as many as were asked for or as there are, by place, those who share one by person id
   * @param sharing how many more share the last place
   * @param ranked how many candidates have a place at all
   */
  public record Places(List<Placed> placed, long sharing, long ranked) {

    /** Copies the list. */
    public Places {
      placed = List.copyOf(placed);
    }
  }

  /** What is kept of a candidate: the reasons are not. */
  private record Entry(long line, String person, String outcome, BigDecimal total, List<@Nullable Object> values) {}

  private static final class Branch {

    private static final Comparator<Entry> BY_PERSON = Comparator.comparing(Entry::person).thenComparingLong(Entry::line);

    private final TreeSet<Entry> first = new TreeSet<>(BY_PERSON);
    private @Nullable TreeMap<Object, Branch> parts;
    private boolean undivided;
    private long size;

    void keep(Entry entry, int most) {
      if (first.size() == most && BY_PERSON.compare(entry, first.last()) > 0) {
        return;
      }
      first.add(entry);
      if (first.size() > most) {
        first.pollLast();
      }
    }

    void divideNoFurther() {
      undivided = true;
      parts = null;
    }

    boolean divided() {
      return parts != null && !undivided && size > 1;
    }
  }

  /**
   * Adds one candidate.
   *
   * @return whether the person has a place, near the top or not: 符合 or 须说明 with a determined total
   */
  public boolean add(long line, Decisions.Judged judged) {
    Contestant contestant = new Contestant(judged.candidacy(), judged.found());
    if (!contestant.ranks()) {
      return false;
    }
    all.size++;
    if (least == null || contestant.total().compareTo(least) >= 0) {
      put(new Entry(line, contestant.person(), contestant.found().eligibility().zh(), contestant.total(), values(contestant)));
    }
    return true;
  }

  private List<@Nullable Object> values(Contestant contestant) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(contestant.total());
    values.addAll(ranking.values(contestant.candidacy()));
    return values;
  }

  private void put(Entry entry) {
    Branch branch = all;
    for (int depth = 0; depth < orders.size() && !branch.undivided; depth++) {
      Object value = entry.values().get(depth);
      if (value == null) {
        branch.divideNoFurther();
        return;
      }
      branch = part(branch, depth, value);
      branch.size++;
      branch.keep(entry, most);
      keptSinceCut++;
    }
    if (keptSinceCut > 4L * most * orders.size() + 64) {
      cut();
    }
  }

  private Branch part(Branch of, int depth, Object value) {
    TreeMap<Object, Branch> parts = of.parts;
    if (parts == null) {
      parts = new TreeMap<>(orders.get(depth));
      of.parts = parts;
    }
    return parts.computeIfAbsent(value, v -> new Branch());
  }

  private void cut() {
    keptSinceCut = 0;
    cut(all, 0);
    TreeMap<Object, Branch> totals = all.parts;
    if (totals != null && totals.values().stream().mapToLong(part -> part.size).sum() >= most) {
      least = (BigDecimal) totals.lastKey();
    }
  }

  /** Takes out of a branch, before which so many stand, what comes after the last place asked for. */
  private void cut(Branch branch, long before) {
    if (branch.parts == null) {
      return;
    }
    long standing = before;
    for (var parts = branch.parts.values().iterator(); parts.hasNext(); ) {
      Branch part = parts.next();
      if (standing >= most) {
        parts.remove();
      } else {
        cut(part, standing);
        standing += part.size;
      }
    }
  }

  /** Adds all that another holds, which was made by the same decisions for as many places. */
  public void merge(TopRanks other) {
    merge(all, other.all, 0);
    if (other.least != null && (least == null || other.least.compareTo(least) > 0)) {
      least = other.least;
    }
    cut();
  }

  private void merge(Branch ours, Branch theirs, int depth) {
    ours.size += theirs.size;
    theirs.first.forEach(entry -> ours.keep(entry, most));
    if (ours.undivided || theirs.undivided) {
      ours.divideNoFurther();
    } else if (theirs.parts != null) {
      theirs.parts.forEach((value, part) -> merge(part(ours, depth, value), part, depth + 1));
    }
  }

  /** Returns the first places of those who came so far. */
  public Places places() {
    List<Placed> placed = new ArrayList<>();
    long standing = list(all, 0, placed);
    return new Places(placed, standing - placed.size(), all.size);
  }

  /** Lists the members of a branch, before which so many stand; returns how many stand before what comes after. */
  private long list(Branch branch, long before, List<Placed> placed) {
    if (branch != all && !branch.divided()) {
      branch.first.stream()
          .limit(most - before)
          .forEach(entry -> placed.add(new Placed(before + 1, entry.line(), entry.person(), entry.outcome(), entry.total())));
      return before + branch.size;
    }
    long standing = before;
    if (branch.parts != null) {
      for (Branch part : branch.parts.values()) {
        if (standing < most) {
          standing = list(part, standing, placed);
        }
      }
    }
    return standing;
  }
}

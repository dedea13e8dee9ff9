package org.baguan.workbench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Entry;

/**
 * How a case stood at every sitting, the as-of date last. A sitting is held at each month end from the first entry
 * on, and on the as-of date: what came in and was settled between two sittings is not held against the case.
 */
record CaseHistory(CaseInHand inHand, List<CaseProgress> seen) {

  CaseHistory {
    seen = List.copyOf(seen);
    if (seen.isEmpty()) {
      throw new IllegalArgumentException("seen is empty");
    }
  }

  /** Decides a case at every month end up to a day, and on that day. */
  static CaseHistory replay(CaseInHand inHand, Decisions decisions, LocalDate asOf, Runnable afterEach) {
    List<CaseProgress> seen = new ArrayList<>();
    for (LocalDate day : days(inHand, asOf)) {
      seen.add(decisions.next(inHand.file(), inHand.pool(), day));
      afterEach.run();
    }
    return new CaseHistory(inHand, seen);
  }

  /** Returns the days on which a case is looked at. */
  static SortedSet<LocalDate> days(CaseInHand inHand, LocalDate asOf) {
    SortedSet<LocalDate> days = new TreeSet<>();
    days.add(asOf);
    inHand.file().entries().stream().map(Entry::date).min(Comparator.naturalOrder()).ifPresent(first -> {
      for (YearMonth month = YearMonth.from(first); month.atEndOfMonth().isBefore(asOf); month = month.plusMonths(1)) {
        days.add(month.atEndOfMonth());
      }
    });
    return days;
  }

  String id() {
    return inHand.file().id();
  }

  /** Returns how the case stands at last. */
  CaseProgress last() {
    return seen.get(seen.size() - 1);
  }

  /** Returns whether the case is about filling a post, rather than tracking alone. */
  boolean aboutPost() {
    return !inHand.applications(last().asOf()).isEmpty();
  }
}

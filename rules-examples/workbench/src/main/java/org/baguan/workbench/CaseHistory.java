package org.baguan.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Entry;

/** How a case stood on each day on which something came in, the as-of date last. */
record CaseHistory(CaseInHand inHand, List<CaseProgress> seen) {

  CaseHistory {
    seen = List.copyOf(seen);
    if (seen.isEmpty()) {
      throw new IllegalArgumentException("seen is empty");
    }
  }

  /** Decides a case on every day of an entry up to a day, and on that day. */
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
    inHand.file().entries().stream().map(Entry::date).filter(d -> !d.isAfter(asOf)).forEach(days::add);
    days.add(asOf);
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

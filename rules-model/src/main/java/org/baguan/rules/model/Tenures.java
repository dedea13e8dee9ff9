package org.baguan.rules.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the stretches that a person spent at one level. */
final class Tenures {

  private Tenures() {}

  /**
   * Returns the whole months of all posts at a level, joined end to end: the months from the first
   * day of the first to the day that lies as many days later as all stretches have together.
   * Overlapping stretches count once.
   *
   * @return null when a post's level, whether a post at the level is still held, or a date that matters,
   *     is not supplied
   */
  static @Nullable Integer joined(List<PostHeld> posts, Level level, LocalDate asOf) {
    List<LocalDate[]> stretches = new ArrayList<>();
    for (PostHeld post : posts) {
      if (post.level() == null) {
        return null;
      }
      if (post.level() != level) {
        continue;
      }
      if (post.current() == null) {
        return null;
      }
      LocalDate from = post.from();
      LocalDate until = post.current() ? asOf : post.until();
      if (from == null || until == null) {
        return null;
      }
      stretches.add(new LocalDate[] {from, until.isAfter(asOf) ? asOf : until});
    }
    stretches.sort(Comparator.comparing((LocalDate[] s) -> s[0]));
    LocalDate first = null;
    LocalDate reached = LocalDate.MIN;
    long days = 0;
    for (LocalDate[] stretch : stretches) {
      first = first == null ? stretch[0] : first;
      LocalDate from = stretch[0].isBefore(reached) ? reached : stretch[0];
      if (stretch[1].isAfter(from)) {
        days += ChronoUnit.DAYS.between(from, stretch[1]);
        reached = stretch[1];
      }
    }
    return first == null ? Integer.valueOf(0) : WholeMonths.between(first, first.plusDays(days));
  }
}

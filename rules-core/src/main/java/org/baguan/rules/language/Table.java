package org.baguan.rules.language;

import java.util.List;

/**
 * A table of rules.
 *
 * @param file its file
 * @param step its step
 * @param hitPolicy how many of its rows may hold
 * @param monthEnd how a period ends whose end month lacks the day
 * @param rules the keys of its rows, in order
 */
public record Table(String file, Step step, HitPolicy hitPolicy, MonthEnd monthEnd, List<String> rules) {

  /** Copies the list. */
  public Table {
    rules = List.copyOf(rules);
  }

  /** How many rows of a table may hold. */
  public enum HitPolicy {
    /** Exactly one: 唯一. */
    UNIQUE,
    /** Every row that holds: 全部. */
    COLLECT
  }

  /** How a period ends whose end month lacks the day on which it began. */
  public enum MonthEnd {
    /** As {@code LocalDate.plusMonths} has it, then minus one day: 按对应日. */
    CLAMP,
    /** With the last day of that month (民法典 202): 取当月最后一日. */
    MONTH_END
  }
}

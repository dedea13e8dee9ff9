package org.baguan.rules.language;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.Set;
import org.baguan.rules.model.PeriodStart;

/** What a rule adds when it holds. */
public sealed interface Conclusion {

  /** The 结论 that a rule may draw from the absence of a fact, so that nothing is gained by losing one. */
  Set<String> FROM_ABSENCE = Set.of("退回", "不符合", "须说明", "待回复");

  /** Returns whether a rule that tests absence may conclude this. */
  default boolean mayFollowFromAbsence() {
    return this instanceof Verdict verdict && FROM_ABSENCE.contains(verdict.word());
  }

  /** A 结论 of the step, by its Chinese word. */
  record Verdict(String word) implements Conclusion {
    /** Keeps one text of each word: words are compared in every decision. */
    public Verdict {
      word = word.intern();
    }
  }

  /** An influence period of whole months. */
  record Span(int months, PeriodStart start, Stacking stacking) implements Conclusion {}

  /** Months added to the tenure, or taken off it. */
  record Shift(int months) implements Conclusion {}

  /** Points of one item, 0 to 100, both included. */
  record Points(String item, BigDecimal points) implements Conclusion {
    /** Keeps one text of each item: items are compared in every decision. */
    public Points {
      item = item.intern();
    }
  }

  /** How a period that starts inside an earlier one of its system is joined to it. */
  enum Joining {
    /** It is added to the earlier one's first free day (顺延). */
    APPENDED,
    /** It runs beside the earlier one, and the longer governs (取长). */
    LONGEST,
    /** The period is what the decision states (以决定载明为准). */
    STATED
  }

  /**
   * How a period is stacked.
   *
   * @param joining how it is joined to an earlier one
   * @param cap the most months that joined periods may have together; empty for no limit
   */
  record Stacking(Joining joining, OptionalInt cap) {

    /** Returns it as policy staff write it: 顺延，最长48个月. */
    public String zh() {
      return switch (joining) {
        case APPENDED -> "顺延" + (cap.isPresent() ? "，最长" + cap.getAsInt() + "个月" : "");
        case LONGEST -> "取长";
        case STATED -> "以决定载明为准";
      };
    }
  }
}

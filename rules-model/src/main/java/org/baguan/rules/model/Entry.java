package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dated entry of a case. An entry dated after the as-of date is not read. */
public sealed interface Entry {

  /** Returns the day of the entry. */
  LocalDate date();

  /** The unit hands in an application, for the first time or again. */
  record Submitted(LocalDate date, Application application) implements Entry {}

  /** Facts about officials; the latest record of a person replaces the earlier one whole. */
  record FactsSupplied(LocalDate date, List<Official> officials) implements Entry {
    /** Copies the list. */
    public FactsSupplied {
      officials = List.copyOf(officials);
    }
  }

  /** The agreed ratings of one person; one per aspect. */
  record Rated(LocalDate date, String person, List<Rating> ratings) implements Entry {
    /** Copies the list. */
    public Rated {
      ratings = List.copyOf(ratings);
    }
  }

  /** The recommendation (推荐) was held and recorded. Without it the library proposes no leader. */
  record Recommended(LocalDate date, String note) implements Entry {}

  /** People selected whom to put forward to the joint review. */
  record Selected(LocalDate date, List<String> persons) implements Entry {
    /** Copies the list. */
    public Selected {
      persons = List.copyOf(persons);
    }
  }

  /** A department answered. */
  record Replied(LocalDate date, Reply reply) implements Entry {}

  /** A rebuttable condition was justified on record. */
  record Justified(LocalDate date, String person, String rule, String text, String author) implements Entry {}

  /** A person decided otherwise than proposed about someone's eligibility or review. */
  record Overridden(LocalDate date, String person, String decision, String reason, String author) implements Entry {}

  /** A person was appointed, and tracking begins. */
  record Appointed(LocalDate date, String person) implements Entry {}

  /**
   * The unit recorded how an official performs on the post, and whether health has kept them from the work
   * for a year or more; null where it does not say.
   */
  record PerformanceRecorded(
      LocalDate date, String person, Performance performance, @Nullable Boolean unfitForHealth) implements Entry {}

  /** A unit was inspected. */
  record Inspected(LocalDate date, Inspection inspection) implements Entry {}

  /** A lead came in about an official or a unit. */
  record LeadReceived(LocalDate date, String subject, Lead lead) implements Entry {}
}

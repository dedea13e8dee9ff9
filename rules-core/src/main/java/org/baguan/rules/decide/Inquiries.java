package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.Inquiry;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Petition;
import org.jspecify.annotations.Nullable;

/**
 * Puts the questions to the departments in force: one inquiry per department and focus. The latest answer
 * governs; of one day, the worst. Safe to share between threads.
 */
final class Inquiries {

  /** From the worst answer to the best. */
  private static final List<Finding> WORST_FIRST =
      List.of(
          Finding.BARRED,
          Finding.UNSUITABLE,
          Finding.DEFER,
          Finding.PERSON_NOT_FOUND,
          Finding.IN_PROGRESS,
          Finding.NOT_APPLICABLE,
          Finding.ON_RECORD,
          Finding.NOTHING_FOUND);

  private final List<DepartmentFocus> departments;

  Inquiries(RuleTree tree) {
    this.departments = tree.departments();
  }

  /** Returns the inquiries about a person, in the pack's order of departments; replies after the day are not read. */
  List<Inquiry> about(Official person, List<Entry.Replied> replies, LocalDate asOf) {
    return departments.stream()
        .filter(d -> d.inForce().contains(asOf))
        .map(d -> inquiry(d, person, governing(d, person.id(), replies, asOf), asOf))
        .toList();
  }

  private static Inquiry inquiry(
      DepartmentFocus question, Official person, Optional<Entry.Replied> answer, LocalDate asOf) {
    return new Inquiry(
        person.id(),
        question.department(),
        question.focus(),
        question.notApplicableAllowed(),
        answer.map(a -> a.reply().finding()).orElse(null),
        answer.map(Entry.Replied::date).orElse(null),
        answer.map(a -> laterEvent(person, a.date())).orElse(null),
        asOf);
  }

  private static Optional<Entry.Replied> governing(
      DepartmentFocus question, String person, List<Entry.Replied> replies, LocalDate asOf) {
    return replies.stream()
        .filter(r -> !r.date().isAfter(asOf))
        .filter(r -> r.reply().person().equals(person))
        .filter(r -> r.reply().department().equals(question.department()))
        .filter(r -> r.reply().focus().equals(question.focus()))
        .min(
            Comparator.comparing(Entry.Replied::date)
                .reversed()
                .thenComparing(r -> WORST_FIRST.indexOf(r.reply().finding())));
  }

  /**
   * Returns whether a measure was decided, or a petition received, after an answer: yes as soon as one was;
   * unknown when none was but a list or a date is not supplied.
   */
  static @Nullable Boolean laterEvent(Official person, LocalDate answer) {
    List<Measure> measures = person.measures();
    List<Petition> petitions = person.evidence() == null ? null : person.evidence().petitions();
    List<@Nullable LocalDate> events = new ArrayList<>();
    if (measures != null) {
      measures.forEach(m -> events.add(m.decidedOn()));
    }
    if (petitions != null) {
      petitions.forEach(p -> events.add(p.receivedOn()));
    }
    if (events.stream().anyMatch(day -> day != null && day.isAfter(answer))) {
      return true;
    }
    return measures == null || petitions == null || events.contains(null) ? null : Boolean.FALSE;
  }
}

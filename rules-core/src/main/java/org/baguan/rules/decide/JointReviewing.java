package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.decide.PersonReview.Standing;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Inquiry;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.JointReview;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Undetermined;

/**
 * Draws the departments' answers together: per inquiry, per person, and over all persons reviewed. The worst
 * wins, 异常 over 待回复 over 正常; an undetermined inquiry counts as 待回复, and an outcome that 联审结论
 * leaves open is awaited. Safe to share between threads.
 */
final class JointReviewing {

  static final String EXCLUDE = "排除";
  static final String PENDING = "待回复";
  private static final String DEFER = "暂缓";
  private static final String NO_EFFECT = "无影响";
  private static final String STOP = "终止并重新研判";
  private static final String START = "启动后续程序";

  private final Firings firings;
  private final Inquiries inquiries;

  JointReviewing(RuleTree tree, Firings firings) {
    this.firings = firings;
    this.inquiries = new Inquiries(tree);
  }

  Inquiries inquiries() {
    return inquiries;
  }

  /** Returns the conclusion on some persons as of a day; each person once, by id. */
  ReviewConclusion review(List<Official> persons, List<Entry.Replied> replies, LocalDate asOf) {
    List<PersonReview> reviews =
        persons.stream()
            .sorted(Comparator.comparing(Official::id))
            .map(person -> review(person, replies, asOf))
            .toList();
    List<InquiryResult> results = reviews.stream().flatMap(r -> r.results().stream()).toList();
    List<Reason> reasons = reviews.stream().flatMap(r -> r.reasons().stream()).toList();
    List<String> missing = reviews.stream().flatMap(r -> r.missing().stream()).toList();
    List<PersonReview> halted = reviews.stream().filter(r -> r.standing() == Standing.HALT).toList();
    if (!halted.isEmpty()) {
      return new ReviewConclusion.Halt(results, reasons, persons(halted, false), persons(halted, true), missing);
    }
    return reviews.stream().anyMatch(r -> r.standing() == Standing.AWAIT)
        ? new ReviewConclusion.Await(results, reasons, missing)
        : new ReviewConclusion.Proceed(results, reasons);
  }

  private static List<String> persons(List<PersonReview> halted, boolean excluded) {
    return halted.stream().filter(r -> r.excluded() == excluded).map(PersonReview::person).toList();
  }

  private PersonReview review(Official person, List<Entry.Replied> replies, LocalDate asOf) {
    List<InquiryResult> results =
        inquiries.about(person, replies, asOf).stream().map(this::result).toList();
    if (results.isEmpty()) {
      return new PersonReview(person.id(), results, Standing.AWAIT, List.of(), List.of("没有适用的审查部门"));
    }
    int abnormal = count(results, DEFER) + count(results, EXCLUDE);
    Fired fired =
        firings.fire(Step.OUTCOME, new JointReview(person.id(), abnormal, count(results, PENDING), asOf));
    Standing standing = standing(fired);
    List<String> unsettled = new ArrayList<>();
    if (!fired.unique()) {
      Set<String> labels = new LinkedHashSet<>();
      fired.open().stream().map(Undetermined::missing).forEach(labels::addAll);
      unsettled.add(labels.isEmpty() ? "联审结论" : "联审结论：" + String.join("、", labels));
    }
    return new PersonReview(person.id(), results, standing, fired.reasons(), unsettled);
  }

  private static Standing standing(Fired fired) {
    if (fired.concludes(STOP)) {
      return Standing.HALT;
    }
    return fired.unique() && fired.concludes(START) ? Standing.PROCEED : Standing.AWAIT;
  }

  private InquiryResult result(Inquiry inquiry) {
    Fired fired = firings.fire(Step.REVIEW, inquiry);
    return new InquiryResult(
        inquiry.person(),
        inquiry.department(),
        inquiry.focus(),
        Optional.ofNullable(inquiry.finding()),
        Optional.ofNullable(inquiry.answeredOn()),
        conclusion(fired),
        fired.reasons(),
        fired.open());
  }

  private static String conclusion(Fired fired) {
    for (String worst : List.of(EXCLUDE, DEFER, PENDING)) {
      if (fired.concludes(worst)) {
        return worst;
      }
    }
    return fired.concludes(NO_EFFECT) && fired.possible().isEmpty() ? NO_EFFECT : PENDING;
  }

  private static int count(List<InquiryResult> results, String conclusion) {
    return (int) results.stream().filter(r -> r.conclusion().equals(conclusion)).count();
  }
}

package org.baguan.rules.decide;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.Reason;

/**
 * The joint review of one person.
 *
 * @param results what each inquiry came to, in the pack's order
 * @param standing what the answers together come to
 * @param reasons the reasons of that
 * @param unsettled what 联审结论 lacks, where it could not be concluded
 */
record PersonReview(
    String person, List<InquiryResult> results, Standing standing, List<Reason> reasons, List<String> unsettled) {

  PersonReview {
    results = List.copyOf(results);
    reasons = List.copyOf(reasons);
    unsettled = List.copyOf(unsettled);
  }

  /** What the answers on a person come to: the worst first. */
  enum Standing {
    /** Something abnormal was found. */
    HALT,
    /** Answers are missing, or it cannot be said. */
    AWAIT,
    /** Everything is answered and normal. */
    PROCEED
  }

  /** Returns whether an answer excludes the person. */
  boolean excluded() {
    return results.stream().anyMatch(r -> r.conclusion().equals(JointReviewing.EXCLUDE));
  }

  /** Returns the answers awaited, as person, department and focus. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    results.stream()
        .filter(r -> r.conclusion().equals(JointReviewing.PENDING))
        .forEach(r -> missing.add(person + "：" + r.department() + "：" + r.focus()));
    unsettled.forEach(label -> missing.add(person + "：" + label));
    return missing;
  }
}

package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one inquiry came to.
 *
 * @param person the person's id
 * @param department the department
 * @param focus the focus
 * @param finding the governing answer's kind; empty when unanswered
 * @param answeredOn the governing answer's date; empty when unanswered
 * @param conclusion 无影响, 待回复, 暂缓 or 排除
 * @param reasons the rules that hold
 * @param open the rules that could not be decided
 */
public record InquiryResult(
    String person,
    String department,
    String focus,
    Optional<Finding> finding,
    Optional<LocalDate> answeredOn,
    String conclusion,
    List<Reason> reasons,
    List<Undetermined> open) {

  /** Copies the lists. */
  public InquiryResult {
    reasons = List.copyOf(reasons);
    open = List.copyOf(open);
  }
}

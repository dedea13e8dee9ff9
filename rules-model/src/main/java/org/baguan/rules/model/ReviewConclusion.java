package org.baguan.rules.model;

import java.util.List;
import java.util.function.Function;

/** Conclusion of the joint review (联审鉴定结论): proceed, halt and assess anew, or await answers. */
public sealed interface ReviewConclusion {

  /** Returns every inquiry with its answer and reasons, in the order of persons and of the pack's departments. */
  List<InquiryResult> inquiries();

  /** Returns the reasons of the conclusion itself. */
  List<Reason> reasons();

  /** Returns what the function of the case that holds makes of this conclusion. */
  default <T> T fold(
      Function<? super Proceed, ? extends T> proceed,
      Function<? super Halt, ? extends T> halt,
      Function<? super Await, ? extends T> await) {
    if (this instanceof Proceed p) {
      return proceed.apply(p);
    }
    if (this instanceof Halt h) {
      return halt.apply(h);
    }
    return await.apply((Await) this);
  }

  /** Every department has answered and nothing abnormal was found (结论正常). */
  record Proceed(List<InquiryResult> inquiries, List<Reason> reasons) implements ReviewConclusion {
    /** Copies the lists. */
    public Proceed {
      inquiries = List.copyOf(inquiries);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Something abnormal was found (发现异常): the procedure halts and the case is assessed anew without the
   * persons concerned.
   *
   * @param deferred the persons deferred (暂缓使用), who are not excluded
   * @param excluded the persons excluded (排除)
   * @param missing the answers that are still open, named all the same
   */
  record Halt(
      List<InquiryResult> inquiries, List<Reason> reasons, List<String> deferred, List<String> excluded, List<String> missing)
      implements ReviewConclusion {
    /** Copies the lists. */
    public Halt {
      inquiries = List.copyOf(inquiries);
      reasons = List.copyOf(reasons);
      deferred = List.copyOf(deferred);
      excluded = List.copyOf(excluded);
      missing = List.copyOf(missing);
    }

    /** Returns the persons concerned: the deferred, then the excluded. */
    public List<String> persons() {
      return java.util.stream.Stream.concat(deferred.stream(), excluded.stream()).toList();
    }
  }

  /**
   * Nothing abnormal, but answers are missing (待回复).
   *
   * @param missing the answers awaited, as person, department and focus
   */
  record Await(List<InquiryResult> inquiries, List<Reason> reasons, List<String> missing) implements ReviewConclusion {
    /** Copies the lists. */
    public Await {
      inquiries = List.copyOf(inquiries);
      reasons = List.copyOf(reasons);
      missing = List.copyOf(missing);
    }
  }
}

package org.baguan.benchmarks.workload;

/** Which rules of eligibility a workload has beside the 17 that all have. */
public enum Work {
  /** Nine that read terms of the candidate alone. */
  FLAT,
  /** Nine with {@code exists}, {@code not} and {@code count} over appraisals, sanctions and posts held. */
  LISTS
}

package org.baguan.benchmarks.floor;

/** The rules in which the workloads differ, of one category. */
interface FurtherRules {

  /** Adds what they find about a candidate. */
  void decide(Person person, Found found);
}

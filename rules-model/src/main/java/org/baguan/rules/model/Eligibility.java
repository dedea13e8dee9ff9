package org.baguan.rules.model;

/** Outcome of the eligibility step for one candidacy. The worst found wins; all else found is still told. */
public sealed interface Eligibility {

  /** Returns everything found: obstacles, rebuttable conditions, duties, and what is undetermined. */
  Findings findings();

  /** Returns the outcome as policy staff say it. */
  String zh();

  /** No obstacle, nothing to justify, nothing undetermined (符合). */
  record Eligible(Findings findings) implements Eligibility {
    @Override
    public String zh() {
      return "符合";
    }
  }

  /** Eligible once each rebuttable condition has a justification on record (须说明). */
  record Justify(Findings findings) implements Eligibility {
    @Override
    public String zh() {
      return "须说明";
    }
  }

  /** Cannot be said yet: facts are missing (待定). */
  record Open(Findings findings) implements Eligibility {
    @Override
    public String zh() {
      return "待定";
    }
  }

  /** At least one obstacle (不符合). */
  record Ineligible(Findings findings) implements Eligibility {
    @Override
    public String zh() {
      return "不符合";
    }
  }
}

package org.baguan.rules.model;

import java.util.List;
import java.util.Optional;

/**
 * Where a case stands on a day, and whom or what it waits for. A proposal: people decide.
 *
 * @see CaseProgress
 */
public sealed interface NextStep {

  /** Returns the outcome as policy staff say it. */
  String zh();

  /** No application has come in yet (待申请). */
  record AwaitApplication() implements NextStep {
    @Override
    public String zh() {
      return "待申请";
    }
  }

  /** The application goes back to the unit (退回). */
  record ReturnApplication(Compliance.Returned outcome) implements NextStep {
    @Override
    public String zh() {
      return "退回";
    }
  }

  /** Facts are missing (待定). */
  record SupplyFacts(List<String> persons, List<Undetermined> open) implements NextStep {
    /** Copies the lists. */
    public SupplyFacts {
      persons = List.copyOf(persons);
      open = List.copyOf(open);
    }

    @Override
    public String zh() {
      return "待定";
    }
  }

  /** A rebuttable condition waits for a justification on record (须说明). */
  record Justify(List<String> persons) implements NextStep {
    /** Copies the list. */
    public Justify {
      persons = List.copyOf(persons);
    }

    @Override
    public String zh() {
      return "须说明";
    }
  }

  /** The recommendation is not recorded yet (待推荐). */
  record AwaitRecommendation() implements NextStep {
    @Override
    public String zh() {
      return "待推荐";
    }
  }

  /** People select whom to put forward; the library proposes the leader where there is one (待确定人选). */
  record AwaitSelection(Optional<String> proposed, boolean fromPool) implements NextStep {
    @Override
    public String zh() {
      return "待确定人选";
    }
  }

  /** Every nominee is ineligible, and the pool too holds nobody who fits, or was not given (干部库研判选用). */
  record SearchPool() implements NextStep {
    @Override
    public String zh() {
      return "干部库研判选用";
    }
  }

  /** Departments' answers are awaited (待回复). */
  record AwaitReplies(ReviewConclusion.Await review) implements NextStep {
    @Override
    public String zh() {
      return "待回复";
    }
  }

  /** The unit starts the follow-up selection procedure (启动后续程序). */
  record StartProcedure(List<String> persons, List<String> toFollow) implements NextStep {
    /** Copies the lists. */
    public StartProcedure {
      persons = List.copyOf(persons);
      toFollow = List.copyOf(toFollow);
    }

    @Override
    public String zh() {
      return "启动后续程序";
    }
  }

  /** Officials or units are tracked (跟踪监管). */
  record Track(List<Tracking> tracked) implements NextStep {
    /** Copies the list. */
    public Track {
      tracked = List.copyOf(tracked);
    }

    @Override
    public String zh() {
      return "跟踪监管";
    }
  }
}

package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.List;

/**
 * The whole way of a case up to a day.
 *
 * @param caseId the case's id
 * @param asOf the as-of date
 * @param pack id, version and digest of the rule pack
 * @param stages the stages in order, halts and new rounds included
 * @param next where the case stands
 * @param tracking what tracking found about those appointed or inspected
 * @param humanDecisions what people decided otherwise, with reason and author
 * @param provisional whether a rule contributed that is an example (示例) or unverified (待核实)
 */
public record CaseProgress(
    String caseId,
    LocalDate asOf,
    String pack,
    List<Stage> stages,
    NextStep next,
    List<Tracking> tracking,
    List<HumanDecision> humanDecisions,
    boolean provisional) {

  /** Copies the lists. */
  public CaseProgress {
    stages = List.copyOf(stages);
    tracking = List.copyOf(tracking);
    humanDecisions = List.copyOf(humanDecisions);
  }

  /** One stage that the case went through. */
  public sealed interface Stage {

    /** Returns the day as of which the stage was decided. */
    LocalDate asOf();

    /** Returns the round, from 1; a halt opens the next. */
    int round();
  }

  /** A compliance check of one submission. */
  public record Checked(LocalDate asOf, int round, Compliance outcome) implements Stage {}

  /** A joint assessment of the nominees still in the case. */
  public record Assessed(LocalDate asOf, int round, Assessment assessment) implements Stage {}

  /** An assessment of the pool, every nominee being ineligible. */
  public record PoolSearched(LocalDate asOf, int round, Assessment assessment) implements Stage {}

  /** People selected whom to put forward. */
  public record Chosen(LocalDate asOf, int round, List<String> persons) implements Stage {
    /** Copies the list. */
    public Chosen {
      persons = List.copyOf(persons);
    }
  }

  /** A joint review of those selected. */
  public record Reviewed(LocalDate asOf, int round, ReviewConclusion conclusion) implements Stage {}
}

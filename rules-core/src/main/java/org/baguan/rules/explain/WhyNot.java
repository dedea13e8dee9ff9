package org.baguan.rules.explain;

import java.util.List;
import org.baguan.rules.model.Mark;

/**
 * Why not: a rule that stands in the way of an outcome, or one that did not hold, with what it would take.
 *
 * @param kind which of the two
 * @param rule the rule's id
 * @param title the rule's name
 * @param conclusion what it concludes
 * @param conditions for a rule in the way, what would have to be otherwise: any one is enough; for one that did not hold,
 *     what it lacks: all of them
 * @param basis the legal basis
 * @param mark how far the rule was confirmed against its basis
 * @param place where the rule stands in the pack
 */
public record WhyNot(
    Kind kind, String rule, String title, String conclusion, List<Unmet> conditions, String basis, Mark mark, String place) {

  /** Copies the list. */
  public WhyNot {
    conditions = List.copyOf(conditions);
  }

  /** What a rule is to the outcome. */
  public enum Kind {
    /** It holds, or may, and so stands in the way. */
    IN_THE_WAY,
    /** It did not hold. */
    DID_NOT_HOLD
  }

  /**
   * A condition that is not as it would have to be.
   *
   * @param fact what it is about
   * @param actual the value; 未提供 where nobody supplied it
   * @param needed what it would have to be
   * @param changeable whether it can come to be otherwise
   */
  public record Unmet(String fact, String actual, String needed, boolean changeable) {}
}

package org.baguan.rules.explain;

import java.util.List;
import org.baguan.rules.model.Mark;

/**
 * Why something was concluded: a rule that the engine fired, told with the values that it fired on.
 *
 * @param rule the rule's id
 * @param title the rule's name
 * @param conclusion what it concludes
 * @param text the reason as a sentence with its values; may hold personal data
 * @param facts the conditions that hold, each with its value and, where it could be otherwise, with what is required
 * @param basis the legal basis
 * @param mark how far the rule was confirmed against its basis
 * @param place where the rule stands in the pack
 * @param because what the facts themselves follow from, in the steps before: which sanction makes which period
 */
public record Why(
    String rule,
    String title,
    String conclusion,
    String text,
    List<String> facts,
    String basis,
    Mark mark,
    String place,
    List<Why> because) {

  /** Copies the lists. */
  public Why {
    facts = List.copyOf(facts);
    because = List.copyOf(because);
  }
}

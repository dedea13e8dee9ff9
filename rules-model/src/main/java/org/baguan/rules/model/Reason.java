package org.baguan.rules.model;

/**
 * Why something was concluded: one rule that holds, with its legal basis.
 *
 * @param rule the rule's id
 * @param title the rule's name, true when it holds
 * @param conclusion the Chinese name of what it concludes
 * @param text the reason with its values filled in; may hold personal data
 * @param basis the legal basis
 * @param mark how far the rule was confirmed against its basis
 * @param place where the rule stands in the pack, as file:line or file!cell
 */
public record Reason(
    String rule, String title, String conclusion, String text, String basis, Mark mark, String place) {

  /** Returns whether the rule is an example or its basis is still to be verified (示例、待核实). */
  public boolean provisional() {
    return mark == Mark.C || mark == Mark.D || basis.contains("示例") || basis.contains("待核实");
  }
}

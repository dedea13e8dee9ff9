package org.baguan.rules.model;

import java.util.List;

/**
 * A rule that can be neither affirmed nor denied, because facts that it reads were not supplied.
 *
 * @param rule the rule's id
 * @param title the rule's name
 * @param conclusion the Chinese name of what it would conclude
 * @param missing the labels of the terms and amounts that are missing, each once, in order of appearance
 * @param basis the legal basis
 * @param mark how far the rule was confirmed against its basis
 * @param place where the rule stands in the pack
 */
public record Undetermined(
    String rule, String title, String conclusion, List<String> missing, String basis, Mark mark, String place) {

  /** Copies the list. */
  public Undetermined {
    missing = List.copyOf(missing);
  }

  /** Returns whether the rule is an example or its basis is still to be verified (示例、待核实). */
  public boolean provisional() {
    return mark == Mark.C || mark == Mark.D || basis.contains("示例") || basis.contains("待核实");
  }
}

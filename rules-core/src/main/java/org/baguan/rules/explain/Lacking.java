package org.baguan.rules.explain;

import java.util.List;
import org.baguan.rules.model.Mark;

/**
 * A rule that could not be decided, with what is missing and who supplies it.
 *
 * @param rule the rule's id
 * @param title the rule's name
 * @param conclusion what it would conclude
 * @param missing what is missing
 * @param basis the legal basis
 * @param mark how far the rule was confirmed against its basis
 * @param place where the rule stands in the pack
 */
public record Lacking(
    String rule, String title, String conclusion, List<Missing> missing, String basis, Mark mark, String place) {

  /** Copies the list. */
  public Lacking {
    missing = List.copyOf(missing);
  }

  /**
   * A fact that nobody supplied.
   *
   * @param fact its name
   * @param supplier who supplies it
   */
  public record Missing(String fact, String supplier) {}
}

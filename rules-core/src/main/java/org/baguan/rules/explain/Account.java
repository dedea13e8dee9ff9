package org.baguan.rules.explain;

import java.util.List;

/**
 * What one step says of one subject: a department's answer, the answers on a person together, an application, somebody tracked.
 *
 * @param subject whom or what it is about
 * @param outcome the outcome in this language
 * @param reasons the rules that hold
 * @param missing the rules that could not be decided
 * @param parts what it is drawn together from; empty for none
 */
public record Account(String subject, String outcome, List<Why> reasons, List<Lacking> missing, List<Account> parts) {

  /** Copies the lists. */
  public Account {
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    parts = List.copyOf(parts);
  }
}

package org.baguan.rules.explain;

import java.util.List;
import org.baguan.rules.decide.CandidateFacts;

/**
 * Changes that together turn the outcome, none of which can be left out. Immutable.
 *
 * @param changes the changes
 */
public record ChangeSet(List<Change> changes) {

  /** Copies the list. */
  public ChangeSet {
    changes = List.copyOf(changes);
  }

  /** Returns the facts with exactly these changes made. */
  public CandidateFacts applyTo(CandidateFacts facts) {
    CandidateFacts changed = facts;
    for (Change change : changes) {
      changed = change.applyTo(changed);
    }
    return changed;
  }

  /** Returns this set without one of its changes. */
  public ChangeSet without(Change left) {
    return new ChangeSet(changes.stream().filter(change -> change != left).toList());
  }
}

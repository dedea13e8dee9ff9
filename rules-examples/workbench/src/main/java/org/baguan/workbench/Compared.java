package org.baguan.workbench;

import java.util.Optional;
import org.baguan.rules.compare.PackComparison;
import org.baguan.rules.turns.CaseTurns;

/** What a comparison of two versions came to: of all that could occur, and on cases where there are any. */
record Compared(PackComparison packs, Optional<CaseTurns> cases) {

  /** Returns whether anything is told that differs. */
  boolean differs() {
    boolean ofPacks = !packs.differences().isEmpty() || !packs.settings().isEmpty();
    return ofPacks || cases.filter(turns -> turns.turned() > 0 || turns.toldOtherwise() > 0).isPresent();
  }

  /** Returns whether there were cases that could not be compared. */
  boolean refused() {
    return cases.filter(turns -> turns.refused() > 0).isPresent();
  }
}

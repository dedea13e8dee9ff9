package org.baguan.rules.mutant;

import java.util.List;

/**
 * Which mutants of a pack its scenarios notice. Immutable.
 *
 * @param killed those that a scenario notices
 * @param equivalent those that were proved to change nothing, of no subject on no day
 * @param survivors the others
 */
public record MutationReport(List<Mutant> killed, List<Mutant> equivalent, List<Survivor> survivors) {

  /** Copies the lists. */
  public MutationReport {
    killed = List.copyOf(killed);
    equivalent = List.copyOf(equivalent);
    survivors = List.copyOf(survivors);
  }

  /** Returns how many mutants count: those that change something, or may. */
  public int counted() {
    return killed.size() + survivors.size();
  }
}

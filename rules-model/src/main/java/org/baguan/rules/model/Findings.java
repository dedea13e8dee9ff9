package org.baguan.rules.model;

import java.util.List;

/**
 * What the eligibility rules found.
 *
 * @param obstacles reasons of 不符合
 * @param rebuttables reasons of 须说明 that no justification on record answers
 * @param justified reasons of 须说明 that a justification on record answers
 * @param duties duties after appointment; they block nothing
 * @param open rules of 不符合 and 须说明 that could not be decided
 * @param openDuties duties that could not be decided; they block nothing
 */
public record Findings(
    List<Reason> obstacles,
    List<Reason> rebuttables,
    List<Justified> justified,
    List<Reason> duties,
    List<Undetermined> open,
    List<Undetermined> openDuties) {

  /** Copies the lists. */
  public Findings {
    obstacles = List.copyOf(obstacles);
    rebuttables = List.copyOf(rebuttables);
    justified = List.copyOf(justified);
    duties = List.copyOf(duties);
    open = List.copyOf(open);
    openDuties = List.copyOf(openDuties);
  }

  /** A rebuttable condition and the justification on record for it. */
  public record Justified(Reason reason, Justification justification) {}
}

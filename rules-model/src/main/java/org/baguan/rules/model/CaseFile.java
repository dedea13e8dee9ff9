package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case: an application and the dated entries that came in since, or the tracking of one unit.
 *
 * @param id the case's id
 * @param title a short title
 * @param unit the employing unit's id
 * @param asOf the case's own as-of date; empty when it has none
 * @param entries the entries, in the order of the file
 */
public record CaseFile(String id, String title, String unit, Optional<LocalDate> asOf, List<Entry> entries) {

  /** Copies the list. */
  public CaseFile {
    entries = List.copyOf(entries);
  }
}

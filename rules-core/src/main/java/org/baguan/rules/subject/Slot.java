package org.baguan.rules.subject;

import java.util.List;

/**
 * A component of a subject, or of a record within it, that holds a value or a list.
 *
 * @param path the names of the components from the subject to it
 * @param type its class
 */
record Slot(List<String> path, Class<?> type) {

  /** Copies the list. */
  Slot {
    path = List.copyOf(path);
  }
}

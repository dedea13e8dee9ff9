package org.baguan.rules.subject;

import java.util.List;

/** A component of a subject, or of a record within it, that holds a value or a list: itself and no other. */
final class Slot {

  private final List<String> path;
  private final Class<?> type;

  /**
   * Creates a component.
   *
   * @param path the names of the components from the subject to it
   * @param type its class
   */
  Slot(List<String> path, Class<?> type) {
    this.path = List.copyOf(path);
    this.type = type;
  }

  Class<?> type() {
    return type;
  }

  @Override
  public String toString() {
    return String.join(".", path);
  }
}

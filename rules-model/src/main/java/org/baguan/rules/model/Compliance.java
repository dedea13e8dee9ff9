package org.baguan.rules.model;

import java.util.List;

/** Outcome of the compliance check of an application (合规性审查). */
public sealed interface Compliance {

  /** Returns the defects found, each with its reason; empty when none was found. */
  List<Reason> defects();

  /** Returns the rules that could not be decided, with what is missing. */
  List<Undetermined> open();

  /** The application is in order. */
  record Accepted() implements Compliance {
    @Override
    public List<Reason> defects() {
      return List.of();
    }

    @Override
    public List<Undetermined> open() {
      return List.of();
    }
  }

  /** The application goes back, with every defect named (退回). */
  record Returned(List<Reason> defects, List<Undetermined> open) implements Compliance {
    /** Copies the lists. */
    public Returned {
      defects = List.copyOf(defects);
      open = List.copyOf(open);
    }
  }

  /** Whether the application is in order cannot be said yet (待定). */
  record Open(List<Undetermined> open) implements Compliance {
    /** Copies the list. */
    public Open {
      open = List.copyOf(open);
    }

    @Override
    public List<Reason> defects() {
      return List.of();
    }
  }
}

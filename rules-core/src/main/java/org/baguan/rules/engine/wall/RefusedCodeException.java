package org.baguan.rules.engine.wall;

import java.util.List;

/**
 * What was to be compiled or loaded as rules would do, or could do, something else than read facts and insert firings. As Baguan
 * prints only what it verified, this is a fault of Baguan or stored rules that somebody changed, never a slip of a pack's author.
 */
public final class RefusedCodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A serialisable list: what {@code List.copyOf} makes. */
  @SuppressWarnings("serial")
  private final List<String> reasons;

  RefusedCodeException(List<String> reasons) {
    super(String.join(System.lineSeparator(), reasons));
    this.reasons = List.copyOf(reasons);
  }

  /** Returns every reason, each with the file and line, or the class and method, and the construct; at least one. */
  public List<String> reasons() {
    return reasons;
  }
}

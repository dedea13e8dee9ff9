package org.baguan.rules.engine.direct;

/** A rule has a part that this package does not know. Never leaves it: the rule is decided by sessions. */
final class UnknownFormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String form;

  UnknownFormException(String form) {
    super(form, null, false, false);
    this.form = form;
  }

  /** Returns what is not known, in Drools' words. */
  String form() {
    return form;
  }
}

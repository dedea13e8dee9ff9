package org.baguan.rules.language.drl;

/** Says that a problem was told and that what was being read is to be skipped. Never leaves the reader. */
final class DrlRefusal extends Exception {

  private static final long serialVersionUID = 1L;

  /** The one instance: it carries nothing. */
  static final DrlRefusal TOLD = new DrlRefusal();

  private DrlRefusal() {
    super("told", null, false, false);
  }
}

package org.baguan.rules.boxes;

/** What a side does with a fact that nobody supplied. */
enum Absence {
  /** It must be there. */
  REFUSED,
  /** It may be missing. */
  ADMITTED,
  /** It must be missing. */
  ASKED
}

package org.baguan.rules.boxes;

/** Whether somebody supplied a fact: a value of an axis where no other is told apart. */
enum Presence {
  /** Supplied. */
  GIVEN,
  /** Not supplied: 未提供. */
  ABSENT
}

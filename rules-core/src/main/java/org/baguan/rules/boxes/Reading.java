package org.baguan.rules.boxes;

/** How a condition is read as a box: what is asked of facts that nobody supplied. */
enum Reading {
  /** All facts are supplied; absent is only what a rule asks to be absent. */
  SUPPLIED,
  /** The condition holds for certain, whatever the facts that are missing would be: T of language.md, section 4. */
  CERTAIN,
  /** The condition holds, or may: T or U. */
  POSSIBLE
}

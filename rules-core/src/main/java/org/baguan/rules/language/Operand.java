package org.baguan.rules.language;

/** What a test compares a term with. */
public sealed interface Operand {

  /**
   * A value written in the rule.
   *
   * @param value Integer, BigDecimal, LocalDate, Boolean, an enum constant, or a code's word
   */
  record Literal(Comparable<?> value) implements Operand {}

  /** An amount of the pack, taken at the governing date of the rule that names it. */
  record Named(String amount) implements Operand {}

  /** Another term of the rule's subject, also where the test is on a list's member. */
  record OfSubject(Term term) implements Operand {}
}

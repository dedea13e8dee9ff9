package org.baguan.rules.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an accessor of a fact as a term that rules may read. The accessor's result type gives the
 * term's type: an enum is a code, {@code Integer} a whole number (or months, by {@link #unit}),
 * {@code BigDecimal} a decimal, {@code LocalDate} a date, {@code Boolean} yes/no, {@code String} text
 * (or a code of a list that the pack declares, by {@link #codes}), a {@code List} of facts a list. An
 * accessor that returns null says that nobody supplied the fact.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Term {
  /** Returns the Chinese label: the header in tables. */
  String zh();

  /** Returns the English label; empty for the accessor's name. */
  String en() default "";

  /** Returns the unit in which a whole number counts. */
  Unit unit() default Unit.NONE;

  /** Returns the name of the pack's code list whose codes this text takes; empty for plain text. */
  String codes() default "";

  /** Returns who supplies the fact. */
  Source source() default Source.EMPLOYING_UNIT;

  /** Returns whether the fact can come to be otherwise: years pass, training can be done. */
  boolean changeable() default false;

  /** Returns whether a pack that reads this term is refused. */
  boolean isProtected() default false;

  /**
   * Returns, for a fact that the library works out, the Chinese labels of what it is worked out from: terms and lists of
   * the same record. Whoever supplies those supplies this one.
   */
  String[] from() default {};

  /** Returns, for a list, how many members at most are accepted. */
  int atMost() default 200;
}

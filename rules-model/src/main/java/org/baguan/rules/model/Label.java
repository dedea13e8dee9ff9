package org.baguan.rules.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a fact, a code list or one of its codes, as policy staff write it and in English. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Label {
  /** Returns the Chinese name, used in rule files, messages and reports. */
  String zh();

  /** Returns the English name; empty for the Java name. */
  String en() default "";
}

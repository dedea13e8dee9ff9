package org.baguan.rules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subject that also carries values of attributes that a pack declares. An attribute without a value is null. */
public interface Attributed {

  /** Returns the values by the attributes' names: String, Integer, BigDecimal, LocalDate or Boolean. */
  Map<String, Object> attributes();

  /** Returns the code of an attribute. */
  default @Nullable String code(String name) {
    return (String) attributes().get(name);
  }

  /** Returns the number of an attribute. */
  default @Nullable BigDecimal decimal(String name) {
    return (BigDecimal) attributes().get(name);
  }

  /** Returns the whole number, or months, of an attribute. */
  default @Nullable Integer whole(String name) {
    return (Integer) attributes().get(name);
  }

  /** Returns the date of an attribute. */
  default @Nullable LocalDate date(String name) {
    return (LocalDate) attributes().get(name);
  }

  /** Returns yes or no of an attribute. */
  default @Nullable Boolean yesNo(String name) {
    return (Boolean) attributes().get(name);
  }
}

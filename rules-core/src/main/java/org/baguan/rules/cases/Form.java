package org.baguan.rules.cases;

import java.util.Optional;

/** What may stand at a place of a case file. */
sealed interface Form {

  /** Any text. */
  record Text() implements Form {}

  /** A code of a list that the pack declares. */
  record Code(String list) implements Form {}

  /** A constant of an enum of the model, by its Chinese label or its name. */
  record Choice(Class<? extends Enum<?>> type) implements Form {}

  /** A whole number, both ends included. */
  record Whole(int least, int most) implements Form {}

  /** A length of time in whole months. */
  record Months() implements Form {}

  /** An exact decimal. */
  record Decimal() implements Form {}

  /** An exact decimal from 0 to 100, both included. */
  record Percent() implements Form {}

  /** A day. */
  record Day() implements Form {}

  /** Yes or no. */
  record YesNo() implements Form {}

  /** A list. */
  record ListOf(Form item, int atMost) implements Form {}

  /** The keys of one record of the model. */
  record Facts(Class<? extends Record> type) implements Form {}

  /** The attributes that the pack declares, by name. */
  record Attributes() implements Form {}

  /** An entry of a case; its key {@code kind} says of which record. */
  record AnyEntry() implements Form {}

  /** Returns the form of a pack's attribute by the name of its type; empty for a code list. */
  static Optional<Form> ofAttribute(String type) {
    return Optional.ofNullable(
        switch (type) {
          case "months" -> new Months();
          case "whole" -> new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case "decimal" -> new Decimal();
          case "date" -> new Day();
          case "yesno" -> new YesNo();
          default -> null;
        });
  }
}

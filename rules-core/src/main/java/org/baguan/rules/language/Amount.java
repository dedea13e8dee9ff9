package org.baguan.rules.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.model.Mark;

/**
 * An amount that changes by decree.
 *
 * @param name its name, written 【name】 in rules
 * @param type its type
 * @param values its values, each with its days in force
 */
public record Amount(String name, Type type, List<Value> values) {

  /** Copies the list. */
  public Amount {
    values = List.copyOf(values);
  }

  /** One value of an amount. */
  public record Value(Comparable<?> value, InForce inForce, String basis, Mark mark, Place place) {}

  /** Returns the value in force on a day; empty when there is none. */
  public Optional<Value> on(LocalDate day) {
    return values.stream().filter(value -> value.inForce().contains(day)).findFirst();
  }
}

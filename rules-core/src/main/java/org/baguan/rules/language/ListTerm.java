package org.baguan.rules.language;

import java.util.List;
import java.util.function.Function;
import org.baguan.rules.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A list of a subject, over whose members a rule can quantify.
 *
 * @param label the Chinese label
 * @param name the accessor's name
 * @param member what its members are
 * @param atMost how many members are accepted
 * @param source who supplies it
 * @param changeable whether it can come to be otherwise
 * @param accessor reads the list; null says that nobody supplied it, an empty list that there is none
 */
public record ListTerm(
    String label,
    String name,
    FactType member,
    int atMost,
    Source source,
    boolean changeable,
    Function<Object, @Nullable Object> accessor) {

  /** Returns the members; null when nobody supplied the list. */
  public @Nullable List<?> read(Object subject) {
    return (List<?>) accessor.apply(subject);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListTerm list && list.name.equals(name) && list.label.equals(label);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return label;
  }
}

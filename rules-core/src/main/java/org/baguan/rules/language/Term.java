package org.baguan.rules.language;

import java.util.List;
import java.util.function.Function;
import org.baguan.rules.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A term: something that a rule can read of a subject or of a list's member.
 *
 * @param label the Chinese label
 * @param name the English name: the accessor's, or the attribute's
 * @param type the type of its values
 * @param source who supplies it
 * @param changeable whether it can come to be otherwise
 * @param isProtected whether a pack that reads it is refused
 * @param attribute whether it is an attribute that the pack declares
 * @param from the labels of what the library works it out from; empty for a fact that is supplied
 * @param accessor reads the value; null says that nobody supplied it
 */
public record Term(
    String label,
    String name,
    Type type,
    Source source,
    boolean changeable,
    boolean isProtected,
    boolean attribute,
    List<String> from,
    Function<Object, @Nullable Object> accessor) {

  /** Copies the list. */
  public Term {
    from = List.copyOf(from);
  }

  /** Returns the value of this term of a subject or member: Integer, BigDecimal, LocalDate, Boolean, String, enum, or null. */
  public @Nullable Object read(Object subject) {
    return accessor.apply(subject);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Term term && term.name.equals(name) && term.label.equals(label) && term.type.equals(type);
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

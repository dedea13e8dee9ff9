package org.baguan.rules.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Consent;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.LeadStatus;
import org.baguan.rules.model.Performance;

/** The constants of the model's enums as case files write them. */
final class Choices {
  /** Here a near miss turns the meaning around (胜任, 不胜任), so nothing is suggested. */
  private static final Set<Class<?>> OUTCOMES =
      Set.of(AppraisalGrade.class, Consent.class, Finding.class, LeadStatus.class, Performance.class);

  private Choices() {}

  /** Returns a class as the enum that it is. */
  static Class<? extends Enum<?>> type(Class<?> type) {
    if (!type.isEnum()) {
      throw new IllegalArgumentException("type: no case file can hold " + type.getName());
    }
    @SuppressWarnings("unchecked") // an enum's class extends Enum
    Class<? extends Enum<?>> asEnum = (Class<? extends Enum<?>>) type;
    return asEnum;
  }

  /** Returns the constant of that label or name. */
  static Optional<Enum<?>> find(Class<? extends Enum<?>> type, String written) {
    for (Enum<?> constant : type.getEnumConstants()) {
      if (written.equals(constant.name()) || written.equals(label(constant))) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** Returns the Chinese labels, in the order of declaration. */
  static List<String> labels(Class<? extends Enum<?>> type) {
    return Stream.<Enum<?>>of(type.getEnumConstants()).map(Choices::label).toList();
  }

  /** Returns the names of the constants, in the order of declaration. */
  static List<String> names(Class<? extends Enum<?>> type) {
    return Stream.<Enum<?>>of(type.getEnumConstants()).map(Enum::name).toList();
  }

  /** Returns whether a near miss may be suggested. */
  static boolean suggestible(Class<? extends Enum<?>> type) {
    return !OUTCOMES.contains(type);
  }

  private static String label(Enum<?> constant) {
    return Vocabulary.wordOf(constant);
  }
}

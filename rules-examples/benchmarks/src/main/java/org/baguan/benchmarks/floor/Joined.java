package org.baguan.benchmarks.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/** Values of the members for which a rule holds, told in order; those that are absent last. */
final class Joined {

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static final Comparator<@Nullable Comparable> ORDER = Comparator.nullsLast(Comparator.naturalOrder());

  @SuppressWarnings("rawtypes")
  private final List<@Nullable Comparable> values = new ArrayList<>(2);

  void add(@Nullable Comparable<?> value) {
    values.add(value);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  String text() {
    if (values.size() == 1) {
      return word(values.get(0));
    }
    values.sort(ORDER);
    StringBuilder text = new StringBuilder();
    for (Object value : values) {
      text.append(text.isEmpty() ? "" : "、").append(word(value));
    }
    return text.toString();
  }

  private static String word(@Nullable Object value) {
    if (value instanceof MeasureKind kind) {
      return Words.of(kind);
    }
    if (value instanceof LocalDate day) {
      return Words.of(day);
    }
    if (value instanceof AppraisalGrade grade) {
      return Words.of(grade);
    }
    return value instanceof Level level ? Words.of(level) : value == null ? Words.ABSENT : value.toString();
  }
}

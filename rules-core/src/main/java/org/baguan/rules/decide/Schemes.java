package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.SchemeItem;
import org.jspecify.annotations.Nullable;

/** The scoring schemes of a pack. Immutable, and so safe to share between threads. */
final class Schemes {

  private static final Scheme NONE = Scheme.of(List.of());

  private final Map<String, OfKind> kinds = new HashMap<>();

  Schemes(RuleTree tree) {
    for (SchemeItem row : tree.scheme()) {
      kinds.computeIfAbsent(row.category(), category -> new OfKind(tree.scheme().stream().filter(other -> other.category().equals(category)).toList()));
    }
  }

  /** Returns the scheme of a kind of key post in force on a day; without items where there is none. */
  Scheme on(@Nullable String category, LocalDate day) {
    OfKind kind = category == null ? null : kinds.get(category);
    return kind == null ? NONE : kind.on(day);
  }

  /** The schemes of one kind of key post, each in force from a day on until the next. */
  private static final class OfKind {

    private final NavigableMap<LocalDate, Scheme> from = new TreeMap<>();
    private final Scheme first;

    OfKind(List<SchemeItem> rows) {
      from.put(LocalDate.MIN, on(rows, LocalDate.MIN));
      for (SchemeItem row : rows) {
        row.inForce().from().ifPresent(day -> from.put(day, on(rows, day)));
        row.inForce().until().ifPresent(day -> from.put(day, on(rows, day)));
      }
      first = from.firstEntry().getValue();
    }

    private static Scheme on(List<SchemeItem> rows, LocalDate day) {
      return Scheme.of(rows.stream().filter(row -> row.inForce().contains(day)).toList());
    }

    Scheme on(LocalDate day) {
      return from.size() == 1 ? first : from.floorEntry(day).getValue();
    }
  }
}

package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.SchemeItem;
import org.jspecify.annotations.Nullable;

/** The scoring schemes of a pack. A pool is scored on one day: the scheme last asked for is kept. Safe to share between threads. */
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

  /** The rows of one kind of key post, of all days. */
  private static final class OfKind {

    private final List<SchemeItem> rows;
    private final AtomicReference<@Nullable Dated> last = new AtomicReference<>();

    OfKind(List<SchemeItem> rows) {
      this.rows = rows;
    }

    Scheme on(LocalDate day) {
      Dated known = last.get();
      if (known == null || !known.day().equals(day)) {
        known = new Dated(day, Scheme.of(rows.stream().filter(row -> row.inForce().contains(day)).toList()));
        last.set(known);
      }
      return known.scheme();
    }
  }

  private record Dated(LocalDate day, Scheme scheme) {}
}

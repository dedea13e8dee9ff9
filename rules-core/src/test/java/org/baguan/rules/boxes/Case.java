package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;
import org.jspecify.annotations.Nullable;

/** One assignment: a value for each term, members for each list; what is left out is absent. */
record Case(Map<Term, Comparable<?>> values, Map<ListTerm, List<Map<Term, Comparable<?>>>> members) {

  private static final Evaluator EVALUATOR =
      new Evaluator(
          RandomTable.AMOUNTS,
          new Facts() {
            @Override
            public @Nullable Object value(Term term, Object of) {
              return of instanceof Map<?, ?> member ? member.get(term) : ((OnDay) of).value(term);
            }

            @Override
            public @Nullable List<?> members(ListTerm list, Object of) {
              return ((OnDay) of).one.members.get(list);
            }
          });

  private record OnDay(Case one, @Nullable LocalDate day) {
    @Nullable Object value(Term term) {
      return term.equals(RandomTable.GOVERNING) ? day : one.values.get(term);
    }
  }

  /** Returns whether the evaluator says that a rule holds of this case, on a day. */
  boolean holds(Rule rule, LocalDate day) {
    return EVALUATOR.evaluate(rule, new OnDay(this, day)) == Truth.TRUE;
  }

  /** Returns what the evaluator says of a rule of this case, on a day or without one. */
  Truth truth(Rule rule, @Nullable LocalDate day) {
    return EVALUATOR.evaluate(rule, new OnDay(this, day));
  }

  /** Returns whether every fact that a table reads is there. */
  boolean complete(RandomTable table) {
    return values.keySet().containsAll(table.columns) && members.keySet().containsAll(table.lists);
  }

  /** Returns every case of a table: values between and beyond those that rows name, absent where rows may ask for it. */
  static List<Case> all(RandomTable table) {
    return all(table, false);
  }

  /** Returns every case of a table, each term and list and each term of a member absent too. */
  static List<Case> withMissingFacts(RandomTable table) {
    return all(table, true);
  }

  private static List<Case> all(RandomTable table, boolean missing) {
    List<Map<Term, Comparable<?>>> values = List.of(Map.of());
    for (Term column : table.columns) {
      List<@Nullable Comparable<?>> few = new ArrayList<>(values(column.type(), table.largest()));
      if (missing || table.asksAbsence(new Condition.AbsentTerm(column))) {
        few.add(null);
      }
      values = values.stream().flatMap(map -> few.stream().map(value -> plus(map, column, value))).toList();
    }
    List<Case> all = new ArrayList<>();
    for (Map<ListTerm, List<Map<Term, Comparable<?>>>> members : members(table, missing)) {
      values.forEach(map -> all.add(new Case(map, members)));
    }
    return all;
  }

  private static List<Map<ListTerm, List<Map<Term, Comparable<?>>>>> members(RandomTable table, boolean missing) {
    if (table.lists.isEmpty()) {
      return List.of(Map.of());
    }
    List<Map<Term, Comparable<?>>> kinds = List.of(Map.of());
    for (Term term : RandomTable.OF_MEMBER) {
      List<@Nullable Comparable<?>> few = new ArrayList<>(values(term.type(), 3));
      if (missing) {
        few.add(null);
      }
      kinds = kinds.stream().flatMap(map -> few.stream().map(value -> plus(map, term, value))).toList();
    }
    List<Map<ListTerm, List<Map<Term, Comparable<?>>>>> lists = new ArrayList<>();
    if (missing || table.asksAbsence(new Condition.AbsentList(table.lists.get(0)))) {
      lists.add(Map.of());
    }
    for (List<Map<Term, Comparable<?>>> members : chosen(kinds, 0, 3)) {
      lists.add(Map.of(table.lists.get(0), members));
    }
    return lists;
  }

  private static List<List<Map<Term, Comparable<?>>>> chosen(List<Map<Term, Comparable<?>>> kinds, int from, int atMost) {
    List<List<Map<Term, Comparable<?>>>> lists = new ArrayList<>();
    lists.add(List.of());
    for (int kind = from; atMost > 0 && kind < kinds.size(); kind++) {
      for (List<Map<Term, Comparable<?>>> rest : chosen(kinds, kind, atMost - 1)) {
        List<Map<Term, Comparable<?>>> more = new ArrayList<>(List.of(kinds.get(kind)));
        more.addAll(rest);
        lists.add(more);
      }
    }
    return lists;
  }

  private static Map<Term, Comparable<?>> plus(Map<Term, Comparable<?>> map, Term term, @Nullable Comparable<?> value) {
    Map<Term, Comparable<?>> more = new LinkedHashMap<>(map);
    if (value != null) {
      more.put(term, value);
    }
    return more;
  }

  private static List<Comparable<?>> values(Type type, int largest) {
    if (type instanceof Type.YesNo) {
      return List.of(true, false);
    }
    if (type instanceof Type.Code code) {
      return List.copyOf(code.codes().stream().map(Type.CodeValue::value).toList());
    }
    if (type instanceof Type.Decimal) {
      return List.of(new BigDecimal("0"), new BigDecimal("0.5"), new BigDecimal("1"), new BigDecimal("1.7"), new BigDecimal("2.5"), new BigDecimal("3"));
    }
    return type instanceof Type.Day
        ? List.of(RandomTable.DAY.minusDays(1), RandomTable.DAY, RandomTable.DAY.plusDays(1), RandomTable.DAY.plusDays(2), RandomTable.DAY.plusDays(3))
        : IntStream.rangeClosed(0, largest).<Comparable<?>>mapToObj(n -> n).toList();
  }
}

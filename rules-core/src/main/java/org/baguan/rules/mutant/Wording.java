package org.baguan.rules.mutant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.table.ScenarioTable;
import org.baguan.rules.subject.Stated;

/** Says what is stated of a subject in the cells of a sheet. */
final class Wording {

  private static final String ABSENT = "未提供";

  private Wording() {}

  /** Returns what is stated, by column. */
  static Map<String, String> cells(Stated stated) {
    Map<String, String> cells = new LinkedHashMap<>();
    stated.terms().forEach((term, value) -> cells.put(term.label(), value.map(v -> text(term, v)).orElse(ABSENT)));
    stated.lists().forEach((list, members) -> cells.put(list.label(), members.map(Wording::members).orElse(ABSENT)));
    return cells;
  }

  private static String members(List<Map<Term, Object>> members) {
    return members.isEmpty() ? "无" : members.stream().map(Wording::member).collect(Collectors.joining("；"));
  }

  private static String member(Map<Term, Object> member) {
    return member.entrySet().stream().map(said -> said.getKey().label() + "=" + text(said.getKey(), said.getValue())).collect(Collectors.joining("，"));
  }

  private static String text(Term term, Object value) {
    return ScenarioTable.text((Comparable<?>) value, term.type());
  }

  /** Returns what a stated subject says beside what defaults say. */
  static Stated beside(Stated stated, Stated defaults) {
    Stated own = Stated.of(stated.step());
    for (Map.Entry<Term, Optional<Object>> said : stated.terms().entrySet()) {
      if (!said.getValue().equals(defaults.terms().get(said.getKey()))) {
        own = said.getValue().isPresent() ? own.with(said.getKey(), said.getValue().get()) : own.without(said.getKey());
      }
    }
    for (Map.Entry<ListTerm, Optional<List<Map<Term, Object>>>> said : stated.lists().entrySet()) {
      if (!said.getValue().equals(defaults.lists().get(said.getKey()))) {
        own = said.getValue().isPresent() ? own.with(said.getKey(), said.getValue().get()) : own.without(said.getKey());
      }
    }
    return own;
  }
}

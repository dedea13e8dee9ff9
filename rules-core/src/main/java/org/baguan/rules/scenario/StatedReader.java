package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.table.ScenarioTable;
import org.baguan.rules.language.table.ScenarioTable.Cell;
import org.baguan.rules.subject.Stated;

/**
 * Understands what scenarios say of their subjects. A list's members are texts 种类=警告，影响期末日=2025-06-30, with a
 * semicolon between two; what the defaults say of every member begins with 每项：.
 */
final class StatedReader {

  private static final List<String> NONE = List.of("无", "none");
  private static final List<String> EACH = List.of("每项:", "each:");

  private final FactType subject;
  private final Step step;
  private final Consumer<Problem> problems;
  private final Map<ListTerm, Map<Term, Object>> ofEach = new LinkedHashMap<>();

  StatedReader(FactType subject, Step step, Consumer<Problem> problems) {
    this.subject = subject;
    this.step = step;
    this.problems = problems;
  }

  /** Returns what is said; what cannot be read is told and left out. */
  Stated read(List<Written.Given> given) {
    Stated stated = Stated.of(step);
    for (Written.Given one : given) {
      Optional<Term> term = ScenarioTable.term(subject, one.label().text());
      Optional<ListTerm> list = ScenarioTable.list(subject, one.label().text());
      if (term.isPresent()) {
        stated = read(stated, term.get(), one.value());
      } else if (list.isPresent()) {
        stated = read(stated, list.get(), one);
      } else {
        problems.accept(ScenarioProblems.unknownTerm(one.label(), subject.label(), known(subject)));
      }
    }
    return stated;
  }

  private static List<String> known(FactType type) {
    List<String> known = new ArrayList<>(type.terms().stream().map(Term::label).toList());
    type.lists().forEach(list -> known.add(list.label()));
    return known;
  }

  private Stated read(Stated stated, Term term, Cell cell) {
    if (ScenarioTable.absent(cell.text())) {
      return stated.without(term);
    }
    Optional<Comparable<?>> value = value(term, cell.text(), cell);
    return value.isPresent() ? stated.with(term, value.get()) : stated;
  }

  private Optional<Comparable<?>> value(Term term, String text, Cell cell) {
    Optional<Comparable<?>> value = ScenarioTable.value(text, term.type());
    if (value.isEmpty()) {
      problems.accept(ScenarioProblems.unknownValue(text, cell.place(), term.label(), term.type()));
    }
    return value;
  }

  private Stated read(Stated stated, ListTerm list, Written.Given given) {
    String text = ScenarioTable.folded(given.value().text()).strip();
    if (given.members().isEmpty() && ScenarioTable.absent(text)) {
      return stated.without(list);
    }
    Optional<String> each = EACH.stream().filter(text::startsWith).findFirst();
    if (each.isPresent()) {
      ofEach.put(list, member(list, new Cell(text.substring(each.get().length()), given.value().place())));
      return stated;
    }
    List<Map<Term, Object>> members = new ArrayList<>();
    for (Cell member : given.members().orElseGet(() -> split(given.value()))) {
      Map<Term, Object> all = new LinkedHashMap<>(ofEach.getOrDefault(list, Map.of()));
      Map<Term, Object> said = member(list, member);
      all.keySet().removeIf(term -> said.keySet().stream().anyMatch(other -> related(term, other)));
      all.putAll(said);
      members.add(all);
    }
    return stated.with(list, members);
  }

  /** What is worked out from a term that a member says gives way to it, and the other way round. */
  private static boolean related(Term one, Term other) {
    return one.from().contains(other.label()) || other.from().contains(one.label());
  }

  private static List<Cell> split(Cell cell) {
    List<Cell> members = new ArrayList<>();
    if (NONE.stream().noneMatch(none -> ScenarioTable.same(none, cell.text()))) {
      for (String member : ScenarioTable.folded(cell.text()).split(";")) {
        members.add(new Cell(member.strip(), cell.place()));
      }
    }
    return members;
  }

  private Map<Term, Object> member(ListTerm list, Cell cell) {
    Map<Term, Object> member = new LinkedHashMap<>();
    if (cell.text().isEmpty()) {
      return member; // A member of which nothing is known.
    }
    for (String part : ScenarioTable.folded(cell.text()).split(",")) {
      int sign = part.indexOf('=');
      if (sign < 0) {
        problems.accept(ScenarioProblems.noList(cell, list.label()));
        return member;
      }
      String label = part.substring(0, sign).strip();
      String text = part.substring(sign + 1).strip();
      Optional<Term> term = ScenarioTable.term(list.member(), label);
      if (term.isEmpty()) {
        problems.accept(ScenarioProblems.unknownTerm(new Cell(label, cell.place()), list.label(), known(list.member())));
      } else if (!ScenarioTable.absent(text)) {
        value(term.get(), text, cell).ifPresent(value -> member.put(term.get(), value));
      }
    }
    return member;
  }
}

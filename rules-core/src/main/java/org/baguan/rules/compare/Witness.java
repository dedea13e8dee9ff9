package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.subject.Stated;
import org.baguan.rules.subject.Subject;

/** A case of which two packs say different things, made up of what is said of it in terms. Nobody's. Immutable. */
public final class Witness {

  private final Stated decisive;
  private final Stated stated;
  private final Subject subject;

  Witness(Stated decisive, Stated stated, Subject subject) {
    this.decisive = decisive;
    this.stated = stated;
    this.subject = subject;
  }

  /**
   * A fact of a witness.
   *
   * @param label what people call it: a term, or a list and one of its members
   * @param value what it is; 未提供 where it is missing
   */
  public record Row(Phrase label, Phrase value) {}

  /** Returns all that is said of it. */
  public Stated stated() {
    return stated;
  }

  /** Returns the subject that was made of what is said; where it is {@link Subject#exact}, an engine that reads the record decides of just that. */
  public Subject subject() {
    return subject;
  }

  /** Returns the facts that the rules which differ read. */
  public List<Row> rows() {
    return rows(decisive);
  }

  /** Returns the other facts, so chosen that other rules stay out of the way. */
  public List<Row> others() {
    List<Row> others = new ArrayList<>(rows(stated));
    others.removeAll(rows(decisive));
    return others;
  }

  private static List<Row> rows(Stated of) {
    List<Row> rows = new ArrayList<>();
    of.terms().forEach((term, value) -> rows.add(new Row(name(term), value(term, value))));
    of.lists().forEach((list, members) -> rows.addAll(rows(list, members)));
    return rows;
  }

  private static List<Row> rows(ListTerm list, Optional<List<Map<Term, Object>>> members) {
    Phrase name = new Phrase(list.label(), "`" + list.name() + "`");
    if (members.isEmpty()) {
      return List.of(new Row(name, new Phrase("未提供", "not supplied")));
    }
    if (members.get().isEmpty()) {
      return List.of(new Row(name, new Phrase("无", "none")));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < members.get().size(); i++) {
      Phrase member = members.get().size() == 1 ? name : new Phrase(name.zh() + (i + 1), name.en() + " " + (i + 1));
      members.get().get(i).forEach((term, value) ->
          rows.add(new Row(new Phrase(member.zh() + "：" + term.label(), member.en() + ": `" + term.name() + "`"), value(term, Optional.of(value)))));
      if (members.get().get(i).isEmpty()) {
        rows.add(new Row(member, new Phrase("有，各项未提供", "there is one, nothing of it supplied")));
      }
    }
    return rows;
  }

  private static Phrase name(Term term) {
    return new Phrase(term.label(), "`" + term.name() + "`");
  }

  private static Phrase value(Term term, Optional<Object> value) {
    return new Phrase(WordingPrinter.value(value.orElse(null), term.type()), WordingPrinter.english(value.orElse(null), term.type()));
  }
}

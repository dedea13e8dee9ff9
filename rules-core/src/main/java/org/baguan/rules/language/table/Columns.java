package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;

/** The condition columns of a table: each header is a term, or a term of a list's members. */
record Columns(List<Column> all) {

  /** A condition column. */
  record Column(Sheet.Cell header, Term term, Optional<Group> group) {}

  /** The columns of one list: 有 makes one Exists of them, 无 one Not. */
  record Group(ListTerm list, boolean some) {}

  /**
   * Reads a header.
   *
   * @param fixed the fixed columns that a table of this kind must have
   * @param allowed further fixed columns that it may have
   * @param subject what condition columns are of; empty for a table without conditions
   */
  static Optional<Columns> of(
      SheetTable table, List<Word> fixed, List<Word> allowed, Optional<FactType> subject, Consumer<Problem> problems) {
    List<Column> columns = new ArrayList<>();
    List<Sheet.Cell> unknown = new ArrayList<>();
    Set<Word> missing = new LinkedHashSet<>(fixed);
    for (Sheet.Cell header : table.header()) {
      Optional<Word> word = Word.of(header.text()).filter(w -> fixed.contains(w) || allowed.contains(w));
      if (word.isPresent()) {
        missing.remove(word.get());
        continue;
      }
      Optional<Column> column = subject.flatMap(type -> column(header, type));
      column.ifPresentOrElse(columns::add, () -> unknown.add(header));
    }
    for (Sheet.Cell header : unknown) {
      tellUnknown(header, missing, subject, problems);
    }
    for (Word word : missing) {
      problems.accept(
          Problem.error(table.headerPlace(), "missing-column", "缺少“" + word.zh() + "”列", "column `" + word.zh() + "` is missing")
              .advising("在表头加上这一列，每行都填", "add the column to the header and fill it in"));
    }
    return unknown.isEmpty() && missing.isEmpty() ? Optional.of(new Columns(columns)) : Optional.empty();
  }

  /** Returns the condition column that a header names. */
  static Optional<Column> column(Sheet.Cell header, FactType subject) {
    Optional<Term> term = term(subject, header.text());
    if (term.isPresent()) {
      return term.map(t -> new Column(header, t, Optional.empty()));
    }
    String text = CellText.word(header.text());
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    for (String quantifier : List.of("有", "无", "has ", "no ")) {
      if (text.startsWith(quantifier)) {
        boolean some = quantifier.equals("有") || quantifier.equals("has ");
        String list = text.substring(quantifier.length(), colon).strip();
        return list(subject, list)
            .flatMap(of -> term(of.member(), text.substring(colon + 1)).map(t -> new Column(header, t, Optional.of(new Group(of, some)))));
      }
    }
    return Optional.empty();
  }

  /** Returns the term that a text names: by its Chinese label, or by its English name. */
  static Optional<Term> term(FactType type, String text) {
    String word = CellText.word(text);
    return type.terms().stream()
        .filter(term -> CellText.word(term.label()).equals(word) || !term.attribute() && CellText.word(term.name()).equals(word))
        .findFirst();
  }

  static Optional<ListTerm> list(FactType type, String word) {
    return type.lists().stream().filter(list -> CellText.word(list.label()).equals(word) || CellText.word(list.name()).equals(word)).findFirst();
  }

  /** Tells of a header that nothing reads; what it may be meant for counts as missing no longer. */
  private static void tellUnknown(Sheet.Cell header, Set<Word> missing, Optional<FactType> subject, Consumer<Problem> problems) {
    Set<String> known = new LinkedHashSet<>();
    missing.forEach(word -> known.add(word.zh()));
    subject.ifPresent(type -> known.addAll(headers(type)));
    Optional<String> near = Suggestion.nearest(CellText.folded(header.text()).replace(':', '：'), known);
    near.flatMap(Word::of).ifPresent(missing::remove);
    String what = subject.map(type -> "“" + type.label() + "”没有“" + header.text() + "”这一项").orElse("不认识列名“" + header.text() + "”");
    problems.accept(
        Problem.error(header.place(), "unknown-header", what, "unknown column `" + header.text() + "`" + near.map(s -> "; did you mean `" + s + "`?").orElse(""))
            .advising(
                near.map(s -> "是否想写“" + s + "”？").orElse("") + "不读的列以“备注”开头",
                "a column that is not to be read has a header that begins with `备注`"));
  }

  private static Set<String> headers(FactType type) {
    Set<String> known = new LinkedHashSet<>();
    type.terms().forEach(term -> known.add(term.label()));
    for (ListTerm list : type.lists()) {
      for (Term term : list.member().terms()) {
        known.add("有" + list.label() + "：" + term.label());
        known.add("无" + list.label() + "：" + term.label());
      }
    }
    return known;
  }
}

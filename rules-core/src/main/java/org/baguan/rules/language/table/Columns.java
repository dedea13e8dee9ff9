package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;

/** The condition columns of a table: each header is a term, or a term of a list's members. */
record Columns(FactType subject, List<Column> all) {

  /** A condition column. */
  record Column(Sheet.Cell header, Term term, Optional<Group> group) {}

  /** The columns of one list: 有 makes one Exists of them, 无 one Not. */
  record Group(ListTerm list, boolean some) {}

  static Optional<Columns> of(SheetTable table, Step step, FactType subject, Consumer<Problem> problems) {
    List<Column> columns = new ArrayList<>();
    boolean sound = true;
    for (Sheet.Cell header : table.header()) {
      if (RuleTableReader.fixed(header.text()) && !(header.text().equals("项目") && step != Step.SCORING)) {
        continue;
      }
      Optional<Column> column = column(header, subject);
      if (column.isEmpty()) {
        problems.accept(unknown(header, subject));
        sound = false;
      }
      column.ifPresent(columns::add);
    }
    for (String needed : needed(step)) {
      if (table.header().stream().noneMatch(cell -> cell.text().equals(needed))) {
        problems.accept(
            Problem.error(
                table.place(), "missing-column", "缺少“" + needed + "”列", "column `" + needed + "` is missing"));
        sound = false;
      }
    }
    return sound ? Optional.of(new Columns(subject, columns)) : Optional.empty();
  }

  private static List<String> needed(Step step) {
    List<String> needed = new ArrayList<>(List.of("编号", "依据", "核实", "生效", "失效"));
    needed.addAll(
        switch (step) {
          case SCORING -> List.of("项目", "得分");
          case PERIOD -> List.of("影响期", "起算", "叠加");
          case TENURE -> List.of("折算月数");
          default -> List.of("名称", "结论", "理由");
        });
    return needed;
  }

  private static Optional<Column> column(Sheet.Cell header, FactType subject) {
    String text = header.text().replace(':', '：');
    Optional<Term> term = subject.term(text);
    if (term.isPresent()) {
      return term.map(t -> new Column(header, t, Optional.empty()));
    }
    int colon = text.indexOf('：');
    if (colon < 2 || text.charAt(0) != '有' && text.charAt(0) != '无') {
      return Optional.empty();
    }
    boolean some = text.charAt(0) == '有';
    return subject
        .list(text.substring(1, colon))
        .flatMap(
            list ->
                list.member()
                    .term(text.substring(colon + 1))
                    .map(t -> new Column(header, t, Optional.of(new Group(list, some)))));
  }

  private static Problem unknown(Sheet.Cell header, FactType subject) {
    Collection<String> known = new ArrayList<>();
    subject.terms().forEach(term -> known.add(term.label()));
    for (ListTerm list : subject.lists()) {
      for (Term term : list.member().terms()) {
        known.add("有" + list.label() + "：" + term.label());
        known.add("无" + list.label() + "：" + term.label());
      }
    }
    Problem problem =
        Problem.error(
            header.place(),
            "unknown-header",
            "“" + subject.label() + "”没有“" + header.text() + "”这一项",
            "`" + subject.label() + "` has no term `" + header.text() + "`");
    return problem.advising(
        Suggestion.nearest(header.text(), known).map(s -> "是否想写“" + s + "”？").orElse("") + "不读的列以“备注”开头");
  }
}

package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/** Reads the cells of condition columns: what a term must be. */
final class CellReader {

  private static final List<String> ANY = List.of("不限", "任意", "any");
  static final List<String> ABSENT = List.of("未提供", "not supplied");

  private final FactType subject;
  private final Amounts amounts;
  private final Consumer<Problem> problems;
  private final CellProblems cellProblems;

  CellReader(FactType subject, Amounts amounts, Consumer<Problem> problems) {
    this.subject = subject;
    this.amounts = amounts;
    this.problems = problems;
    this.cellProblems = new CellProblems(new CellGuess(subject, amounts), problems);
  }

  /** Returns whether a cell says that a fact be absent. */
  static boolean absent(Sheet.Cell cell) {
    return ABSENT.contains(CellText.word(cell.text()));
  }

  /** Returns the test of a cell; empty for 不限, and, with a problem told, for what cannot be read. */
  Optional<Test> read(Sheet.Cell cell, Term term) {
    if (ANY.contains(CellText.word(cell.text()))) {
      return Optional.empty();
    }
    if (cell.blank()) {
      cellProblems.blank(cell, term);
      return Optional.empty();
    }
    if (term.type() instanceof Type.Text) {
      cellProblems.textTested(cell, term);
      return Optional.empty();
    }
    String text = CellText.folded(cell.text()).strip();
    CellForm form = CellForm.of(text, term.type().ordered(), value -> Literals.read(value, term.type()).isPresent());
    return matching(form, cell, term).map(matching -> new Test(term, matching));
  }

  private Optional<Test.Matching> matching(CellForm form, Sheet.Cell cell, Term term) {
    if (form instanceof CellForm.Value value) {
      return compare(Relation.EQUAL, value.text(), cell, term);
    }
    if (form instanceof CellForm.Bound bound) {
      return compare(bound.relation(), bound.text(), cell, term);
    }
    if (form instanceof CellForm.Choice choice) {
      return choice(choice, cell, term);
    }
    if (form instanceof CellForm.Unclear unclear) {
      cellProblems.unclear(cell, unclear);
      return Optional.empty();
    }
    return range((CellForm.Range) form, cell, term);
  }

  private Optional<Test.Matching> compare(Relation relation, String text, Sheet.Cell cell, Term term) {
    boolean needsOrder = relation != Relation.EQUAL && relation != Relation.UNEQUAL;
    if (needsOrder && !ordered(cell, term)) {
      return Optional.empty();
    }
    return operand(text, cell, term).map(operand -> new Test.Compare(relation, operand));
  }

  private Optional<Test.Matching> range(CellForm.Range range, Sheet.Cell cell, Term term) {
    if (!ordered(cell, term)) {
      return Optional.empty();
    }
    Optional<Operand> low = operand(range.low(), cell, term);
    Optional<Operand> high = operand(range.high(), cell, term);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get() instanceof Operand.Literal from && high.get() instanceof Operand.Literal to) {
      int order = compare(from.value(), to.value());
      if (order > 0) {
        cellProblems.turnedRound(cell, range);
        return Optional.empty();
      }
      if (order == 0 && !(range.lowIncluded() && range.highIncluded())) {
        cellProblems.emptyInterval(cell);
        return Optional.empty();
      }
    }
    return Optional.of(new Test.Between(low.get(), range.lowIncluded(), high.get(), range.highIncluded()));
  }

  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> low, Comparable<?> high) {
    return ((Comparable<Object>) low).compareTo(high);
  }

  private Optional<Test.Matching> choice(CellForm.Choice choice, Sheet.Cell cell, Term term) {
    List<Comparable<?>> values = new ArrayList<>();
    for (String word : choice.texts()) {
      Optional<Comparable<?>> value = Literals.read(word, term.type());
      if (value.isEmpty()) {
        cellProblems.unknown(word, cell, term);
        return Optional.empty();
      }
      values.add(value.get());
    }
    if (values.size() == 1) {
      Relation relation = choice.negated() ? Relation.UNEQUAL : Relation.EQUAL;
      return Optional.of(new Test.Compare(relation, new Operand.Literal(values.get(0))));
    }
    return Optional.of(new Test.OneOf(values.stream().distinct().toList(), choice.negated()));
  }

  private boolean ordered(Sheet.Cell cell, Term term) {
    if (!term.type().ordered()) {
      cellProblems.notOrdered(cell, term);
    }
    return term.type().ordered();
  }

  private Optional<Operand> operand(String text, Sheet.Cell cell, Term term) {
    Optional<Comparable<?>> literal = Literals.read(text, term.type());
    if (literal.isPresent()) {
      return literal.map(Operand.Literal::new);
    }
    if (text.startsWith("【") && text.endsWith("】") && text.indexOf('【', 1) < 0) {
      return amount(text.substring(1, text.length() - 1).strip(), cell, term);
    }
    if (text.indexOf('【') >= 0 || text.indexOf('】') >= 0) {
      cellProblems.amountBrackets(cell);
      return Optional.empty();
    }
    Optional<Term> other = Columns.term(subject, text);
    if (other.isEmpty()) {
      cellProblems.unknown(text, cell, term);
      return Optional.empty();
    }
    if (!other.get().type().comparableWith(term.type())) {
      cellProblems.termMismatch(cell, term, other.get());
      return Optional.empty();
    }
    return other.map(Operand.OfSubject::new);
  }

  private Optional<Operand> amount(String name, Sheet.Cell cell, Term term) {
    Optional<Amount> amount = amounts.named(name);
    if (amount.isEmpty()) {
      if (amounts.complete()) {
        cellProblems.unknownAmount(name, cell, amounts.names());
      } else {
        problems.accept(CellProblems.followsUp(cell));
      }
      return Optional.empty();
    }
    if (!amount.get().type().comparableWith(term.type())) {
      cellProblems.amountMismatch(cell, term, amount.get());
      return Optional.empty();
    }
    return Optional.of(new Operand.Named(amount.get().name()));
  }
}

package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/** Reads the cells of condition columns: what a term must be. */
final class CellReader {

  static final String ANY = "不限";
  static final String ABSENT = "未提供";

  private static final Pattern INTERVAL = Pattern.compile("([\\[(（［])(.+?)[，,](.+?)([\\])）］])");
  private static final Pattern RANGE = Pattern.compile("(.+?)(?:–|—|~|～|至)(.+)");
  private static final List<Prefix> PREFIXES =
      Stream.of(
              new Prefix("不少于", Relation.AT_LEAST),
              new Prefix("不低于", Relation.AT_LEAST),
              new Prefix("不早于", Relation.AT_LEAST),
              new Prefix("不超过", Relation.AT_MOST),
              new Prefix("不高于", Relation.AT_MOST),
              new Prefix("不多于", Relation.AT_MOST),
              new Prefix("不晚于", Relation.AT_MOST),
              new Prefix("少于", Relation.LESS),
              new Prefix("不满", Relation.LESS),
              new Prefix("不足", Relation.LESS),
              new Prefix("低于", Relation.LESS),
              new Prefix("早于", Relation.LESS),
              new Prefix("超过", Relation.GREATER),
              new Prefix("多于", Relation.GREATER),
              new Prefix("高于", Relation.GREATER),
              new Prefix("晚于", Relation.GREATER),
              new Prefix("≥", Relation.AT_LEAST),
              new Prefix(">=", Relation.AT_LEAST),
              new Prefix("≤", Relation.AT_MOST),
              new Prefix("<=", Relation.AT_MOST),
              new Prefix("≠", Relation.UNEQUAL),
              new Prefix("<", Relation.LESS),
              new Prefix("＜", Relation.LESS),
              new Prefix(">", Relation.GREATER),
              new Prefix("＞", Relation.GREATER),
              new Prefix("＝", Relation.EQUAL),
              new Prefix("=", Relation.EQUAL))
          .toList();

  private final FactType subject;
  private final Map<String, Amount> amounts;
  private final Consumer<Problem> problems;

  CellReader(FactType subject, Map<String, Amount> amounts, Consumer<Problem> problems) {
    this.subject = subject;
    this.amounts = amounts;
    this.problems = problems;
  }

  private record Prefix(String word, Relation relation) {}

  /** Returns the test of a cell; empty for 不限, and, with a problem told, for what cannot be read. */
  Optional<Test> read(Sheet.Cell cell, Term term) {
    if (cell.text().equals(ANY)) {
      return Optional.empty();
    }
    if (cell.blank()) {
      problems.accept(
          Problem.error(
                  cell.place(),
                  "blank-cell",
                  "“" + term.label() + "”列的条件不能空着，空格与漏填无法区分",
                  "a blank condition under `" + term.name() + "` cannot be told from a lost one")
              .advising("没有条件请写“不限”"));
      return Optional.empty();
    }
    if (term.type() instanceof Type.Text) {
      problems.accept(
          Problem.error(
              cell.place(), "text-tested", "“" + term.label() + "”是文字，只能显示，不能作条件", "text is shown, never tested"));
      return Optional.empty();
    }
    return matching(cell, term).map(matching -> new Test(term, matching));
  }

  private Optional<Test.Matching> matching(Sheet.Cell cell, Term term) {
    String text = cell.text();
    if (Literals.read(text, term.type()).isPresent()) {
      return compare(Relation.EQUAL, text, cell, term);
    }
    Matcher interval = INTERVAL.matcher(text);
    if (interval.matches()) {
      return between(
          interval.group(2), "[［".contains(interval.group(1)), interval.group(3), "]］".contains(interval.group(4)), cell, term);
    }
    for (Prefix prefix : PREFIXES) {
      if (text.startsWith(prefix.word())) {
        return compare(prefix.relation(), text.substring(prefix.word().length()).strip(), cell, term);
      }
    }
    if (text.startsWith("非")) {
      return codes(text.substring(1), true, cell, term);
    }
    if (text.endsWith("以上")) {
      return compare(Relation.AT_LEAST, text.substring(0, text.length() - 2), cell, term);
    }
    if (text.endsWith("以下")) {
      return compare(Relation.AT_MOST, text.substring(0, text.length() - 2), cell, term);
    }
    Matcher range = RANGE.matcher(text);
    if (term.type().ordered() && range.matches()) {
      return between(range.group(1), true, range.group(2), true, cell, term);
    }
    return text.contains("、") ? codes(text, false, cell, term) : compare(Relation.EQUAL, text, cell, term);
  }

  private Optional<Test.Matching> between(
      String low, boolean lowIncluded, String high, boolean highIncluded, Sheet.Cell cell, Term term) {
    if (!ordered(cell, term)) {
      return Optional.empty();
    }
    Optional<Operand> from = operand(low.strip(), cell, term);
    Optional<Operand> to = operand(high.strip(), cell, term);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.get() instanceof Operand.Literal lower
        && to.get() instanceof Operand.Literal upper
        && emptyInterval(lower.value(), upper.value(), lowIncluded && highIncluded)) {
      problems.accept(
          Problem.error(cell.place(), "empty-interval", "“" + cell.text() + "”里没有任何值", "no value lies within this interval"));
      return Optional.empty();
    }
    return Optional.of(new Test.Between(from.get(), lowIncluded, to.get(), highIncluded));
  }

  @SuppressWarnings("unchecked")
  private static boolean emptyInterval(Comparable<?> low, Comparable<?> high, boolean bothIncluded) {
    int order = ((Comparable<Object>) low).compareTo(high);
    return order > 0 || order == 0 && !bothIncluded;
  }

  private Optional<Test.Matching> codes(String text, boolean negated, Sheet.Cell cell, Term term) {
    List<Comparable<?>> values = new ArrayList<>();
    String[] words = text.split("、", -1);
    for (String word : words) {
      Optional<Comparable<?>> value = Literals.read(word.strip(), term.type());
      if (value.isEmpty()) {
        unknown(word.strip(), cell, term);
        return Optional.empty();
      }
      values.add(value.get());
    }
    if (values.size() == 1) {
      Relation relation = negated ? Relation.UNEQUAL : Relation.EQUAL;
      return Optional.of(new Test.Compare(relation, new Operand.Literal(values.get(0))));
    }
    return Optional.of(new Test.OneOf(values, negated));
  }

  private Optional<Test.Matching> compare(Relation relation, String text, Sheet.Cell cell, Term term) {
    boolean needsOrder = relation != Relation.EQUAL && relation != Relation.UNEQUAL;
    if (needsOrder && !ordered(cell, term)) {
      return Optional.empty();
    }
    return operand(text, cell, term).map(operand -> new Test.Compare(relation, operand));
  }

  private boolean ordered(Sheet.Cell cell, Term term) {
    if (!term.type().ordered()) {
      problems.accept(
          Problem.error(
              cell.place(),
              "not-ordered",
              "“" + term.label() + "”没有高低先后，不能写“" + cell.text() + "”",
              "`" + term.name() + "` has no order"));
    }
    return term.type().ordered();
  }

  private Optional<Operand> operand(String text, Sheet.Cell cell, Term term) {
    Optional<Comparable<?>> literal = Literals.read(text, term.type());
    if (literal.isPresent()) {
      return literal.map(Operand.Literal::new);
    }
    if (text.startsWith("【") && text.endsWith("】")) {
      return amount(text.substring(1, text.length() - 1), cell, term);
    }
    Optional<Term> other = subject.term(text);
    if (other.isPresent() && other.get().type().comparableWith(term.type())) {
      return other.map(Operand.OfSubject::new);
    }
    if (other.isPresent()) {
      problems.accept(
          Problem.error(
              cell.place(),
              "type-mismatch",
              "“" + term.label() + "”是" + term.type().zh() + "，“" + text + "”是" + other.get().type().zh() + "，不能比较",
              "`" + term.name() + "` and `" + other.get().name() + "` are of different types"));
      return Optional.empty();
    }
    unknown(text, cell, term);
    return Optional.empty();
  }

  private Optional<Operand> amount(String name, Sheet.Cell cell, Term term) {
    Amount amount = amounts.get(name);
    if (amount == null) {
      Problem problem =
          Problem.error(cell.place(), "unknown-amount", "数额表里没有“" + name + "”", "there is no amount `" + name + "`");
      problems.accept(Suggestion.nearest(name, amounts.keySet()).map(s -> problem.advising("是否想写“【" + s + "】”？")).orElse(problem));
      return Optional.empty();
    }
    if (!amount.type().comparableWith(term.type())) {
      problems.accept(
          Problem.error(
              cell.place(),
              "type-mismatch",
              "“" + term.label() + "”是" + term.type().zh() + "，【" + name + "】是" + amount.type().zh() + "，不能比较",
              "the amount is of another type or unit than the term"));
      return Optional.empty();
    }
    return Optional.of(new Operand.Named(name));
  }

  private void unknown(String text, Sheet.Cell cell, Term term) {
    List<String> permitted = permitted(term.type());
    Problem problem =
        Problem.error(
            cell.place(),
            "unknown-value",
            "“" + term.label() + "”列不认识“" + text + "”",
            "`" + term.name() + "` does not know this value");
    String advice =
        Suggestion.nearest(text, permitted).map(s -> "是否想写“" + s + "”？").orElse("")
            + "可用的值："
            + (permitted.isEmpty() ? example(term.type()) : String.join("、", permitted));
    problems.accept(problem.advising(advice));
  }

  private static List<String> permitted(Type type) {
    if (type instanceof Type.Code code) {
      return code.codes().stream().map(Type.CodeValue::zh).toList();
    }
    return type instanceof Type.YesNo ? List.of("是", "否") : List.of();
  }

  private static String example(Type type) {
    if (type instanceof Type.Whole whole) {
      return whole.unit() == org.baguan.rules.model.Unit.MONTHS ? "2年、半年、6个月、少于2年、[2年，5年)" : "3、少于3、3以上";
    }
    return type instanceof Type.Day ? "2024-01-01、2024年1月1日" : "60、87.5、少于60、[60，80)";
  }
}

package org.baguan.rules.language.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Unit;

/** Tells what is wrong with a condition cell. */
final class CellProblems {

  private static final Pattern BARE_NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?\\s*(年|个?月|天|日|周|岁|分|元|万元|%|个|人|次|小时|years?|months?|days?|weeks?)");

  private final Consumer<Problem> problems;
  private final CellGuess guess;

  CellProblems(CellGuess guess, Consumer<Problem> problems) {
    this.guess = guess;
    this.problems = problems;
  }

  void blank(Sheet.Cell cell, Term term) {
    problems.accept(
        Problem.error(
                cell.place(),
                "blank-cell",
                "“" + term.label() + "”列的条件不能空着，空格与漏填无法区分",
                "a blank condition under `" + term.name() + "` cannot be told from a lost one")
            .advising("没有条件请写“不限”", "write `不限` or `any` where there is no condition"));
  }

  void textTested(Sheet.Cell cell, Term term) {
    String near = Suggestion.asked(cell.text(), CellGuess.ALWAYS);
    problems.accept(
        Problem.error(
                cell.place(),
                "text-tested",
                "“" + term.label() + "”是文字，只能显示，不能作条件",
                "`" + term.name() + "` is text, which is shown and never tested")
            .advising(near + "改用有代码、数或日期的项；文字只写进理由", "use a term with codes, numbers or dates; name text in the reason"));
  }

  void notOrdered(Sheet.Cell cell, Term term) {
    problems.accept(
        Problem.error(
                cell.place(),
                "not-ordered",
                "“" + term.label() + "”没有高低先后，不能写“" + cell.text() + "”",
                "`" + term.name() + "` has no order, so `" + cell.text() + "` means nothing")
            .advising("逐个列出，中间用“、”", "list the values, with `、` between them"));
  }

  void emptyInterval(Sheet.Cell cell) {
    problems.accept(
        Problem.error(cell.place(), "empty-interval", "“" + cell.text() + "”里没有任何值", "no value lies within `" + cell.text() + "`")
            .advising("两头相同的，写这一个值，或两头都用方括号", "write the value by itself, or include both ends"));
  }

  void turnedRound(Sheet.Cell cell, CellForm.Range range) {
    String right = (range.lowIncluded() ? "[" : "(") + range.high() + "，" + range.low() + (range.highIncluded() ? "]" : ")");
    problems.accept(
        Problem.error(cell.place(), "turned-interval", "“" + cell.text() + "”前大后小，里面没有任何值", "the interval `" + cell.text() + "` begins above its end")
            .advising("小的写在前面，如“" + right + "”", "write the smaller end first, as in `" + right + "`"));
  }

  void unclear(Sheet.Cell cell, CellForm.Unclear unclear) {
    String day = unclear.text().substring(0, unclear.text().length() - unclear.sign().length());
    boolean before = unclear.sign().endsWith("前");
    String without = (before ? "早于" : "晚于") + day;
    String with = (before ? "不晚于" : "不早于") + day;
    problems.accept(
        Problem.error(
                cell.place(),
                "unclear-end",
                "“" + unclear.sign() + "”含不含当天，各有各的理解",
                "`" + unclear.sign() + "` does not say whether the day itself is meant")
            .advising("不含当天写“" + without + "”，含当天写“" + with + "”", "write `" + without + "` to leave the day out, `" + with + "` to include it"));
  }

  void amountBrackets(Sheet.Cell cell) {
    problems.accept(
        Problem.error(cell.place(), "amount-brackets", "“" + cell.text() + "”里数额的括号“【】”不成对", "the brackets 【】 of an amount do not match in `" + cell.text() + "`")
            .advising("数额写作【名称】，一格只引用一个名称", "write an amount as `【name】`"));
  }

  void termMismatch(Sheet.Cell cell, Term term, Term other) {
    problems.accept(
        Problem.error(
                cell.place(),
                "type-mismatch",
                "“" + term.label() + "”是" + term.type().zh() + "，“" + other.label() + "”是" + other.type().zh() + "，不能比较",
                "`" + term.name() + "` and `" + other.name() + "` are of different types")
            .advising("只能与同类的项比较", "compare terms of one type only"));
  }

  void amountMismatch(Sheet.Cell cell, Term term, Amount amount) {
    problems.accept(
        Problem.error(
                cell.place(),
                "type-mismatch",
                "“" + term.label() + "”是" + term.type().zh() + "，【" + amount.name() + "】是" + amount.type().zh() + "，不能比较",
                "`" + term.name() + "` and the amount `" + amount.name() + "` are of different types or units")
            .advising("核对数额表里【" + amount.name() + "】的单位", "look at the unit of the amount"));
  }

  void unknownAmount(String name, Sheet.Cell cell, Collection<String> names) {
    problems.accept(
        Problem.error(cell.place(), "unknown-amount", "数额表里没有“" + name + "”", "there is no amount `" + name + "`" + Suggestion.english(name, names))
            .advising(
                Suggestion.nearest(name, names).map(s -> "是否想写“【" + s + "】”？").orElse("请在数额表里加一行，或核对名称"),
                "add it to the table `数额`, or mend its name"));
  }

  /** Says that a rule was left out because what it names could not be read; what that is was told at its own place. */
  static Problem followsUp(Sheet.Cell cell) {
    return Problem.note(
        cell.place(), "left-out", "“" + cell.text() + "”所引的数额没有读出来，本行暂未检查", "an amount that `" + cell.text() + "` names could not be read, so this row was not checked")
        .advising("先改数额表里的错误", "mend the table of amounts first");
  }

  /** Tells of a text that is no value of a term: a wrong or missing unit, a day that is none, or a misspelt word. */
  void unknown(String text, Sheet.Cell cell, Term term) {
    Optional<Problem> told = term.type() instanceof Type.Whole whole && whole.unit() == Unit.MONTHS ? months(text, cell, term) : number(text, cell, term);
    problems.accept(told.orElseGet(() -> unknownValue(text, cell, term)));
  }

  private static Optional<Problem> months(String text, Sheet.Cell cell, Term term) {
    if (BARE_NUMBER.matcher(text).matches()) {
      return Optional.of(
          Problem.error(
                  cell.place(),
                  "wrong-unit",
                  "“" + term.label() + "”是月数，“" + text + "”没有写单位，分不清是年还是月",
                  "`" + term.name() + "` is in months; `" + text + "` has no unit")
              .advising("写成" + text + "年或" + text + "个月", "write " + text + " years or " + text + " months"));
    }
    return NUMBER_WITH_UNIT.matcher(text).matches()
        ? Optional.of(
            Problem.error(
                    cell.place(),
                    "wrong-unit",
                    "“" + term.label() + "”是月数，“" + text + "”的单位不对",
                    "`" + term.name() + "` is in months; the unit of `" + text + "` does not fit")
                .advising("单位只能是年、个月，如 2年、半年、1年4个月", "use years and months, as in `2年`, `6个月`, `1年4个月`"))
        : Optional.empty();
  }

  private static Optional<Problem> number(String text, Sheet.Cell cell, Term term) {
    boolean isNumber = term.type() instanceof Type.Whole || term.type() instanceof Type.Decimal;
    if (isNumber && NUMBER_WITH_UNIT.matcher(text).matches()) {
      return Optional.of(
          Problem.error(
                  cell.place(),
                  "wrong-unit",
                  "“" + term.label() + "”是" + term.type().zh() + "，“" + text + "”的单位不对",
                  "`" + term.name() + "` is a number; the unit of `" + text + "` does not fit")
              .advising("只写数，如 " + example(term.type()), "write the number alone"));
    }
    if (term.type() instanceof Type.Day && Literals.looksLikeDay(text)) {
      return Optional.of(
          Problem.error(cell.place(), "no-such-date", "没有这一天：“" + text + "”", "there is no day `" + text + "`").advising("写一个存在的日期", "write a day that exists"));
    }
    return Optional.empty();
  }

  private Problem unknownValue(String text, Sheet.Cell cell, Term term) {
    List<String> permitted = permitted(term.type());
    String words = permitted.isEmpty() ? example(term.type()) : String.join("、", permitted);
    Optional<String> near = guess.near(text, cell.text(), term);
    return Problem.error(
            cell.place(),
            "unknown-value",
            "“" + term.label() + "”列不认识“" + text + "”",
            "`" + term.name() + "` does not know `" + text + "`" + near.map(s -> "; did you mean `" + s + "`?").orElse(""))
        .advising(
            near.map(s -> "是否想写“" + s + "”？").orElse("") + "可用的值：" + words,
            "what can be written: `" + words + "`");
  }

  /** Returns the words that a type of values has. */
  static List<String> permitted(Type type) {
    if (type instanceof Type.Code code) {
      return code.codes().stream().map(Type.CodeValue::zh).toList();
    }
    return type instanceof Type.YesNo ? List.of("是", "否") : List.of();
  }

  private static String example(Type type) {
    if (type instanceof Type.Whole whole) {
      return whole.unit() == Unit.MONTHS ? "2年、半年、6个月、少于2年、[2年，5年)" : "3、少于3、3以上";
    }
    return type instanceof Type.Day ? "2024-01-01、2024年1月1日" : "60、87.5、少于60、[60，80)";
  }
}

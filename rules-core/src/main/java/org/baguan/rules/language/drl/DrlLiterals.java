package org.baguan.rules.language.drl;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;

/** Reads values written in a rule, each for a term whose type is known. */
final class DrlLiterals {

  private final DrlScope scope;
  private final DrlTokens tokens;

  DrlLiterals(DrlScope scope) {
    this.scope = scope;
    this.tokens = scope.tokens();
  }

  /** Reads a value of a term's type. */
  Comparable<?> read(Term term) throws DrlRefusal {
    DrlToken met = tokens.peek();
    switch (met.kind()) {
      case WHOLE, DECIMAL, NUMBER -> {
        tokens.next();
        return number(met, "", term);
      }
      case STRING -> {
        tokens.next();
        return word(met, term);
      }
      case WORD -> {
        return named(met, term);
      }
      default -> {
        if (met.is("-")) {
          tokens.next();
          if (tokens.peek().kind() == DrlToken.Kind.WHOLE || tokens.peek().kind() == DrlToken.Kind.DECIMAL || tokens.peek().kind() == DrlToken.Kind.NUMBER) {
            return number(tokens.next(), "-", term);
          }
          throw tokens.unexpected("数", "a number");
        }
        if (met.is("(") || met.is("[") || met.is("{")) {
          throw scope.problems().refuse(met, DrlConstruct.bracketed(met.text()));
        }
        throw tokens.unexpected(term.type().zh() + "的值，如 " + DrlValue.example(term.type()), "a value such as " + DrlValue.example(term.type()));
      }
    }
  }

  private Comparable<?> number(DrlToken met, String sign, Term term) throws DrlRefusal {
    if (!(term.type() instanceof Type.Whole) && !(term.type() instanceof Type.Decimal)) {
      throw wrong(met, term, "");
    }
    if (term.type() instanceof Type.Decimal) {
      if (met.kind() == DrlToken.Kind.DECIMAL) {
        return new BigDecimal(sign + met.value());
      }
      if (met.kind() == DrlToken.Kind.WHOLE || met.text().matches("\\d+\\.\\d+")) {
        throw scope
            .problems()
            .refuse(
                met,
                "decimal-without-b",
                "小数“" + met.text() + "”末尾没有写 B，会被当作近似值",
                "the decimal `" + met.text() + "` has no B at its end, and would be taken as approximate; write `" + met.text() + "B`",
                "请写 " + met.text() + "B");
      }
    } else if (met.kind() == DrlToken.Kind.DECIMAL) {
      throw wrong(met, term, "请写整数，末尾不写 B");
    } else if (met.text().matches("\\d+\\.\\d+")) {
      throw wrong(met, term, "");
    } else if (met.kind() == DrlToken.Kind.WHOLE) {
      try {
        return Integer.valueOf(sign + met.value());
      } catch (NumberFormatException tooLarge) {
        // Told below, as any other number that cannot be read.
      }
    }
    throw form(met);
  }

  private DrlRefusal form(DrlToken met) {
    return scope
        .problems()
        .refuse(
            met,
            "number-form",
            "数“" + met.text() + "”的写法不能读",
            "the number `" + met.text() + "` is not in a form that is read",
            "整数写 24，小数写 87.50B；不写前导零、下划线、字母后缀，不超过九位");
  }

  private Comparable<?> word(DrlToken met, Term term) throws DrlRefusal {
    if (!(term.type() instanceof Type.Code code)) {
      throw wrong(met, term, dayIn(met.value()).map(day -> "请写 " + DrlValue.written(day)).orElse(""));
    }
    Optional<Type.CodeValue> found = code.code(met.value());
    if (!DrlValue.isDeclared(code)) {
      throw wrong(met, term, found.map(c -> "请写 " + DrlValue.written(c.value())).orElse(""));
    }
    return found.map(Type.CodeValue::value).orElseThrow(() -> unknown(met, met.value(), code, code.codes().stream().map(Type.CodeValue::zh).toList()));
  }

  private Comparable<?> named(DrlToken met, Term term) throws DrlRefusal {
    if (met.is("true") || met.is("false")) {
      if (!(term.type() instanceof Type.YesNo)) {
        throw wrong(met, term, "");
      }
      tokens.next();
      return met.is("true");
    }
    if (met.is("null")) {
      throw scope.problems().refuse(met, "misplaced-null", "“null”不能写在这里", "`null` cannot stand here", "未提供写作：项 == null，只用于主体的项或列表");
    }
    if (met.is("LocalDate") && tokens.peek(1).is(".")) {
      return day(met, term);
    }
    if (tokens.peek(1).is(".") && Character.isUpperCase(met.text().charAt(0))) {
      return constant(met, term);
    }
    Optional<String> near = term.type() instanceof Type.Code code ? written(code, met.text()) : Optional.empty();
    if (near.isPresent() && !tokens.peek(1).is("(") && !tokens.peek(1).is(".")) {
      String written = near.get();
      throw scope
          .problems()
          .refuse(met, "unqualified-code", "代码“" + met.text() + "”的写法不全", "the code `" + met.text() + "` is neither qualified nor quoted; write `" + written + "`", "请写 " + written);
    }
    new DrlTerms(scope).refuseConstruct(met, scope.subject());
    tokens.next();
    new DrlTerms(scope).refuseCallOrPath(met);
    throw wrong(met, term, "");
  }

  /** Returns how the code that is meant by a bare word is written. */
  private static Optional<String> written(Type.Code code, String word) {
    Optional<Type.CodeValue> exact = code.code(word);
    List<String> names = code.codes().stream().map(Type.CodeValue::en).toList();
    return exact
        .or(() -> Suggestion.nearest(word, names).flatMap(code::code))
        .map(found -> DrlValue.written(found.value()));
  }

  private Comparable<?> constant(DrlToken list, Term term) throws DrlRefusal {
    tokens.next();
    tokens.next();
    DrlToken name = tokens.expectWord("代码", "a code");
    if (tokens.at("(")) {
      throw scope.problems().refuse(list, DrlConstruct.call(list.text() + "." + name.text()));
    }
    if (!(term.type() instanceof Type.Code code) || DrlValue.isDeclared(code)) {
      throw wrong(list, term, "");
    }
    String owner = DrlValue.owner(code);
    if (!list.text().equals(owner)) {
      throw wrong(list, term, "请写 " + owner + ".…");
    }
    List<String> names = code.codes().stream().map(c -> ((Enum<?>) c.value()).name()).toList();
    return code.codes().stream()
        .filter(c -> ((Enum<?>) c.value()).name().equals(name.text()))
        .findFirst()
        .<Comparable<?>>map(Type.CodeValue::value)
        .orElseThrow(() -> unknown(name, name.text(), code, names));
  }

  private Comparable<?> day(DrlToken met, Term term) throws DrlRefusal {
    if (!(term.type() instanceof Type.Day)) {
      throw wrong(met, term, "");
    }
    tokens.next();
    tokens.expect(".");
    tokens.expect("of");
    tokens.expect("(");
    int year = part();
    tokens.expect(",");
    int month = part();
    tokens.expect(",");
    int day = part();
    tokens.expect(")");
    if (!scope.dates()) {
      throw scope.problems().refuse(met, "missing-import", "用到“LocalDate”而没有引入", "`LocalDate` is used and not imported", "在文件开头写 import java.time.LocalDate");
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw scope.problems().refuse(met, "no-such-date", "没有这一天：" + year + "年" + month + "月" + day + "日", "there is no day " + year + "-" + month + "-" + day, "写一个存在的日期");
    }
  }

  private int part() throws DrlRefusal {
    DrlToken met = tokens.peek();
    if (met.isWord()) {
      throw scope.problems().refuse(met, DrlConstruct.expression(tokens));
    }
    if (met.kind() == DrlToken.Kind.NUMBER || met.text().length() > 4) {
      throw form(met);
    }
    if (met.kind() != DrlToken.Kind.WHOLE) {
      throw tokens.unexpected("年、月、日的数", "a number of the date");
    }
    return Integer.parseInt(tokens.next().value());
  }

  /** Tells that a term cannot be compared with what was met, and returns what to throw. */
  DrlRefusal wrong(DrlToken met, Term term, String advice) {
    return scope
        .problems()
        .refuse(
            met,
            "wrong-type",
            "“" + term.label() + "”是" + term.type().zh() + "，不能与“" + met.text() + "”比较",
            "`" + term.name() + "` cannot be compared with `" + met.text() + "`; write a value such as " + DrlValue.example(term.type()),
            advice.isEmpty() ? "请写如 " + DrlValue.example(term.type()) : advice);
  }

  private DrlRefusal unknown(DrlToken met, String word, Type.Code code, List<String> permitted) {
    return scope
        .problems()
        .refuse(met, "unknown-code", "代码表“" + code.name() + "”里没有“" + word + "”", "there is no code `" + word + "`" + Suggestion.english(word, permitted), Suggestion.advice(word, permitted));
  }

  private static Optional<LocalDate> dayIn(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
